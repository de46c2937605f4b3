"""The worlds of an inspection: one in which nobody taps; the others differ in one thing each."""

from appwarden.artifact.model import Manifest
from appwarden.catalogue.model import Catalogue
from appwarden.facts.launch.question import KeyWords, Tap, World

SILENCE = "silence"
AGREE = "agree"
REFUSE = "refuse"
OTHER_PHONE = "other_phone"
ABROAD = "abroad"
NEWER_SYSTEM = "newer_system"
NO_PERMISSION = "no_permission"
USE = "use"
SECOND_START = "second_start"
ANSWERED = "answered"

# Timers, alarms and jobs get an hour: enough to tell how often each reads.
_HOUR_MS = 3_600_000
_NEWER_API_LEVEL = 34
_OTHER_SEED = 2
_ASKING_SDK = 23
_YES, _NO = -1, -2
# Ways not taken that are gone: each place of a decision is turned once.
_FORKS = 24
# Behind an answer there may be a second question.
_QUESTIONS = 2


def worlds_of_inspection(catalogue: Catalogue, manifest: Manifest) -> tuple[World, ...]:
    """Return the worlds, the one in which nobody taps first, those with an answer last.

    The last takes an answer that the app asks its store for as given: it shows what waits behind
    one where no control to give it was found.
    """
    known = catalogue.permissions
    at_once = tuple(
        row.name
        for row in manifest.permissions
        if row.name not in known or not known[row.name].dangerous
    )
    # Apps for older systems get what they declare when they are installed.
    asks = (manifest.target_sdk or manifest.min_sdk or 1) >= _ASKING_SDK
    words = {name: row.words for name, row in catalogue.vocabulary.items()}
    agree = Tap(
        words=words["agree"],
        but_not=words["refuse"],
        neutral=(*words["acknowledge"], *words["neutral_yes"]),
        topic=words["topic"],
        button=_YES,
        ticks=True,
    )
    refuse = Tap(
        words=words["refuse"], neutral=words["neutral_no"], topic=words["topic"], button=_NO
    )
    answered = KeyWords(keys=words["consent_key"], unrelated=words["unrelated_key"])
    return (
        World(name=SILENCE, horizon_ms=_HOUR_MS, forks=_FORKS),
        World(name=SECOND_START, again=True),
        World(name=NO_PERMISSION, granted=at_once),
        World(name=NEWER_SYSTEM, api_level=_NEWER_API_LEVEL),
        World(name=OTHER_PHONE, seed=_OTHER_SEED),
        World(name=ABROAD, abroad=True),
        World(name=REFUSE, taps=(refuse,), again=True),
        World(name=AGREE, taps=(agree,) * _QUESTIONS, again=True),
        World(name=USE, granted=at_once if asks else None, grants=asks, exercise=True),
        World(name=ANSWERED, answered=answered, exercise=True),
    )
