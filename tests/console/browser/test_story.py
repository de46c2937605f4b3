"""The whole way of a case through the pages, by the people of an office: both endings."""

import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe
from console_office import NOW, PASSWORD, Office
from playwright.sync_api import Page, expect

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.bundled import load_weights
from appwarden.console.cases.models import AuthorityRole, Case, ScopeKind
from appwarden.console.cases.services import NewCampaign, open_campaign
from appwarden.console.deadlines.bundled import load_policies
from appwarden.console.deadlines.models import DeadlinePolicy
from appwarden.console.inspections.worker import run_worker
from appwarden.console.registry.models import App
from appwarden.console.registry.services import keep_app

pytestmark = [pytest.mark.enable_socket, pytest.mark.timeout(300)]
APKS = Path(__file__).parents[2] / "samples" / "apks"
LEAKY, MENDED = APKS / "consent_after_sdk_init.apk", APKS / "sdk_init_after_consent.apk"
PACKAGE = "com.example.consent_after_sdk_init"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LOOKED_AT: set[str] = set()
VIOLATION = "Before the user has agreed"
# Monday's notice gives five working days; a public naming gives five more.
AFTER_THE_NOTICE, AFTER_THE_NAMING = NOW + timedelta(days=8), NOW + timedelta(days=16)
Opened = Callable[..., Page]


