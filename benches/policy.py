"""How well privacy policies are read, and how fast; every figure says what it was measured on.

.venv/bin/python benches/policy.py     public corpora only with APPWARDEN_CORPUS (policies/)

Nothing that ships was trained on the corpora. Labels of a corpus answer its own question: a
paragraph bears one class, and not every mention is marked.
"""

import gzip
import json
import os
import re
import resource
import sys
import time
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "policies" / "support"))

import flows
import labels
import scores
import sdk_lists

from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy.frames import MOVING
from appwarden.facts.policy.ingest import ingest
from appwarden.facts.policy.lexicon import lexicon_of
from appwarden.facts.policy.model import Policy
from appwarden.facts.policy.sections import section_tree
from appwarden.facts.policy.units import units_of

LONG_CHARS = 20_000
# Sentences without an end: what costs most of all that was tried.
ENDLESS = {
    "one list without an end": "我们会收集您的手机号，您的设备型号，您的位置信息，",
    "one promise without an end": "保障您的个人信息访问、更正、",
    "one phrase without an end": "您使用的我们收集的您提供的个人信息",
}
# Classes of paragraphs of the one corpus, and the items of the checklist that ask the same.
CLAUSES = {
    "e_4 rights": ("access", "correction", "deletion", "account_cancellation"),
    "e_5 retention and storage": ("retention", "storage_place"),
    "e_7 change": ("change_notice",),
    "e_9 withdrawal": ("withdrawal",),
    "e_11 minors": ("minors",),
    "e_14 contact, operator": ("contact", "operator_identity"),
    "e_15 cookies": ("cookies",),
}
# Rules of the other corpus, sentence by sentence, and the items that ask the same.
RULES = {
    "CR1": "effective_date", "CR3": "operator_identity", "CR4": "contact", "CR5": "minors",
    "CR7": "change_notice", "CR8": "withdrawal", "CR14": "retention", "CR15": "security",
    "CR16": "sensitive_information", "CR17": "incident",
}  # fmt: skip


