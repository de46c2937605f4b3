"""Names asked for many patterns at once."""

import pytest

from appwarden.artifact.names import pattern_of


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("libjiagu.so", True),
        ("libjiagu.so.1", False),
        ("x/shell.dat", True),
        ("LIBJIAGU.SO", False),
    ],
)
def test_a_name_fits_as_a_whole(name: str, *, fits: bool) -> None:
    assert bool(pattern_of(("libjiagu*.so", "*/shell.dat")).match(name)) is fits


def test_no_pattern_fits_nothing() -> None:
    assert pattern_of(()).match("") is None
