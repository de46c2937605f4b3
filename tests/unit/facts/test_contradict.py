"""Paths that the code alone puts before consent, against what launches came to."""

from collections.abc import Iterable

import pytest
from msgspec import convert
from msgspec.structs import fields, replace

from appwarden.artifact.summary import NativeGap
from appwarden.facts.launch.answer import Event, Launch, LaunchCoverage, Sites
from appwarden.facts.launch.contradict import contradict, sites_of
from appwarden.facts.model import Access, Step, Witness
from appwarden.model import Place

WITNESS = Witness("silence", 1, 0, "49••", "ab", 1, 0)
NOTHING = convert({one.name: one.type() for one in fields(LaunchCoverage)}, LaunchCoverage)
TAP = Event(
    1,
    0,
    "tap",
    "",
    "tap",
    "同意",
    "",
    "ok",
    "",
    "",
    weak=False,
    stack=(),
    parent=0,
    assumptions=0,
    carries=(),
)
CUT = NativeGap("launch_budget", "the budget of seconds was spent", "application")


def place(method: str, offset: int) -> Place:
    return Place(kind="code", file="classes.dex", symbol=f"La/A;->{method}()V", offset=offset)


# onCreate calls load over an interface, load calls read, read asks for the number.
PATH = Access(
    data_type="device.imei",
    api="Landroid/telephony/TelephonyManager;->getDeviceId",
    subject="app",
    phase="pre_consent",
    grade="static_path",
    entry="La/A;->onCreate()V",
    path=(
        Step("La/A;->onCreate()V", "entry", place("onCreate", 0)),
        Step("La/A;->load()V", "interface", place("onCreate", 7)),
        Step("La/A;->read()V", "executor", place("load", 3)),
    ),
    place=place("read", 2),
)
SITES = sites_of([PATH])
LOAD, READ, NUMBER = range(3)


def launch(
    arrived: Iterable[int] = (),
    elsewhere: Iterable[int] = (),
    unknown: Iterable[int] = (),
    *,
    events: tuple[Event, ...] = (),
    gaps: tuple[NativeGap, ...] = (),
) -> Launch:
    return Launch(
        events=events,
        tasks=(),
        assumptions=(),
        unmodelled={},
        sites=Sites(frozenset(arrived), frozenset(elsewhere), frozenset(unknown)),
        gaps=gaps,
        forks=(),
        coverage=NOTHING,
        trace_hash="",
    )


def told(silent: Launch, agreed: Launch, path: Access = PATH) -> Access:
    (access,) = contradict([path], SITES, {"silence": silent, "agree": agreed}, ())
    return access


AGREED = launch([LOAD, READ, NUMBER], events=(TAP,))


def test_the_calls_of_a_path_are_asked_for_with_where_they_are_to_arrive() -> None:
    assert [(site.offset, site.to) for site in SITES] == [(7, "La/A;->load()V"), (3, ""), (2, "")]
    assert sites_of([replace(PATH, phase="user_action")]) == ()


def test_the_calls_of_paths_without_consent_come_first() -> None:
    behind = replace(PATH, phase="after_consent", path=(), place=place("other", 4))
    (number,) = sites_of([behind])
    assert sites_of([behind, PATH]) == (*SITES, number)


@pytest.mark.parametrize(("silent", "opened"), [([], LOAD), ([LOAD], READ), ([LOAD, READ], NUMBER)])
def test_what_only_agreeing_opens_is_guarded_at_the_first_such_call(
    silent: list[int], opened: int
) -> None:
    access = told(launch(silent), AGREED)
    assert access.gate is not None
    assert (access.phase, access.gate.kind, access.gate.key) == ("guarded", "launch", "同意")
    assert access.gate.place.offset == SITES[opened].offset


def test_a_call_that_arrives_elsewhere_leads_there_at_no_known_moment() -> None:
    access = told(launch(elsewhere=[LOAD]), launch(elsewhere=[LOAD], events=(TAP,)))
    assert (access.phase, access.certainty, access.gate) == ("unknown", "likely", None)
    assert access.astray == place("onCreate", 7)


@pytest.mark.parametrize(
    ("silent", "agreed"),
    [
        # Neither came there: a flag that is no answer, an event that nobody sent.
        (launch(), launch(events=(TAP,))),
        # Both came there, but the read itself gave nothing.
        (launch([LOAD, READ, NUMBER]), AGREED),
        # There was nothing to agree to.
        (launch(), launch([LOAD, READ, NUMBER])),
        # On another phone it may go otherwise.
        (launch(unknown=[LOAD]), AGREED),
        (launch(elsewhere=[LOAD], unknown=[LOAD]), launch(elsewhere=[LOAD], events=(TAP,))),
        # The call arrived here and there.
        (launch([LOAD], elsewhere=[LOAD]), launch([LOAD], events=(TAP,))),
        # What a launch that was cut short did not come to is not known.
        (launch(gaps=(CUT,)), AGREED),
    ],
)
def test_nothing_is_taken_back_that_the_launches_leave_open(silent: Launch, agreed: Launch) -> None:
    assert told(silent, agreed) == PATH


