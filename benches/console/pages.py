"""Every main page asked for again and again: its median time, CPU time and number of queries."""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse
from growing import FIRST_KEY
from processor import Processor
from published import long_bulletin
from world import World

from appwarden.console.accounts.middleware import VERIFIED
from appwarden.console.accounts.models import User

BUDGET_MS = 200
CORES = os.cpu_count() or 1
STEP = 7919  # a prime: the objects asked for lie far apart
OK = 200

Address = Callable[[int], str]


@dataclass(frozen=True)
class Page:
    """A page by name, who asks for it (None: the public), and its address in round `number`."""

    name: str
    person: str | None
    address: Address


@dataclass(frozen=True)
class Timing:
    """What one page cost; `first_ms` is the first answer, before anything is kept.

    `cpu_ms` is the mean of what this process and the database computed: other work on the machine
    lengthens the median and this by little. `load` is how many processes wanted a core meanwhile.
    """

    page: Page
    first_ms: float
    median_ms: float
    slowest_ms: float
    cpu_ms: float
    sql_ms: float
    queries: tuple[int, int]
    statuses: frozenset[int]
    load: float

    def row(self) -> str:
        least, most = self.queries
        count = str(least) if least == most else f"{least}-{most}"
        bad = "" if self.statuses == {OK} else f" (answers {sorted(self.statuses)})"
        return (
            f"| {self.page.name}{bad} | {self.page.person or 'public'} | {self.median_ms:.0f} | "
            f"{self.slowest_ms:.0f} | {self.first_ms:.0f} | {self.cpu_ms:.0f} | "
            f"{self.sql_ms:.0f} | {count} | "
            f"{self.verdict()} |"
        )

    def verdict(self) -> str:
        """Say whether the page keeps its budget; on a busy machine its CPU time decides."""
        if self.statuses == {OK} and self.median_ms <= BUDGET_MS:
            return "PASS"
        if self.statuses == {OK} and self.cpu_ms <= BUDGET_MS and self.load > CORES:
            return f"PASS by CPU (load {self.load:.0f})"
        return "OVER"


