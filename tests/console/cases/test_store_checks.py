"""What stores answered, entered: listings, orders settled, apps listed again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from casework import Way
from console_office import Office
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from loopback import Site, served
from signed_repository import Key, Repository, new_key, package

from appwarden.cli import main
from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.cases.models import RemovalItem
from appwarden.console.cases.services.export import export_case
from appwarden.console.cases.services.store_checks import enter_evidence, enter_listings
from appwarden.console.registry.models import Listing, ListingCheck, ListingStatus
from appwarden.console.vault.services import open_file
from appwarden.errors import UnreadableError, UsageError
from appwarden.stores.evidence import check_evidence, write_evidence
from appwarden.stores.library import Library
from appwarden.stores.removal import Known, prove_removal
from appwarden.stores.source import Source
from appwarden.stores.syncing import sync_store
from appwarden.stores.web import Web

pytestmark = pytest.mark.enable_socket  # a store on loopback
APP = "com.example.morning"


@pytest.fixture(scope="session")
def store_key() -> Key:
    return new_key()


@dataclass
class Shop:
    """A store on loopback, and the way to evidence about it."""

    repository: Repository
    source: Source
    folder: Path

    def lists(self, *packages: str) -> None:
        self.repository.packages = {name: package() for name in packages}
        self.repository.publish()

    def evidence(self, name: str = APP, *, known: Known | None = None) -> Path:
        record, bodies = prove_removal(name, self.source, Web(), known=known)
        path = self.folder / f"{len(list(self.folder.glob('*.zip')))}.zip"
        write_evidence(record, bodies, path)
        return path


@pytest.fixture
def shop(tmp_path: Path, store_key: Key) -> Iterator[Shop]:
    with served(tmp_path / "site") as site:
        yield _shop(site, store_key, tmp_path)


def _shop(site: Site, key: Key, folder: Path) -> Shop:
    source = Source(
        id="shop", kind="fdroid", address=f"{site.address}/repo", fingerprint=key.fingerprint
    )
    return Shop(Repository(site.folder / "repo", key), source, folder)


@pytest.fixture(autouse=True)
def _later_than_the_evidence() -> Iterator[None]:
    """Let the office's clock stand after the moment at which the store is asked."""
    with clock.fixed(timezone.now() + timedelta(minutes=5)):
        yield


def item_of(way: Way) -> RemovalItem:
    case = way.removal_ordered()
    return case.removal_orders.get().items.get()


def test_a_proof_settles_the_order_and_stays_with_it(
    way: Way, office: Office, shop: Shop, tmp_path: Path
) -> None:
    item = item_of(way)
    shop.lists("org.example.other")
    path = shop.evidence()
    entered = enter_evidence(acting_user=way.officer, path=path, store=office.store)
    item.refresh_from_db()
    assert (item.state, item.verified_on) == ("verified", clock.today())
    assert entered.verified == [item]
    listing = Listing.objects.get(app=office.app, store=office.store)
    assert listing.status == ListingStatus.REMOVED
    with open_file(str(item.evidence_id)) as kept:
        assert kept.read() == path.read_bytes()
    audited = AuditEntry.objects.filter(act="cases.verify_removal").latest("sequence")
    assert audited.new["evidence"] == check_evidence(path).sha256
    export_case(acting_user=way.officer, case=item.order.case, folder=tmp_path / "out")
    assert list((tmp_path / "out/files").glob(f"{str(item.evidence_id)[:16]}-*"))


def test_the_same_evidence_is_entered_once(way: Way, office: Office, shop: Shop) -> None:
    item_of(way)
    shop.lists()
    path = shop.evidence()
    for _time in range(2):
        enter_evidence(acting_user=way.officer, path=path, store=office.store)
    assert ListingCheck.objects.count() == 1
    assert AuditEntry.objects.filter(act="registry.record_check").count() == 1


def test_an_app_that_is_still_listed_settles_nothing(way: Way, office: Office, shop: Shop) -> None:
    item = item_of(way)
    shop.lists(APP)
    entered = enter_evidence(acting_user=way.officer, path=shop.evidence(), store=office.store)
    item.refresh_from_db()
    assert (item.state, entered.verified, entered.relisted) == ("ordered", [], [])
    assert entered.checks[0].result == "listed"
    assert entered.checks[0].listing.status == ListingStatus.LISTED


def test_an_app_that_comes_back_is_told(way: Way, office: Office, shop: Shop) -> None:
    shop.lists(APP)
    path = shop.evidence()
    way.removed()
    older = enter_evidence(acting_user=way.officer, path=path, store=office.store)
    assert older.relisted == []  # it was asked before the removal was seen
    with clock.fixed(clock.now() + timedelta(hours=1)):
        (item,) = RemovalItem.objects.all()
        RemovalItem.objects.update(changed_at=item.changed_at - timedelta(hours=1))
        Listing.objects.update(seen_at=item.changed_at - timedelta(hours=1))
        entered = enter_evidence(acting_user=way.officer, path=shop.evidence(), store=office.store)
        (item,) = entered.relisted
        assert (item.state, item.relisted_on) == (
            "relisted",
            timezone.localdate(entered.checks[0].asked_at),
        )
    assert Listing.objects.get().status == ListingStatus.RELISTED


