"""The way of data for one app: file -> artifact -> facts -> findings -> report, with the times."""

import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from appwarden.artifact import OpenedArtifact, read_artifact
from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.cli.options import judged_day, policy_documents
from appwarden.cli.streams import StatusLine
from appwarden.errors import UnreadableError
from appwarden.facts import extract_facts
from appwarden.facts.launch import add_launches
from appwarden.facts.model import Facts
from appwarden.facts.sdks import Prefixes
from appwarden.findings import judge
from appwarden.findings.model import Judgement
from appwarden.report import build_report
from appwarden.report.model import Report

# A large app is launched as far as it gets in this time.
LAUNCH_SECONDS = 10.0
# The worlds of an inspection share this.
LAUNCHES_SECONDS = 5.0


class Stopwatch:
    """Seconds of wall time by stage; they stand in the report under `timing`."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure the block under `name`, in seconds rounded to milliseconds."""
        begun = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - begun, 3)


def inspect_app(app: Path, options: Namespace) -> Report:
    """Take one app through every stage; raises UnreadableError for a file that is no app."""
    watch = Stopwatch()
    with StatusLine() as status:
        status.show("loading the catalogue")
        with watch.stage("catalogue"):
            catalogue = load_catalogue(tuple(options.catalogue))
        facts = app_facts(app, catalogue, options, watch=watch, status=status)
        status.show(f"judging {facts.artifact.manifest.package}")
        with watch.stage("findings"):
            judgement = judge_facts(facts, catalogue, options)
        return build_report(judgement, timing=watch.seconds)


def open_app(app: Path, catalogue: Catalogue) -> OpenedArtifact:
    """Open an app; raises UnreadableError that names the path as the user wrote it."""
    try:
        return read_artifact(app, catalogue)
    except UnreadableError as problem:
        if str(app) in str(problem):
            raise
        raise type(problem)(f"{app}: {problem}") from problem


def app_facts(
    app: Path, catalogue: Catalogue, options: Namespace, *, watch: Stopwatch, status: StatusLine
) -> Facts:
    """Read an app, collect its facts and launch it, each within the budget of `options`."""
    status.show(f"reading {app}")
    with watch.stage("artifact"):
        opened = open_app(app, catalogue)
    status.show(f"collecting facts from {opened.artifact.manifest.package}")
    with watch.stage("facts"):
        documents = policy_documents(getattr(options, "policy", ()))
        facts = extract_facts(opened, catalogue, budget_seconds=options.budget, policy=documents)
    if options.no_launch:
        return facts
    status.show(f"launching {opened.artifact.manifest.package}")
    with watch.stage("launch"):
        seconds = min(LAUNCHES_SECONDS, options.budget or LAUNCHES_SECONDS)
        return add_launches(
            facts,
            opened,
            catalogue,
            subject_of=Prefixes(catalogue, facts.artifact.manifest.package).subject_of,
            budget_seconds=seconds,
        )


def judge_facts(facts: Facts, catalogue: Catalogue, options: Namespace) -> Judgement:
    """Judge facts by the packs, app type and day of `options`."""
    return judge(
        facts,
        catalogue,
        packs=options.pack,
        app_type=options.app_type,
        on=judged_day(options),
    )
