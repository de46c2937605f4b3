"""The catalogue's cue words as compiled patterns over levelled text."""

import re

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.model import Action
from appwarden.facts.policy.normal import level

TOPIC = "topic_"
PURPOSE = "purpose_"
# Marks of emphasis that were left within a title.
_EMPHASIS = str.maketrans("", "", "*_\\")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
# Titles whose topics are kept at hand.
MAX_TITLES = 10_000

ACTIONS: tuple[Action, ...] = (
    "export", "share", "entrust", "transfer", "disclose", "delete", "store", "collect", "use",
)  # fmt: skip


def plain(title: str) -> str:
    """Return a title levelled, without marks of emphasis and the gaps that they left."""
    return _GAP.sub("", level(title).translate(_EMPHASIS))


class Cues:
    """The cues of one catalogue; `cue.search(id, text)` and the like."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Compile every cue, both languages in one pattern."""
        self._patterns = {
            cue.id: re.compile("|".join(f"(?:{words})" for words in (*cue.zh, *cue.en)))
            for cue in catalogue.policy_cues.values()
        }
        self._single = {
            cue.id: tuple(re.compile(words) for words in (*cue.zh, *cue.en))
            for cue in catalogue.policy_cues.values()
        }

        self._topics = tuple(cue for cue in self._patterns if cue.startswith(TOPIC))
        self._told: dict[str, frozenset[str]] = {}
        self._last: dict[str, tuple[str, str]] = {}

    def topics(self, title: str) -> frozenset[str]:
        """Return the topics (ids of cues without `topic_`) that a title names."""
        if title not in self._told:
            words = plain(title)
            found = (cue.removeprefix(TOPIC) for cue in self._topics if self.holds(cue, words))
            if len(self._told) >= MAX_TITLES:
                self._told.clear()
            self._told[title] = frozenset(found)
        return self._told[title]

    def purposes(self, words: str) -> frozenset[str]:
        """Return the kinds of purposes (ids of cues without `purpose_`) that `words` name."""
        found = level(words)
        return frozenset(
            cue.removeprefix(PURPOSE)
            for cue in self._patterns
            if cue.startswith(PURPOSE) and self.holds(cue, found)
        )

    def pattern(self, cue: str) -> re.Pattern[str]:
        """Return the pattern of a cue."""
        return self._patterns[cue]

    def holds(self, cue: str, text: str) -> bool:
        """Tell whether `text` holds one of the cue's words."""
        return self._patterns[cue].search(text) is not None

    def first(self, cue: str, text: str) -> str:
        """Return what the first group of the first matching pattern holds, else nothing."""
        # A sentence makes many statements: what was last found in it is kept.
        if self._last.get(cue, ("", ""))[0] != text:
            self._last[cue] = text, self._first(cue, text)
        return self._last[cue][1]

    def _first(self, cue: str, text: str) -> str:
        for pattern in self._single[cue]:
            found = pattern.search(text)
            if found is not None:
                return (found[1] if pattern.groups else found[0]) or ""
        return ""


_LATEST: dict[str, Cues] = {}


def cues_of(catalogue: Catalogue) -> Cues:
    """Return the compiled cues of a catalogue, made once."""
    if catalogue.sha256 not in _LATEST:
        _LATEST.clear()
        _LATEST[catalogue.sha256] = Cues(catalogue)
    return _LATEST[catalogue.sha256]
