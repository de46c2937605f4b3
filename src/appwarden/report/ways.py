"""Paths -> lines of words: how a read or a request for permissions is reached, hop by hop."""

from functools import lru_cache
from typing import Final

import msgspec

from appwarden.catalogue import Catalogue, load_catalogue
from appwarden.facts.model import Frequency, Gate, PermissionRequest, Step, Witness
from appwarden.findings.model import Evidence
from appwarden.findings.words import inside_sentence, spaced
from appwarden.model import Phase, Place
from appwarden.report import terms
from appwarden.report.launch_terms import UNKNOWN
from appwarden.report.model import AccessRef, Report
from appwarden.report.names import (
    plain,
    readable_member,
    readable_place,
    readable_symbols,
    short_api,
)
from appwarden.report.words import bracketed, say, say_list

# A path is told in at most this many hops: the start, what it goes through first, who reads.
HOPS_TOLD: Final = 4
_GATE_WORDS: Final = {
    "agree_control": "control",
    "refuse_control": "control",
    "launch": "answered",
}
_ARROW: Final = "-> "
_PERMISSION: Final = "android.permission."


class Way(msgspec.Struct, frozen=True):
    """A path with what is done at its end, in words of one language."""

    phase: Phase
    start: str
    path: tuple[Step, ...]
    act: str
    place: Place
    gate: Gate | None
    frequency: Frequency | None
    witness: Witness | None
    astray: Place | None


def tell_path(access: AccessRef, language: str, *, whole: bool = False) -> list[str]:
    """Return the way to a read, one hop a line, the read last; `whole` leaves no hop out."""
    way = Way(
        phase=access.phase,
        start=access.entry,
        path=access.path,
        act=tell_read(access, language),
        place=access.place,
        gate=access.gate,
        frequency=access.frequency,
        witness=access.witness,
        astray=access.astray,
    )
    return _lines(way, language, whole=whole)


def tell_occasion(access: AccessRef, language: str) -> str:
    """Return a read in one line: what, through which API, at which moment, where."""
    place = plain(readable_place(access.place, language))
    figures = {"read": tell_read(access, language), "moment": tell_moment(access, language)}
    return say("occasion_told", language, **figures, place=place)


def tell_moment(access: AccessRef, language: str) -> str:
    """Return the phase of a read, and in brackets why it may be less than it looks."""
    doubts = {"path_open": access.certainty != "sure", "weak_access": access.weak}
    told = say_list([say(word, language) for word, holds in doubts.items() if holds], language)
    return bracketed(terms.term(terms.PHASE, access.phase, language), told, language)


def tell_request(
    report: Report, evidence: Evidence, language: str, *, whole: bool = False
) -> list[str]:
    """Return the way to the request for permissions that `evidence` stands for, else nothing."""
    request = request_at(report, evidence)
    if request is None or not request.path:
        return []
    declared = {permission.name for permission in report.permissions if permission.declared}
    asked = [name for name in request.permissions if name in declared] or request.permissions
    names = [plain(name.removeprefix(_PERMISSION)) for name in asked]
    way = Way(
        phase=request.phase,
        start="",
        path=request.path,
        act=say("asks_for", language, permissions=say_list(names, language)),
        place=request.place,
        gate=request.gate,
        frequency=None,
        witness=None,
        astray=None,
    )
    return _lines(way, language, whole=whole)


def request_at(report: Report, evidence: Evidence) -> PermissionRequest | None:
    """Return the request for permissions that `evidence` stands for, None for other evidence."""
    if evidence.kind != "permission":
        return None
    requests = (one for permission in report.permissions for one in permission.requested)
    return next((one for one in requests if one.place == evidence.place), None)


def _lines(way: Way, language: str, *, whole: bool) -> list[str]:
    opening = terms.term(terms.OPENING, way.phase, language)
    colon = "：" if language == "zh" else ": "
    start = readable_member(way.path[0].method if way.path else way.start)
    lines = [f"{opening}{colon}{plain(start)}"]
    lines += [_ARROW + hop for hop in _hops(way.path[1:], language, whole=whole)]
    lines.append(_ARROW + way.act)
    lines.append(say("at", language, place=plain(_site(way, language))))
    return lines + _conditions(way, language)