HEADER = (
    "| page | person | median ms | slowest ms | first ms | CPU ms | SQL ms | queries "
    "| at most 200 ms |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)


def time_pages(world: World, rounds: int, only: str = "") -> Iterator[Timing]:
    """Ask for each page `rounds` times; `only` narrows them by a part of the name."""
    clients = {name: _client(user) for name, user in world.people.by_name.items()}
    for page in _pages(world):
        if only in page.name:
            client = clients[page.person] if page.person else Client()
            yield _time(page, client, rounds)


def _client(user: User) -> Client:
    client = Client()
    client.force_login(user)
    session = client.session
    session[VERIFIED] = True
    session.save()
    return client


def _time(page: Page, client: Client, rounds: int) -> Timing:
    times, statuses, processor, computed = [], set(), Processor(), 0.0
    for number in range(rounds + 1):
        address = page.address(number)
        if number == 1:
            computed = processor.seconds()
        started = time.perf_counter()
        statuses.add(client.get(address).status_code)
        times.append(1000 * (time.perf_counter() - started))
    cpu_ms = 1000 * (processor.seconds() - computed) / rounds
    counts, asked = [], []
    for number in range(4):
        with CaptureQueriesContext(connection) as captured:
            client.get(page.address(number))
        counts.append(len(captured))
        asked.append(1000 * sum(float(query["time"]) for query in captured.captured_queries))
    later = times[1:]
    return Timing(
        page, times[0], statistics.median(later), max(later), cpu_ms, statistics.median(asked),
        (min(counts), max(counts)), frozenset(statuses), os.getloadavg()[0],
    )  # fmt: skip


def _pages(world: World) -> Iterator[Page]:
    for name, person, route, arguments, query in _listed(world):
        try:
            reverse(route, args=arguments(1))
        except NoReverseMatch:
            print(f"| {name} | {person} | there is no such page ({route}) | | | | OVER |")
            continue
        yield Page(name, person, _address(route, arguments, query))


def _address(route: str, arguments: Callable[[int], list[object]], query: Address) -> Address:
    return lambda number: reverse(route, args=arguments(number)) + query(number)


def _listed(  # noqa: C901 - a table with the ways to its objects
    world: World,
) -> list[tuple[str, str | None, str, Callable[[int], list[object]], Address]]:
    cases = world.counts["cases.Case"] - 600
    operators = max(1, cases // 10)

    def key(number: int) -> list[object]:
        return [FIRST_KEY + 1 + (number * STEP) % cases]

    def number_of(number: int) -> list[object]:
        return [f"L-{1 + (number * STEP) % cases}"]

    def operator(number: int) -> list[object]:
        return [FIRST_KEY + 1 + (number * STEP) % max(1, operators // 10)]

    def campaign(number: int) -> list[object]:
        return [f"campaign-{1 + number % 20}"]

    def batch(number: int) -> list[object]:
        return [FIRST_KEY + 1 + number % 240]

    long = long_bulletin(world.people, world.bodies)

    def long_one(_number: int) -> list[object]:
        return [long.slug]

    def nothing(_number: int) -> list[object]:
        return []

    def plain(_number: int) -> str:
        return ""

    def paged(number: int) -> str:
        return f"?page={1 + number * 13}"

    def words(text: str) -> Address:
        return lambda number: f"?{text}&page={1 + number % 3}"

    def year(number: int) -> str:
        return f"?year={2018 + number % 8}"

    return [
        ("dashboard", "officer", "cases:dashboard", nothing, plain),
        ("cases, list", "officer", "cases:list", nothing, paged),
        ("cases, list by status", "officer", "cases:list", nothing, words("status=notified")),
        ("cases, list by words", "officer", "cases:list", nothing, words("q=地图&words=地图")),
        ("cases, list, sees all", "auditor", "cases:list", nothing, paged),
        ("case", "officer", "cases:case", number_of, plain),
        ("campaigns", "officer", "cases:campaigns", nothing, plain),
        ("campaign", "officer", "cases:campaign", campaign, plain),
        ("batch", "officer", "cases:batch", batch, plain),
        ("apps, list", "officer", "registry:apps", nothing, paged),
        ("apps, list by words", "officer", "registry:apps", nothing, words("words=天气")),
        ("app", "officer", "registry:app", key, plain),
        ("companies, list", "officer", "registry:operators", nothing, paged),
        ("company and group", "officer", "registry:operator", operator, plain),
        ("inspections, list", "inspector", "inspections:list", nothing, paged),
        ("inspection", "auditor", "inspections:detail", key, plain),
        ("leads, list", "officer", "leads:list", nothing, paged),
        ("documents, list", "officer", "documents:list", nothing, plain),
        ("audit log", "auditor", "audit:entries", nothing, paged),
        ("statistics", "officer", "statistics:overview", nothing, plain),
        ("statistics of a year", "officer", "statistics:overview", nothing, year),
        *(
            (
                f"statistics by {name}",
                "officer",
                "statistics:tally",
                lambda _n, name=name: [name],
                plain,
            )
            for name in ("year", "campaign", "batch", "group", "sector", "problem", "sdk", "store")
        ),
        ("published figures", "officer", "statistics:reference", nothing, plain),
        ("law calendar", "officer", "law:calendar", nothing, plain),
        ("draft trial", "officer", "law:trial", lambda _n: ["draft-2021"], year),
        ("portal", "company", "portal:cases", nothing, plain),
        ("public site", None, "publication:home", nothing, plain),
        ("public bulletins", None, "publication:bulletins", nothing, paged),
        ("public bulletin of 500", None, "publication:bulletin", long_one, plain),
        ("public search", None, "publication:search", nothing, words("q=地图&words=地图")),
        ("public statistics", None, "statistics:public", nothing, plain),
        (
            "public statistics by group",
            None,
            "statistics:public_tally",
            lambda _n: ["group"],
            plain,
        ),
    ]
