"""The words by which policies are read, held against their promises."""

import re
from collections.abc import Iterator

from appwarden.catalogue.model import Catalogue
from appwarden.catalogue.problem import Problem

# Plain words, no patterns.
_PLAIN = frozenset({"data_name_stop"})


def policy_problems(catalogue: Catalogue, files: dict[str, str]) -> Iterator[Problem]:
    """Yield terms that stand twice or in a circle, and patterns that are none."""
    yield from _terms(catalogue, files)
    for cue in catalogue.policy_cues.values():
        if not (cue.zh or cue.en):
            yield Problem(files[f"policy_cues/{cue.id}"], "holds no words; write some")
        if cue.id not in _PLAIN:
            yield from _patterns(files[f"policy_cues/{cue.id}"], (*cue.zh, *cue.en))
    for check in catalogue.policy_checks.values():
        file = files[f"policy_checks/{check.id}"]
        yield from _patterns(file, check.vague)
        for topic in (*check.topics, *check.aside):
            if f"topic_{topic}" not in catalogue.policy_cues:
                yield Problem(file, f"{topic}: no such topic; write policy_cues/topic_{topic}.yaml")
        for part in check.parts:
            yield from _patterns(
                file, (*part.any, *part.titled, *part.under, *part.unless, *part.anywhere)
            )
            if not part.any and not part.titled:
                yield Problem(file, f"{part.name.en}: nothing can answer it; write `any`")


def _terms(catalogue: Catalogue, files: dict[str, str]) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    stems: dict[str, str] = {}
    for term in catalogue.data_terms.values():
        file = files[f"data_terms/{term.id}"]
        for words in (term.zh, term.en, term.stems):
            for word in {word for word in words if words.count(word) > 1}:
                yield Problem(file, f"{word} stands here twice; keep it once")
        for word in (*term.zh, *term.en):
            if owner.setdefault(word, term.id) != term.id:
                yield Problem(file, f"{word} also stands in {owner[word]}; keep it in one")
        for stem in term.stems:
            if stems.setdefault(stem, term.id) != term.id:
                yield Problem(file, f"the stem {stem} also stands in {stems[stem]}; keep it in one")
        seen = {term.id}
        above = term.parent
        while above is not None and above in catalogue.data_terms:
            if above in seen:
                yield Problem(file, f"stands above itself through {above}")
                break
            seen.add(above)
            above = catalogue.data_terms[above].parent


def _patterns(file: str, patterns: tuple[str, ...]) -> Iterator[Problem]:
    for pattern in patterns:
        try:
            found = re.compile(pattern)
        except re.error as problem:
            yield Problem(file, f"{pattern}: no regular expression: {problem}")
            continue
        if found.match("") is not None:
            yield Problem(file, f"{pattern}: matches nothing at all; every sentence would hold it")
