"""What launches without a device showed -> lines and rows of one language, for every view."""

from collections.abc import Iterable
from typing import Final

from appwarden.facts.model import Assumption, Launched, LaunchWorld, Sending
from appwarden.model import Text
from appwarden.report import terms
from appwarden.report.launch_terms import STEP
from appwarden.report.model import Report
from appwarden.report.names import (
    plain,
    readable_member,
    readable_place,
    short_api,
)
from appwarden.report.telling import subject_name
from appwarden.report.ways import data_name, tell_unknown
from appwarden.report.words import bracketed, say, say_list

# The first world stands for the launch itself; the rest differ from it in one thing.
_UNMODELLED_TOLD: Final = 12
_TAPPING: Final = frozenset({"agree", "refuse"})
_ABROAD: Final = "abroad"


def summary(report: Report, language: str) -> list[str]:
    """Return sentences: how the app was launched, what was read before anyone tapped, how far."""
    launch = report.launch
    if launch is None:
        return [say("not_launched", language)]
    silent = launch.worlds[0]
    reached = say("launcher_reached" if silent.launcher_reached else "no_launcher", language)
    reads = _reads(silent, language)
    return [
        say("launched_in", language, worlds=len(launch.worlds), reached=reached),
        say("launch_reads", language, reads=say_list(reads, language))
        if reads
        else say("launch_reads_nothing", language),
        say(
            "launch_coverage", language,
            reached=f"{launch.sites_reached:,}", sites=f"{launch.sites:,}",
            unmodelled=f"{silent.unmodelled_calls:,}", native=f"{silent.native_calls:,}",
            assumptions=f"{silent.assumptions:,}",
        ),
    ]  # fmt: skip


def world_row(world: LaunchWorld, language: str) -> list[str]:
    """Return the world and how often each data type was read in it, `-` for none."""
    return [_world_name(world, language), say_list(_reads(world, language), language) or "-"]


def sending_row(sending: Sending, report: Report, language: str) -> list[str]:
    """Return what left the app, how it was changed, where to, who, when, at which call."""
    colon = "：" if language == "zh" else ": "
    told = [
        data_name(name, language) + (f"{colon}{_changes(steps, language)}" if steps else "")
        for name, steps in sending.data.items()
    ]
    sink = terms.term(terms.SINK, sending.sink, language)
    return [
        say_list(told, language) or say("differs_by_phone", language),
        bracketed(sink, sending.target or short_api(sending.api), language),
        subject_name(report, sending.subject, language),
        terms.term(terms.PHASE, sending.phase, language),
        readable_place(sending.place, language),
    ]


def _changes(steps: Iterable[str], language: str) -> str:
    return " → ".join(terms.term(STEP, step, language) for step in steps)


def assumption_row(assumption: Assumption, language: str) -> list[str]:
    """Return where something unknown decided, why it is unknown, how it was taken."""
    return [
        readable_place(assumption.place, language),
        tell_unknown(assumption.reason, language),
        say("yes" if assumption.decided else "no", language),
        f"{assumption.count:,}",
    ]


def unmodelled_rows(launch: Launched) -> list[list[str]]:
    """Return the calls that the model of the platform does not know, most called first."""
    rows = sorted(launch.unmodelled.items(), key=lambda row: (-row[1], row[0]))
    return [[readable_member(api), f"{calls:,}"] for api, calls in rows[:_UNMODELLED_TOLD]]


def sent_line(sending: Sending, report: Report, language: str) -> str:
    """Return a sending in one line, for a text."""
    what, where, who, when, _ = sending_row(sending, report, language)
    return say("sent_line", language, what=what, where=where, who=who, when=when)


def taps_of(world: LaunchWorld, language: str) -> str:
    """Return the words on the controls that were tapped in a world."""
    return say_list([plain(words) or "-" for words in world.taps], language)


def tell_replay(world: LaunchWorld, trace_hash: str) -> Text:
    """Return in both languages whether a launch in the same world went as the report says."""
    same = trace_hash == world.trace_hash
    told = {} if same else {"told": world.trace_hash}
    words = {
        language: say(
            "replayed" if same else "replay_differs", language, trace_hash=trace_hash, **told
        )
        for language in ("en", "zh")
    }
    name = Text(*(terms.term(terms.WORLD, world.name, language) for language in ("en", "zh")))
    return Text(en=f"{name.en}: {words['en']}", zh=f"{name.zh}：{words['zh']}")


def _world_name(world: LaunchWorld, language: str) -> str:
    tapped = taps_of(world, language)
    if world.name in _TAPPING and not tapped:
        tapped = say("no_control", language)
    if world.name == _ABROAD:
        tapped = plain(world.phone)
    return bracketed(terms.term(terms.WORLD, world.name, language), tapped, language)


def _reads(world: LaunchWorld, language: str) -> list[str]:
    return [
        bracketed(data_name(name, language), f"{count:,}×", language)
        for name, count in world.reads.items()
    ]