def test_a_path_behind_a_refusal_is_taken_back_where_one_was_tapped() -> None:
    refused = replace(PATH, phase="after_refusal")
    worlds = {"silence": launch(), "refuse": launch(), "agree": AGREED}
    (access,) = contradict([refused], SITES, worlds, ())
    assert access == refused, "nobody refused"
    worlds["refuse"] = launch(events=(TAP,))
    (access,) = contradict([refused], SITES, worlds, ())
    assert access.phase == "guarded"
    worlds["refuse"] = launch([LOAD, READ, NUMBER], events=(TAP,))
    (access,) = contradict([refused], SITES, worlds, ())
    assert access == refused, "refusing came there too"


def test_a_path_that_was_witnessed_or_lies_elsewhere_stays() -> None:
    witnessed = replace(PATH, witness=WITNESS, grade="witnessed")
    assert told(launch(), AGREED, witnessed) == witnessed
    tapped = replace(PATH, phase="user_action")
    assert told(launch(), AGREED, tapped) == tapped


USED = replace(
    PATH,
    phase="user_action",
    grade="witnessed",
    entry="La/A;->onClick()V",
    witness=replace(WITNESS, world="use"),
)


def used(silent: Launch, path: Access = PATH, later: Access = USED) -> tuple[Access, ...]:
    return contradict([path], SITES, {"silence": silent, "agree": launch()}, [later])


def test_what_only_somebodys_doing_came_to_read_has_the_phase_of_that() -> None:
    assert used(launch([LOAD, READ])) == (USED,)
    guarded = replace(USED, phase="guarded", witness=replace(WITNESS, world="answered"))
    assert used(launch([LOAD, READ]), later=guarded) == (guarded,)


def test_what_several_paths_turn_out_to_be_is_told_once() -> None:
    worlds = {"silence": launch([LOAD, READ]), "agree": launch()}
    assert contradict([PATH, USED], SITES, worlds, [USED]) == (USED,)
    worlds = {"silence": launch([LOAD, READ]), "agree": launch([LOAD, READ], events=(TAP,))}
    agreed = replace(PATH, phase="after_consent")
    assert contradict([PATH, agreed], SITES, worlds, [USED]) == (USED,)
    # Two ways to one reading stay two where none of them ran.
    worlds = {"silence": launch([LOAD]), "agree": AGREED}
    other = replace(PATH, entry="La/B;->onCreate()V")
    assert len(contradict([PATH, other], SITES, worlds, ())) == 2


def test_what_a_callback_called_again_came_to_read_stays_but_is_not_sure() -> None:
    again = replace(USED, entry=PATH.entry)
    assert used(launch([LOAD, READ]), later=again) == (replace(PATH, certainty="likely"),)
    answered = replace(again, witness=replace(WITNESS, world="answered"))
    assert used(launch([LOAD, READ]), later=answered) == (answered,)


def test_agreeing_alone_is_no_later_doing() -> None:
    stored = replace(USED, phase="guarded", witness=replace(WITNESS, world="agree"))
    assert used(launch([LOAD, READ]), later=stored) == (PATH,)


@pytest.mark.parametrize(
    ("silent", "path", "later"),
    [
        # Nothing on the way ran: what runs it may come by itself.
        (launch(), PATH, USED),
        # Somebody's doing came there by another way.
        (launch([LOAD]), PATH, replace(USED, path=USED.path[:1])),
        # On another phone it may read.
        (launch([LOAD, READ], unknown=[NUMBER]), PATH, USED),
        # The system ran it, nobody's doing.
        (launch([LOAD, READ]), PATH, replace(USED, phase="background")),
        # A tap of somebody who uses the app may be the refusal itself.
        (launch([LOAD, READ]), replace(PATH, phase="after_refusal"), USED),
        # Another thing was read there.
        (launch([LOAD, READ]), PATH, replace(USED, data_type="device.imsi")),
    ],
)
def test_using_the_app_takes_nothing_back_that_may_come_by_itself(
    silent: Launch, path: Access, later: Access
) -> None:
    assert used(silent, path, later) == (path,)


def agreed_to(agreed: Launch) -> tuple[Access, ...]:
    behind = replace(PATH, phase="after_consent")
    return contradict([behind], SITES, {"silence": launch(), "agree": agreed}, [USED])


def test_where_agreeing_ran_all_but_the_end_of_a_path_another_doing_leads_there() -> None:
    assert agreed_to(launch([LOAD], events=(TAP,))) == (USED,)


@pytest.mark.parametrize(
    "agreed",
    [
        # Agreeing read.
        launch([LOAD, READ, NUMBER], events=(TAP,)),
        # Nobody agreed.
        launch([LOAD]),
        # What would have come next is not known.
        launch([LOAD], events=(TAP,), gaps=(CUT,)),
        # Nothing of the way ran.
        launch(events=(TAP,)),
    ],
)
def test_a_path_behind_agreeing_stays_where_that_is_not_seen(agreed: Launch) -> None:
    (access,) = agreed_to(agreed)
    assert access.phase == "after_consent"
