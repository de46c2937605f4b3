"""What the office has published and noted down over the years: bulletins, an audit log."""

from collections.abc import Mapping
from datetime import date

from growing import FIRST_KEY, Growing, run

from appwarden.console.audit.models import AuditEntry
from appwarden.console.cases.models import Case
from appwarden.console.demo.people import Bodies, People
from appwarden.console.publication.levels import Level
from appwarden.console.publication.models import Bulletin
from appwarden.console.publication.services.taking_in import Record, record_bulletin

BULLETINS = 240
ENTRIES = 48_000
ACTS = 800_000
LONG = 500


def grow_published(
    growing: Growing, people: People, bodies: Bodies, case: Case, columns: Mapping[str, str]
) -> None:
    """Copy one bulletin, its entry and one act; `columns` are expressions for names of apps."""
    bulletin = _bulletin(people, bodies, "第一号通报", [case])
    bulletins, entries = growing.count(BULLETINS), growing.count(ENTRIES)
    growing.grow(
        bulletin,
        bulletins,
        {
            "slug": "'load-' || i",
            "title_zh": "'通报第' || i || '号'",
            "issued_on": "date '2018-01-01' + (i * 12)::int",
            "search_text": columns["search_text"],
            "sha256": "md5('p' || i) || md5('q' || i)",
        },
    )
    first = bulletin.entries.get()
    growing.grow(
        first,
        entries,
        {
            "bulletin_id": f"{FIRST_KEY + 1} + (i - 1) * {bulletins} / {entries}",
            "position": "i",
            "case_id": f"{FIRST_KEY} + i",
            "app_id": f"{FIRST_KEY} + i",
            "name": columns["name_zh"],
            "search_text": columns["search_text"],
        },
    )
    _grow_acts(growing)


def _grow_acts(growing: Growing) -> None:
    """Copy the last act: such a log is long, and no link of its chain holds."""
    last = AuditEntry.objects.latest("sequence")
    growing.grow(
        last,
        growing.count(ACTS),
        {
            "sequence": f"{last.sequence} + i",
            "recorded_at": "timestamptz '2018-01-01' + i * interval '5 minutes'",
            "act": "(ARRAY['cases.open','cases.record_inspection','cases.confirm',"
            "'cases.serve_notice'])[1 + i % 4]",
            "target_id": f"({FIRST_KEY} + (i + 3) / 4)::text",
            "previous_hash": "md5('a' || (i - 1)) || md5('b' || (i - 1))",
            "hash": "md5('a' || i) || md5('b' || i)",
        },
    )
    run(
        "UPDATE audit_audithead SET (sequence, hash) = "
        "(SELECT sequence, hash FROM audit_auditentry ORDER BY sequence DESC LIMIT 1)"
    )


def long_bulletin(people: People, bodies: Bodies) -> Bulletin:
    """Return a bulletin over LONG named cases, taken in as a person would."""
    title = f"{LONG}款应用的通报"
    found = Bulletin.objects.filter(title_zh=title).first()
    named = Case.objects.filter(named_on__isnull=False, number__startswith="L-")
    return found or _bulletin(people, bodies, title, list(named.order_by("number")[:LONG]))


def _bulletin(people: People, bodies: Bodies, title: str, cases: list[Case]) -> Bulletin:
    kept = Record(title_zh=title, issued_on=date(2026, 1, 5), level=Level.FULL)
    return record_bulletin(
        acting_user=people["publisher"], authority=bodies.authority, kept=kept, cases=cases
    )
