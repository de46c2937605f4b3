"""What policies call third parties in, ids of the catalogue's SDKs out."""

import re
from collections import defaultdict

import ahocorasick

from appwarden.catalogue.model import Catalogue, Sdk
from appwarden.facts.policy.normal import level

# Names nearly alike; below this, names of different products of one firm would be confused.
LEAST_LIKENESS = 88
LEAST_HAN, LEAST_LATIN = 2, 4
_DRESSING = re.compile(
    r"sdk|软件开发工具包|开发工具包|安卓版?|android|第三方|有限公司|有限责任公司|股份|科技|\(.*?\)|[\s+·\-_/—。.,，、]"
)
_PACKAGE = re.compile(r"\b[a-z][a-z0-9_]*(?:\.[a-z0-9_]+){1,6}\b")


class SdkNames:
    """The names, companies and packages of the SDKs of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Gather every name that is long enough to mean one thing."""
        self.names: dict[str, str] = {}
        self._packages: dict[str, str] = {}
        by_company: dict[str, list[str]] = defaultdict(list)
        for sdk in catalogue.sdks.values():
            for name in _names(sdk):
                if _is_telling(name):
                    self.names.setdefault(name, sdk.id)
            for package in sdk.match.packages:
                self._packages[package.rstrip(".*")] = sdk.id
            company = sdk.company.zh if sdk.company is not None else None
            if company:
                by_company[_bare(company)].append(sdk.id)
        self._words = ahocorasick.Automaton()
        for name in self.names:
            self._words.add_word(name, name)
        self._words.make_automaton()
        self._companies = {name: ids[0] for name, ids in by_company.items() if len(ids) == 1}

    def find(self, name: str, company: str, text: str) -> str:
        """Return the id by package, name or company, in this order; empty where none fits."""
        return (
            self._by_package(text) or self.by_name(name) or self._companies.get(_bare(company), "")
        )

    def named_in(self, text: str) -> str:
        """Return the id whose name stands in a levelled sentence, the longest of several."""
        found = [name for _, name in self._words.iter(_DRESSING.sub("", text))]
        return self.names[max(found, key=lambda name: (len(name), name))] if found else ""

    def _by_package(self, text: str) -> str:
        for found in _PACKAGE.finditer(text.lower()):
            parts = found[0].split(".")
            for length in range(len(parts), 1, -1):
                prefix = ".".join(parts[:length])
                if prefix in self._packages:
                    return self._packages[prefix]
        return ""

    def by_name(self, name: str) -> str:
        """Return the id of a name: equal, one within the other, or nearly alike."""
        bare = _bare(name)
        if bare in self.names:
            return self.names[bare]
        if not _is_telling(bare):
            return ""
        within = [known for known in self.names if known in bare or _is_most_of(bare, known)]
        if within:
            return self.names[max(within, key=lambda known: (len(known), known))]
        from rapidfuzz import fuzz, process  # noqa: PLC0415  few names need it

        like = process.extractOne(
            bare, list(self.names), scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS
        )
        return self.names[like[0]] if like is not None else ""


def _is_most_of(part: str, whole: str) -> bool:
    """Tell whether a name is so much of a longer one that it can mean no other."""
    return part in whole and len(part) > LEAST_HAN and 2 * len(part) > len(whole)


def _names(sdk: Sdk) -> list[str]:
    return [_bare(sdk.name.zh), _bare(sdk.name.en), _bare(sdk.id)]


def _bare(name: str) -> str:
    return _DRESSING.sub("", level(name))


def _is_telling(name: str) -> bool:
    han = sum(not char.isascii() for char in name)
    return han >= LEAST_HAN or len(name) >= LEAST_LATIN


_LATEST: dict[str, SdkNames] = {}


def sdk_names_of(catalogue: Catalogue) -> SdkNames:
    """Return the names of a catalogue's SDKs, gathered once."""
    if catalogue.sha256 not in _LATEST:
        _LATEST.clear()
        _LATEST[catalogue.sha256] = SdkNames(catalogue)
    return _LATEST[catalogue.sha256]