class Count(NamedTuple):
    """True and false answers, and answers not given."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0

    def row(self, name: str) -> str:
        precision = self.hits / max(1, self.hits + self.wrong)
        recall = self.hits / max(1, self.hits + self.missed)
        return f"| {name} | {precision:.3f} | {recall:.3f} | {sum(self)} |"


def main() -> None:
    catalogue = load_catalogue()
    print("### Own fixtures (written beside the lexicon by the same hand: read them as a floor)\n")
    print("| task | precision | recall | items |\n| --- | ---: | ---: | ---: |")
    for policies, words in (
        (labels.load(), "usual words"),
        (labels.load(everyday=True), "everyday talk"),
    ):
        counted = Count(*scores.score(policies, catalogue))
        print(counted.row(f"statements, {len(policies)} policies in {words}"))
    cases = flows.load()
    right = sum(flows.verdict_of(case, catalogue) == case.verdict for case in cases)
    print(f"| verdicts on reads | {right / len(cases):.3f} (accuracy) | | {len(cases)} |")
    print(_rows(catalogue).row("rows of third-party lists, HTML, Word, PDF, text"))
    _speed(catalogue)
    folder = Path(os.environ.get("APPWARDEN_CORPUS") or "") / "policies"
    if not (folder / "ca4p.jsonl.gz").is_file():
        print("\nAPPWARDEN_CORPUS names no folder with policies/ca4p.jsonl.gz: nothing was read")
        return
    _clauses(folder, catalogue)
    _mentions(folder, catalogue)
    _sentences(folder, catalogue)


def _rows(catalogue: Catalogue) -> Count:
    hits = wrong = missed = 0
    for name, content, rows in sdk_lists.cases():
        found = {one.name for one in read_policy([Source(name, content)], catalogue).sdks}
        wanted = {row.name for row in rows}
        hits += len(found & wanted)
        wrong += len(found - wanted)
        missed += len(wanted - found)
    return Count(hits, wrong, missed)


def _speed(catalogue: Catalogue) -> None:
    whole = (Path(labels.__file__).parent.parent / "complete.txt").read_text("utf-8")
    read_policy([Source("warm.txt", whole.encode())], catalogue)
    print()
    for name, words in {"a policy": whole, **ENDLESS}.items():
        content = (words * (LONG_CHARS // len(words) + 1))[:LONG_CHARS].encode()
        begun = time.process_time()
        read_policy([Source("long.txt", content)], catalogue)
        seconds = time.process_time() - begun
        print(f"{LONG_CHARS} characters, {name}: {seconds:.2f} CPU seconds (budget 2)  ")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak of this process: {peak:.0f} MB (budget 300)")


def _records(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _read(record: dict[str, Any], catalogue: Catalogue) -> Policy:
    return read_policy([Source("policy.txt", record["text"].encode())], catalogue)


def _clauses(folder: Path, catalogue: Catalogue) -> None:
    print("\n### A clause is missing: CA4P-483, documents of parts `train` and `tune`, raw text\n")
    print("| clause | precision | recall | documents |\n| --- | ---: | ---: | ---: |")
    counts = dict.fromkeys(CLAUSES, Count())
    for record in _records(folder / "ca4p.jsonl.gz"):
        policy = _read(record, catalogue)
        status = {check.id: check.status for check in policy.checks}
        marked = {paragraph[2] for paragraph in record["paragraphs"]}
        for name, checks in CLAUSES.items():
            said = all(status[check] in {"missing", "vague"} for check in checks)
            true = name.split()[0] not in marked
            old = counts[name]
            counts[name] = Count(
                old.hits + (said and true), old.wrong + (said and not true),
                old.missed + (true and not said),
            )  # fmt: skip
    for name, count in counts.items():
        print(count.row(name))
    print(Count(*(sum(part) for part in zip(*counts.values(), strict=True))).row("all"))


def _mentions(folder: Path, catalogue: Catalogue) -> None:
    print(
        "\n### Kinds of data named: CA4P-483 part `tune` (no near-duplicate of `train`), overlap\n"
    )
    print(
        "Recall is of all marks. Precision is of what was found in the text looked at: all of it,"
    )
    print(
        "paragraphs with a mark (as the corpus's baselines were measured), sentences with a mark.\n"
    )
    print("| what counts as found | text looked at | precision | recall | mentions |")
    print("| --- | --- | ---: | ---: | ---: |")
    counts: dict[tuple[str, str], Count] = {}
    for record in _records(folder / "ca4p.jsonl.gz"):
        if record["part"] == "tune":
            texts = _texts(record)
            for what, found in _named(record, catalogue).items():
                for where, inside in texts.items():
                    count = _overlap(found, inside, record)
                    counts[what, where] = _added(counts.get((what, where), Count()), count)
    for (what, where), count in counts.items():
        print(count.row(f"{what} | {where}"))


Ranges = list[tuple[int, int]]
_SENTENCE = re.compile(r"[^。！？；!?;\n]+")


def _texts(record: dict[str, Any]) -> dict[str, Ranges]:
    """Return the texts looked at: all of it, and the parts that bear a mark of any kind."""
    starts = sorted(start for start, _, _ in record["spans"])
    length = len(record["text"])
    parts = {
        "paragraphs with a mark": [(start, end) for start, end, _ in record["paragraphs"]],
        "sentences with a mark": [one.span() for one in _SENTENCE.finditer(record["text"])],
    }
    marked = {
        name: [
            (start, end)
            for start, end in rows
            if (at := bisect_left(starts, start)) < len(starts) and starts[at] < end
        ]
        for name, rows in parts.items()
    }
    return {"all": [(0, length)], **marked}


def _named(record: dict[str, Any], catalogue: Catalogue) -> dict[str, Ranges]:
    canonical = ingest("policy.txt", record["text"].encode()).canonical
    units, _ = units_of("policy.txt", canonical, section_tree(canonical))
    lexicon = lexicon_of(catalogue)
    policy = _read(record, catalogue)
    rows = [one.quote for one in policy.sdks]
    quotes = {
        "every word of the lexicon": [
            unit.part(found.start, found.end)
            for unit in units
            for found in lexicon.mentions(unit.text)
        ],
        "data that a statement collects, keeps or passes on; permissions apart": [
            *rows,
            *(
                one.data
                for one in policy.statements
                if one.action in {*MOVING, "store"}
                and one.polarity != "does_not"
                and not one.permission
            ),
        ],
        "data of every statement, of use and denial too": [
            *rows, *(one.data for one in policy.statements)
        ],
    }  # fmt: skip
    origin = canonical.origin
    return {
        what: [(origin[one.start], origin[one.end - 1] + 1) for one in found]
        for what, found in quotes.items()
    }


def _overlap(found: Ranges, texts: Ranges, record: dict[str, Any]) -> Count:
    spans = sorted((start, end) for start, end, label in record["spans"] if label == "data")
    inside = [row for row in found if any(start <= row[0] < end for start, end in texts)]
    met = {span for span in spans if any(a < span[1] and span[0] < b for a, b in inside)}
    right = sum(any(a < end and start < b for start, end in spans) for a, b in inside)
    # Recall is of the marks, precision of what was found: a long mark may hold many words.
    share = len(met) / max(1, len(spans))
    return Count(right, len(inside) - right, round(right * (1 - share) / max(share, 1e-9)))


def _added(first: Count, second: Count) -> Count:
    return Count(*(a + b for a, b in zip(first, second, strict=True)))


def _sentences(folder: Path, catalogue: Catalogue) -> None:
    print("\n### Which item a sentence answers: VioDroid-Finder, development part, all folds\n")
    print("| rule | precision | recall | sentences |\n| --- | ---: | ---: | ---: |")
    counts = dict.fromkeys(RULES, Count())
    records = list(_records(folder / "viodroid.jsonl.gz"))
    for record in records:
        answered = _answered(record["text"], catalogue)
        for rule, check in RULES.items():
            said, true = check in answered, rule in record["rules"]
            old = counts[rule]
            counts[rule] = Count(
                old.hits + (said and true), old.wrong + (said and not true),
                old.missed + (true and not said),
            )  # fmt: skip
    for rule, count in counts.items():
        print(count.row(f"{rule} {RULES[rule]}"))
    print(Count(*(sum(part) for part in zip(*counts.values(), strict=True))).row("all"))


def _answered(sentence: str, catalogue: Catalogue) -> Sequence[str]:
    # A title and a sentence about nothing, so that one line alone makes a document.
    text = f"示例应用隐私政策\n请您在开始之前仔细阅读本页面上的全部文字。\n{sentence}"
    checks = read_policy([Source("policy.txt", text.encode())], catalogue).checks
    return [check.id for check in checks if check.status in {"present", "partial"}]


if __name__ == "__main__":
    main()
