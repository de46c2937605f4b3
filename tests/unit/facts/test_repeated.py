"""Of a thousand equal reads the first stand in the facts; the others are counted in a gap."""

from msgspec.structs import replace

from appwarden.facts.model import Access
from appwarden.facts.repeated import ACCESSES_OF_A_KIND, bounded
from appwarden.model import NOWHERE

READ = Access(
    data_type="contacts",
    api="query",
    subject="app",
    phase="pre_consent",
    grade="static_path",
    entry="",
    path=(),
    place=NOWHERE,
)


def reads(count: int, subject: str = "app") -> list[Access]:
    return [replace(READ, subject=subject, entry=str(number)) for number in range(count)]


def test_at_the_limit_nothing_is_left_out() -> None:
    found = reads(ACCESSES_OF_A_KIND)
    assert bounded(found) == (tuple(found), ())


def test_beyond_the_limit_the_first_stay_and_the_rest_is_a_gap() -> None:
    found = reads(ACCESSES_OF_A_KIND + 2)
    kept, (gap,) = bounded(found)
    assert kept == tuple(found[:-2])
    assert (gap.stage, gap.what) == ("code", "repeated_accesses")
    assert gap.why.startswith("2 further reads")


def test_the_limit_is_for_each_subject() -> None:
    found = [*reads(ACCESSES_OF_A_KIND), *reads(ACCESSES_OF_A_KIND, "sdk:push")]
    assert bounded(found) == (tuple(found), ())
