"""One file in, its outcome out: every stage in this process; called where limits are set."""

import errno
import gzip
import hashlib
import os
import resource
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from appwarden import _native
from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.errors import AppwardenError, UnreadableError
from appwarden.facts import extract_facts
from appwarden.facts.launch import add_launches
from appwarden.facts.model import Facts
from appwarden.facts.save import load, save
from appwarden.facts.sdks import Prefixes
from appwarden.findings import judge
from appwarden.fleet.model import Ending, Judging, Outcome
from appwarden.fleet.results.rows import encode_rows
from appwarden.fleet.workers.limits import cpu_seconds
from appwarden.fleet.workers.wire import Order
from appwarden.model import Gap
from appwarden.report import build_report, encode_report

# The fastest: what a fleet keeps is read seldom, and packed once for each app.
COMPRESSION = 1
# As the engine, the system and zlib-rs, which stops there, say it.
_OUT_OF_MEMORY = ("out of memory", os.strerror(errno.ENOMEM).lower(), "memerror")
OLD_FACTS = Gap(
    stage="code",
    what="facts_of_other_catalogue",
    why="the facts were collected under a catalogue that asks for other things; what only the "
    "newer one asks for was not looked for",
)
REASON_CHARACTERS = 2000


class Inspector:
    """Reads and judges one file after the other under one catalogue."""

    def __init__(self, judging: Judging) -> None:
        """Load the catalogue; raises CatalogueError where a folder of it does not fit."""
        self._judging = judging
        self._catalogue = load_catalogue([Path(one) for one in judging.catalogue])

    def inspect(self, order: Order) -> Outcome:
        """Inspect one file. A defect of ours is an outcome; MemoryError alone is raised."""
        used, begun, packing = cpu_seconds(), time.perf_counter(), 0.0
        try:
            outcome, packing = self._inspect(order)
        except AppwardenError as problem:
            words = str(problem).replace(f"{order.path}: ", "")
            ending: Ending = (
                "unreadable" if isinstance(problem, UnreadableError) else "internal_error"
            )
            # Where the limit on memory is met, the engine finds the file unreadable for now, or a
            # library that it calls stops.
            short = any(mark in words.lower() for mark in _OUT_OF_MEMORY)
            outcome = _ended(order, "out_of_memory" if short else ending, words)
        except MemoryError:
            raise
        except BaseException as problem:  # noqa: BLE001  the edge of a process; a Rust panic is no Exception
            outcome = _ended(order, "internal_error", _told(problem))
        return replace(
            outcome,
            seconds=time.perf_counter() - begun,
            cpu_seconds=cpu_seconds() - used - packing,
            peak_bytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        )

    def _inspect(self, order: Order) -> tuple[Outcome, float]:
        """Return the outcome, and the CPU seconds of it that are the fleet's own."""
        watch: dict[str, float] = {}
        facts = self._facts(order, watch)
        with _stage(watch, "findings"):
            judgement = judge(
                facts,
                self._catalogue,
                packs=self._judging.packs,
                on=date.fromisoformat(self._judging.day),
            )
        report = build_report(judgement, timing=watch)
        document, saved = encode_report(report), save(facts)
        used = cpu_seconds()
        outcome = Outcome(
            item=order.item,
            ending="reported",
            build_sha256=facts.artifact.sha256,
            size_bytes=facts.artifact.size_bytes,
            report_sha256=hashlib.sha256(document).hexdigest(),
            report=_packed(document),
            facts_sha256=hashlib.sha256(saved).hexdigest(),
            facts=_packed(saved),
            rows=encode_rows(report),
        )
        return outcome, cpu_seconds() - used

    def _facts(self, order: Order, watch: dict[str, float]) -> Facts:
        if order.kind != "app":
            with gzip.open(order.path) as file:
                facts = load(file.read())
            return facts if order.kind == "facts" else replace(facts, gaps=(*facts.gaps, OLD_FACTS))
        with _stage(watch, "artifact"):
            opened = read_artifact(Path(order.path), self._catalogue)
        with _stage(watch, "facts"):
            facts = extract_facts(
                opened, self._catalogue, budget_seconds=self._judging.budget_seconds
            )
        if self._judging.launch_seconds is None:
            return facts
        with _stage(watch, "launch"):
            return add_launches(
                facts,
                opened,
                self._catalogue,
                subject_of=Prefixes(self._catalogue, facts.artifact.manifest.package).subject_of,
                budget_seconds=self._judging.launch_seconds,
            )


@contextmanager
def _stage(watch: dict[str, float], name: str) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    watch[name] = round(time.perf_counter() - begun, 3)


def _packed(content: bytes) -> bytes:
    return _native.gzip(content, COMPRESSION)


def _ended(order: Order, ending: Ending, reason: str) -> Outcome:
    return Outcome(item=order.item, ending=ending, reason=reason[:REASON_CHARACTERS])


def _told(problem: BaseException) -> str:
    where = traceback.extract_tb(problem.__traceback__)[-1:]
    place = "".join(f" at {Path(one.filename).name}:{one.lineno}" for one in where)
    return f"{type(problem).__name__}: {problem}{place}"