def test_a_look_before_the_order_does_not_settle_it(way: Way, office: Office, shop: Shop) -> None:
    shop.lists()
    path = shop.evidence()
    with clock.fixed(clock.now() + timedelta(days=60)):
        item = item_of(way)
        entered = enter_evidence(acting_user=way.officer, path=path, store=office.store)
    item.refresh_from_db()
    assert (item.state, entered.verified) == ("ordered", [])


def test_what_is_not_proved_changes_nothing(way: Way, office: Office, shop: Shop) -> None:
    item = item_of(way)
    Listing.objects.create(app=office.app, store=office.store)
    entered = enter_evidence(acting_user=way.officer, path=shop.evidence(), store=office.store)
    item.refresh_from_db()
    assert item.state == "ordered"
    assert (entered.checks[0].result, entered.checks[0].listing.status) == ("not_proved", "listed")


def test_who_may_not_settle_leaves_it_to_an_officer(
    way: Way, office: Office, shop: Shop, users: dict[Role, User]
) -> None:
    item = item_of(way)
    shop.lists()
    path = shop.evidence()
    entered = enter_evidence(acting_user=users[Role.INSPECTOR], path=path, store=office.store)
    assert (entered.left, entered.verified) == ([item], [])
    for role in (Role.STORE, Role.COMPANY, Role.AUDITOR):
        with pytest.raises(PermissionDenied):
            enter_evidence(acting_user=users[role], path=path, store=office.store)


def test_evidence_that_does_not_hold_is_refused(
    way: Way, office: Office, shop: Shop, tmp_path: Path
) -> None:
    shop.lists(APP)
    record, bodies = prove_removal(APP, shop.source, Web())
    write_evidence(record, {}, tmp_path / "torn.zip")

    def enter(path: Path) -> None:
        enter_evidence(acting_user=way.officer, path=path, store=office.store)

    with pytest.raises(UsageError, match="do not mean"):
        enter(tmp_path / "torn.zip")
    with pytest.raises(UnreadableError):
        enter(tmp_path / "nothing.zip")
    with pytest.raises(UsageError, match="not in the register"):
        enter(shop.evidence("org.example.unknown"))
    write_evidence(record, bodies, tmp_path / "early.zip")
    with clock.fixed(clock.now() - timedelta(days=30)), pytest.raises(ValidationError):
        enter(tmp_path / "early.zip")
    assert not ListingCheck.objects.exists()


def test_a_sync_notes_what_changed_and_settles_no_order(
    way: Way, office: Office, shop: Shop, tmp_path: Path
) -> None:
    item = item_of(way)
    with Library(tmp_path / "listings", create=True) as library:

        def enter() -> str:
            sync_store(shop.source, library, Web())
            entered = enter_listings(
                acting_user=way.officer, library=library, source="shop", store=office.store
            )
            return " ".join(one.result for one in entered.checks)

        shop.lists(APP, "org.example.other")
        assert enter() == "listed"
        assert enter() == ""
        shop.lists("org.example.other")
        assert enter() == "absent"
        item.refresh_from_db()
        assert item.state == "ordered"
        assert Listing.objects.get(app=office.app).status == ListingStatus.REMOVED
        shop.lists(APP)
        assert enter() == "listed"
        assert Listing.objects.get(app=office.app).status == ListingStatus.RELISTED


def test_the_pages_of_app_and_case_show_each_look(
    way: Way, office: Office, shop: Shop, sign_in: Callable[[User], Client]
) -> None:
    case = item_of(way).order.case
    shop.lists()
    path = shop.evidence()
    enter_evidence(acting_user=way.officer, path=path, store=office.store)
    client, shown = sign_in(way.officer), check_evidence(path).sha256[:12]
    for address in (
        reverse("registry:app", args=[office.app.pk]),
        reverse("cases:case", args=[case.number]),
    ):
        assert shown in client.get(address).content.decode()


def test_both_ways_in_from_the_command_line(
    way: Way, office: Office, shop: Shop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    item = item_of(way)
    shop.lists(APP)
    with Library(tmp_path / "listings", create=True) as library:
        sync_store(shop.source, library, Web())
    shop.lists()
    who = ("--store", office.store.code, "--user", way.officer.username)
    library_words = ("store-listings", "shop", "--library", str(tmp_path / "listings"))
    assert main(["console", *library_words, *who]) == 0
    assert main(["console", "store-evidence", str(shop.evidence()), *who]) == 0
    item.refresh_from_db()
    assert item.state == "verified"
    assert "1 removals seen, 0 listed again" in capsys.readouterr().out
