"""Shares of a population: intervals that hold, strata that are drawn fairly, counts that add up."""

import csv
import io
import json
import random
from pathlib import Path

import pytest
from fleet_support import APPS, Run
from hypothesis import given
from hypothesis import strategies as st

from appwarden.fleet.results.destination import Destination
from appwarden.fleet.statistics.intervals import Stratum, estimate, wilson
from appwarden.fleet.statistics.population import read_statistics
from appwarden.fleet.statistics.sample import allocate

strata = st.lists(
    st.tuples(*[st.integers(0, 40)] * 4).map(
        lambda four: Stratum(*(sum(four[: 4 - place]) for place in range(4)))
    ),
    min_size=1,
    max_size=6,
)


@given(strata)
def test_an_interval_holds_its_share_between_0_and_1(found: list[Stratum]) -> None:
    interval = estimate(found)
    if interval is None:
        assert not any(one.in_domain for one in found)
    else:
        assert 0 <= interval.low <= interval.share <= interval.high <= 1


@given(strata)
def test_where_all_was_looked_at_nothing_is_unsure(found: list[Stratum]) -> None:
    whole = [one._replace(size=one.looked_at) for one in found]
    interval = estimate(whole)
    if interval is not None:
        assert interval.low == interval.share == interval.high


def test_wilsons_interval_is_the_published_one() -> None:
    # Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 and 0 of 20, method 3.
    interval = wilson(81 / 263, 263)
    assert (round(interval.low, 4), round(interval.high, 4)) == (0.2553, 0.3662)
    interval = wilson(0 / 20, 20)
    assert (interval.low, round(interval.high, 4)) == (0, 0.1611)


def test_intervals_of_stratified_samples_hold_as_often_as_they_say() -> None:
    chance = random.Random(5)  # noqa: S311  the same draws each time
    sizes, shares, drawn = (600, 300, 100), (0.05, 0.30, 0.80), (40, 30, 30)
    population = [
        [chance.random() < share for _ in range(size)]
        for size, share in zip(sizes, shares, strict=True)
    ]
    truth = sum(map(sum, population)) / sum(sizes)
    held, trials = 0, 800
    for _ in range(trials):
        looked = [chance.sample(all_, count) for all_, count in zip(population, drawn, strict=True)]
        found = estimate(
            [
                Stratum(size, len(one), len(one), sum(one))
                for size, one in zip(sizes, looked, strict=True)
            ]
        )
        assert found is not None
        held += found.low <= truth <= found.high
    assert 0.93 <= held / trials <= 0.985


def test_a_stratum_that_nobody_looked_at_makes_it_less_sure() -> None:
    known = [Stratum(100, 50, 50, 10)]
    less = estimate([*known, Stratum(100, 0, 0, 0)])
    more = estimate([*known, Stratum(100, 50, 50, 10)])
    assert less is not None
    assert more is not None
    assert less.high - less.low > more.high - more.low


@given(
    st.dictionaries(st.text(min_size=1, max_size=3), st.integers(1, 500), min_size=1, max_size=8),
    st.floats(0.001, 1),
)
def test_a_sample_is_shared_out_by_size_with_two_of_each(
    sizes: dict[str, int], part: float
) -> None:
    wanted = int(sum(sizes.values()) * part)
    shares = allocate(sizes, wanted)
    assert all(min(2, size) <= shares[name] <= size for name, size in sizes.items())
    least = sum(min(2, size) for size in sizes.values())
    assert sum(shares.values()) <= max(wanted, least) + least
    assert sum(shares.values()) >= min(wanted, sum(sizes.values()))


def test_statistics_count_builds_and_name_how_sure_they_are(
    fleet: Run, inspected: Destination
) -> None:
    kept = read_statistics(inspected)
    assert (kept.population, kept.reported, kept.sampled) == (len(APPS) + 2, len(APPS), False)
    shares = {(one.dimension, one.key, one.measure): one for one in kept.shares}
    told = csv.DictReader(io.StringIO(fleet("export", inspected.folder, "findings")))
    imei = {row["build_sha256"] for row in told if "device.imei" in row["data_types"].split()}
    counted = [
        shares[key].count
        for key in (("data_type", "device.imei", name) for name in ("violated", "suspected"))
        if key in shares
    ]
    assert sum(counted) == len(imei) > 0
    for one in kept.shares:
        assert 0 <= one.low <= one.share <= one.high <= 1
        assert one.count <= one.apps


def test_a_sample_is_the_same_again_and_its_statistics_weigh_its_strata(
    fleet: Run, inspected: Destination, tmp_path: Path
) -> None:
    words = ("sample", inspected.folder, "--share", "0.5", "--by", "result")
    first, again = fleet(*words), fleet(*words)
    assert first == again != fleet(*words, "--seed", "other")
    drawn = list(csv.DictReader(io.StringIO(first)))
    assert 4 <= len(drawn) < len(APPS)
    weights = sum(float(row["weight"]) for row in drawn)
    assert weights == pytest.approx(len(APPS))
    file = tmp_path / "sample.csv"
    file.write_text(first)
    lines = fleet("export", inspected.folder, "statistics", "--sample", file, "--format", "jsonl")
    overall = [json.loads(line) for line in lines.splitlines()]
    violated = next(
        row for row in overall if (row["dimension"], row["measure"]) == ("all", "violated")
    )
    strata = {row["stratum"]: int(row["stratum_size"]) for row in drawn}
    # The strata are the results themselves: their weights give the share without any error.
    assert violated["share"] == pytest.approx(strata["result=violated"] / len(APPS))