@dataclass
class Person:
    """Somebody before a browser, who reads, fills in and presses what a page offers."""

    page: Page

    def sees(self, *words: str) -> None:
        for word in words:
            expect(self.page.get_by_role("main")).to_contain_text(word)

    def reads_easily(self) -> None:
        """Ask axe, and whether the page fits, on a desk and on a telephone: each page once."""
        kind = re.sub(r"\d+", "0", urlsplit(self.page.url).path)
        if kind in LOOKED_AT:
            return
        LOOKED_AT.add(kind)
        for width in (1280, 390):
            self.page.set_viewport_size({"width": width, "height": 800})
            found = Axe().run(self.page).response["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
            assert self.page.evaluate(OVERFLOW) <= 0, self.page.url
        self.page.set_viewport_size({"width": 1280, "height": 900})

    def follows(self, link: str, *, within: str = "body") -> None:
        self.page.locator(within).get_by_role("link", name=link).first.click()

    def presses(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()

    def fills(self, **fields: str) -> None:
        for label, value in fields.items():
            self.page.get_by_label(label.replace("_", " ")).first.fill(value)

    def chooses(self, label: str, option: str) -> None:
        self.page.get_by_label(label).first.select_option(label=option)

    def hands_in(self, label: str, file: Path) -> None:
        self.page.get_by_label(label).first.set_input_files(file)


@dataclass
class Story:
    """The office at work: who sits where, and the case they are all about."""

    office: Office
    users: dict[Role, User]
    open_page: Opened
    seats: dict[Role, Person]
    number: str = ""

    @property
    def case(self) -> Case:
        return Case.objects.get(number=self.number)

    def person(self, role: Role, language: str = "en") -> Person:
        """Return the person of a role; who was not here yet signs in, the office with a code."""
        if role not in self.seats:
            page = self.open_page(language=language)
            sign_in(page, self.users[role], language)
            self.seats[role] = Person(page)
        return self.seats[role]

    def at_the_case(self, role: Role) -> Person:
        person = self.person(role)
        person.page.goto(f"/cases/{self.number}/")
        return person

    def does(self, role: Role, act: str, **fields: str) -> Person:
        """Follow one of the case's next steps and send its form."""
        person = self.at_the_case(role)
        person.follows(act, within="main")
        person.fills(**fields)
        person.presses(act)
        person.sees(self.number)
        return person


def sign_in(page: Page, user: User, language: str) -> None:
    """Sign in as a person does; somebody of the office sets up the code at the first time."""
    chinese = language.startswith("zh")
    page.goto("/accounts/login/")
    page.get_by_label("用户名" if chinese else "User name").fill(user.username)
    page.get_by_label("密码" if chinese else "Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button").click()
    # A click does not wait for its page; what is opened next would stop the signing in.
    page.wait_for_url(lambda url: "/accounts/login/" not in url)
    if user.is_office:
        secret = page.locator("code.secret").inner_text()
        page.get_by_label("Code").fill(pyotp.TOTP(secret).at(clock.now()))
        page.get_by_role("button", name="Confirm").click()
        page.get_by_role("link", name="I have kept them").click()


@pytest.fixture
def app(office: Office) -> App:
    """Enter what the register knows of the sample app: its company, whom a notice can be served."""
    names = {"name_zh": "晨光天气", "name_en": "Morning Weather", "operator": office.operator}
    return keep_app(App(), {"package": PACKAGE, **names})


@pytest.fixture
def story(office: Office, users: dict[Role, User], open_page: Opened, app: App) -> Story:
    assert app.operator == office.operator
    load_policies()
    load_weights()
    policies = {one.code: one for one in DeadlinePolicy.objects.all()}
    open_campaign(
        acting_user=users[Role.CASE_OFFICER],
        new=NewCampaign(
            code="action-2026",
            title_zh="2026年专项整治",
            title_en="Action 2026",
            basis_pack="miit-164",
            scope_kind=ScopeKind.TOP_N,
            scope_top_n=100,
            first_policy=policies["service-5-working-days"],
            naming_policy=policies["naming-5-working-days"],
            store_policy=policies["stores-at-once"],
            begins_on=clock.today(),
            bodies=[(office.authority, AuthorityRole.LEAD)],
        ),
    )
    return Story(office=office, users=users, open_page=open_page, seats={})


def complaint_becomes_a_case(story: Story) -> None:
    """Somebody without an account reports an app; an officer opens a case and puts it there."""
    citizen = Person(story.open_page(language="en"))
    citizen.page.goto("/leads/new/")
    citizen.reads_easily()
    citizen.fills(Name_of_the_app="晨光天气", Package_name=PACKAGE)
    citizen.fills(**{"What happened?": "It read my telephone's number before I agreed to it."})
    citizen.page.get_by_label("What is the problem?").select_option(index=1)
    with clock.fixed(NOW + timedelta(minutes=1)):  # nobody fills in a form in a second
        citizen.presses("Send the report")
        citizen.sees("receipt")
    officer = story.person(Role.CASE_OFFICER)
    officer.follows("Cases")
    officer.follows("Open a case", within="main")
    officer.fills(Which=PACKAGE)
    officer.chooses("Campaign", "Action 2026")
    officer.chooses("Laboratory", "Example Test Centre")
    officer.presses("Open")
    story.number = Case.objects.get().number
    officer.follows("Reports from outside")
    officer.page.locator("main tbody a").first.click()
    officer.sees("before I agreed")
    officer.reads_easily()
    officer.chooses("What to do", "Put to a case")
    officer.fills(**{"Number of the case or of the report": story.number})
    officer.presses("Preview")
    officer.presses("Put to a case")


def app_is_inspected(story: Story) -> None:
    """The laboratory uploads the sample app, judges what the program found, and proposes."""
    inspector = story.person(Role.INSPECTOR)
    inspector.page.goto("/inspections/new/")
    inspector.hands_in("App file", LEAKY)
    inspector.chooses("App store", "Example Store")
    inspector.fills(Case_number=story.number)
    inspector.presses("Queue the inspection")
    assert run_worker(once=True) == 1
    inspector.page.reload()
    inspector.sees(VIOLATION, "not judged")
    inspector.reads_easily()
    judge_everything(inspector)
    inspector.presses("Propose the result")
    inspector.sees("A second person of the office, who judged nothing of it, must confirm.")


def judge_everything(inspector: Person) -> None:
    """Confirm the violation; reject, with a reason, what the program itself calls a suspicion."""
    page, main = inspector.page, inspector.page.get_by_role("main")
    detail = page.url
    links = main.locator("tbody th a")
    for number in range(links.count()):
        violation = VIOLATION in links.nth(number).inner_text()
        links.nth(number).click()
        page.get_by_label("confirmed" if violation else "rejected").check()
        if not violation:
            inspector.fills(Reason="The store's page gives it.")
        inspector.presses("Write it down")
        inspector.sees("Your judgement is written down.")
        page.goto(detail)


def two_people_confirm(story: Story) -> None:
    """The approver confirms the result; officer and approver carry the case on."""
    approver = story.person(Role.APPROVER)
    approver.follows("Inspections")
    approver.page.locator("main tbody a").first.click()
    approver.presses("Confirm as the second person")
    approver.sees("The result is confirmed.")
    officer = story.at_the_case(Role.CASE_OFFICER)
    officer.follows("Record the inspection", within="main")
    officer.page.get_by_label("Inspection").first.select_option(index=1)
    officer.presses("Record the inspection")
    officer.sees("MIIT-T01", "Inspected")
    story.does(Role.APPROVER, "Confirm").sees("Confirmed")


def notice_is_served_and_answered(story: Story, build: Path) -> None:
    """The company reads its notice, in Chinese, and answers with a new build."""
    served = story.does(Role.CASE_OFFICER, "Serve the notice")
    served.sees("Notified", "2026-06-08")
    company = story.person(Role.COMPANY, "zh-hans")
    company.follows(story.number)
    company.sees("已通知", "2026-06-08", "同意隐私政策之前")
    company.reads_easily()
    company.presses("确认收到")
    company.page.get_by_text("提交新版本").first.click()
    company.hands_in("新版本", build)
    company.fills(整改内容="SDK 改为同意后初始化。")
    company.presses("提交新版本")
    company.sees("已答复")


def new_build_is_inspected(story: Story, outcome: str) -> None:
    """The new build is inspected against the first report; people decide what it proposes."""
    officer = story.at_the_case(Role.CASE_OFFICER)
    officer.sees("Answered")
    first, build = story.case.inspections.get(), story.case.answers.exclude(build=None).get().build
    assert build is not None
    inspector = story.person(Role.INSPECTOR)
    inspector.page.goto(
        f"/inspections/new/?case={story.number}&build={build.pk}&baseline={first.pk}"
    )
    inspector.presses("Queue the inspection")
    assert run_worker(once=True) == 1
    inspector.page.reload()
    inspector.follows("See what became of each finding", within="main")
    inspector.sees(outcome)
    inspector.reads_easily()
    inspector.presses("Accept all proposals")
    officer = story.at_the_case(Role.CASE_OFFICER)
    officer.follows("Record the re-inspection", within="main")
    officer.page.get_by_label("Inspection").first.select_option(index=1)
    officer.presses("Record the re-inspection")
    officer.sees("Re-inspected", outcome)


def case_is_named_in_a_bulletin(story: Story) -> None:
    """The officer drafts the bulletin, somebody else publishes it, and everybody can read it."""
    officer = story.person(Role.CASE_OFFICER)
    officer.page.goto("/cases/campaigns/action-2026/batches/new/")
    officer.presses("Open")
    officer.page.goto("/publication/desk/new/")
    officer.page.get_by_label("Batch").select_option(index=1)
    officer.fills(Title_in_Chinese="关于侵害用户权益行为的APP通报", Title_in_English="Apps named")
    officer.presses("Save")
    officer.follows("Add cases", within="main")
    officer.presses("Add 1 case")
    officer.sees("batch 1 of 2026, 1 in all", "晨光天气")
    officer.reads_easily()
    publisher = story.person(Role.PUBLISHER)
    publisher.follows("Publication")
    publisher.follows("Apps named", within="main")
    publisher.page.get_by_label("I have read the list").check()
    publisher.presses("Publish and name")
    publisher.sees("Published")


def public_reads_the_bulletin(story: Story) -> None:
    """Whoever reads the bulletin sees its two numbers, the app and the day, in both languages."""
    for language, words in (("zh-hans", ("总批次", "晨光天气")), ("en", ("Batch in all", "1.0"))):
        reader = Person(story.open_page(language=language))
        reader.page.goto("/publication/bulletins/")
        reader.page.locator("main tbody a").first.click()
        reader.sees("2026", "2026-06-16", *words)
        reader.reads_easily()


def app_is_removed(story: Story) -> None:
    """What was named still fails: the store is ordered to remove it, says so, and it is seen."""
    officer = story.at_the_case(Role.CASE_OFFICER)
    officer.sees("Named")
    officer.follows("Record the re-inspection", within="main")
    officer.chooses("MIIT-T01", "remaining")
    officer.presses("Record the re-inspection")
    approver = story.at_the_case(Role.APPROVER)
    approver.follows("Order removal", within="main")
    approver.page.get_by_label("Example Store").check()
    approver.fills(Ground="Named, and not rectified in the time given.")
    approver.presses("Order removal")
    approver.sees("Removal ordered")
    store = story.person(Role.STORE)
    store.sees("Morning Weather", "2026-06-18")
    store.reads_easily()
    store.presses("Acknowledge")
    store.presses("Report removed")
    officer = story.at_the_case(Role.CASE_OFFICER)
    officer.presses("Seen removed")
    story.does(Role.CASE_OFFICER, "Find removed").sees("Removed")


@pytest.fixture
def next_build(tmp_path: Path) -> Path:
    """Make a build that is new and mends nothing: the same app for another channel."""
    build = tmp_path / "next.apk"
    shutil.copyfile(LEAKY, build)
    with zipfile.ZipFile(build, "a") as archive:
        archive.writestr("META-INF/channel_other", b"")
    return build


def test_an_app_that_is_not_mended_is_named_and_removed(story: Story, next_build: Path) -> None:
    complaint_becomes_a_case(story)
    app_is_inspected(story)
    two_people_confirm(story)
    notice_is_served_and_answered(story, next_build)
    with clock.fixed(AFTER_THE_NOTICE):
        new_build_is_inspected(story, "remaining")
        story.does(Role.CASE_OFFICER, "Find not rectified")
        case_is_named_in_a_bulletin(story)
        public_reads_the_bulletin(story)
    with clock.fixed(AFTER_THE_NAMING):
        app_is_removed(story)
        closed = story.does(Role.CASE_OFFICER, "Close")
    closed.reads_easily()
    closed.sees("Closed", "Named in public", "Removal seen", "The case has ended")


def test_an_app_that_is_mended_is_closed_without_a_name(story: Story) -> None:
    complaint_becomes_a_case(story)
    app_is_inspected(story)
    two_people_confirm(story)
    notice_is_served_and_answered(story, MENDED)
    with clock.fixed(AFTER_THE_NOTICE):
        new_build_is_inspected(story, "fixed")
        story.does(Role.CASE_OFFICER, "Find rectified").sees("Rectified")
        story.does(Role.CASE_OFFICER, "Close").sees("Closed", "The case has ended")
    reader = Person(story.open_page(language="zh-hans"))
    reader.page.goto("/publication/search/?q=晨光")
    expect(reader.page.get_by_role("main")).not_to_contain_text("晨光天气")