def _hops(steps: tuple[Step, ...], language: str, *, whole: bool) -> list[str]:
    told = [_hop(step, language) for step in steps]
    if whole or len(told) <= HOPS_TOLD:
        return told
    # The last hop says who reads, the first ones who let it: those are what a person looks for.
    skipped = say("more_steps", language, count=len(told) - HOPS_TOLD + 1)
    return [*told[: HOPS_TOLD - 2], skipped, told[-1]]


def _hop(step: Step, language: str) -> str:
    return f"{terms.term(terms.EDGE, step.edge, language)} {plain(readable_member(step.method))}"


def _site(way: Way, language: str) -> str:
    place = way.place
    # The last hop has named the method already; the file and the offset are what is left to say.
    if way.path and way.path[-1].method == place.symbol and place.kind == "code":
        place = Place(kind=place.kind, file=place.file, symbol="", offset=place.offset)
    return readable_place(place, language)


def tell_read(access: AccessRef, language: str) -> str:
    """Return `reads IMEI (TelephonyManager.getDeviceId)`."""
    data = inside_sentence(data_name(access.data_type, language))
    api = short_api(access.api, access.argument)
    return say("reads", language, data=plain(data), api=plain(api))


def _conditions(way: Way, language: str) -> list[str]:
    lines = []
    if way.gate is not None:
        lines.append(tell_gate(way.gate, language))
    if way.frequency is not None:
        period = way.frequency.period_ms
        lines.append(
            say("repeats_unknown", language)
            if period is None
            else say("repeats", language, seconds=f"{period / 1000:g}")
        )
    if way.witness is not None:
        lines.append(tell_witness(way.witness, language))
    if way.astray is not None:
        lines.append(tell_astray(way.astray, language))
    return lines


def tell_gate(gate: Gate, language: str) -> str:
    """Return one line: what cuts a path, or starts it, and how sure that is."""
    word = _GATE_WORDS.get(gate.kind, "behind_gate")
    certainty = terms.term(terms.CERTAINTY, gate.certainty, language)
    told = bracketed(plain(readable_member(gate.key)), certainty, language)
    return say(word, language, gate=told)


def tell_astray(place: Place, language: str) -> str:
    """Return one line: the call of a path that launches made, and that led elsewhere."""
    return say("astray", language, place=plain(readable_place(place, language)))


def tell_witness(witness: Witness, language: str) -> str:
    """Return one line: in which launch it happened, when, how often, what was read, covered."""
    word = "witness_once" if witness.reads == 1 else "witness_often"
    told = say(
        word, language,
        world=terms.term(terms.WORLD, witness.world, language),
        seconds=f"{witness.time_ms / 1000:g}", count=f"{witness.reads:,}",
    )  # fmt: skip
    value = say("witness_value", language, value=plain(witness.value)) if witness.value else ""
    assumed = say("witness_assumed", language, count=witness.assumed) if witness.assumed else ""
    return f"{told}{value}{assumed}{_otherwise(witness, language)}"


def _otherwise(witness: Witness, language: str) -> str:
    """Name the decisions on unknown values that must go another way than the launch took."""
    if not witness.otherwise:
        return ""
    colon = "：" if language == "zh" else ": "
    answers = (say("yes" if row.decided else "no", language) for row in witness.otherwise)
    places = (readable_place(row.place, language) for row in witness.otherwise)
    decisions = [f"{place}{colon}{answer}" for place, answer in zip(places, answers, strict=True)]
    reasons = dict.fromkeys(tell_unknown(row.reason, language) for row in witness.otherwise)
    return say(
        "witness_otherwise", language,
        decisions=say_list(decisions, language), reason=say_list(list(reasons), language),
    )  # fmt: skip


def tell_unknown(reason: str, language: str) -> str:
    """Return why a launch did not know a value: in words, or the call that gave it."""
    known = UNKNOWN.get(reason)
    return readable_symbols(reason) if known is None else known[language == "zh"]


def data_name(data_type: str, language: str) -> str:
    """Return the catalogue's name of a data type; one it does not hold keeps its id."""
    known = _catalogue().data_types.get(data_type)
    if known is None:
        return data_type
    return spaced(known.name.zh) if language == "zh" else known.name.en


@lru_cache(maxsize=1)
def _catalogue() -> Catalogue:
    # Names only: what the report says was settled when it was made.
    return load_catalogue()
