"""What others published is reproduced exactly, and differences of scope are shown as such."""

import pytest

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.statistics.models import ReferenceFigure, Survey
from appwarden.console.statistics.queries import comparisons
from appwarden.console.statistics.services import load_bundled

People = dict[Role, User]


OF_THE_RECORD = {
    "ordered-2021-03": 2234,
    "removed-2021-03": 132,
    "not-completed-2021-03": 136,
    "named-cctv-2021": 351,
    "removed-cctv-2021": 25,
    "named-2021-07": 1407,
    "removed-2021-07": 377,
    "users-2020": 900_000_000,
    "users-2021": 989_000_000,
    "offered-2021": 3_000_000,
}


@pytest.fixture(autouse=True)
def _loaded(users: People) -> None:
    load_bundled(acting_user=users[Role.ADMINISTRATOR])


def test_a_figure_of_the_public_record_stands_exactly() -> None:
    figures = {figure.key: figure for figure in ReferenceFigure.objects.select_related("source")}
    assert {key: figures[key].value for key in OF_THE_RECORD} == OF_THE_RECORD
    for key in OF_THE_RECORD:
        assert figures[key].scope_zh, key
        assert figures[key].source.title_zh, key


def test_the_broadcaster_and_the_ministry_stand_side_by_side_and_differ() -> None:
    found = {each.question: each for each in comparisons(public=True)}
    summer = found["How many apps had been named and removed by the summer of 2021?"]
    assert summer.differs
    values = {(figure.measure, figure.value) for figure in summer.figures}
    assert {("named", 351), ("named", 1407), ("removed", 25), ("removed", 377)} <= values
    assert len({figure.scope_en for figure in summer.figures}) > 1


def test_two_sources_that_agree_are_not_said_to_differ() -> None:
    found = {each.question: each for each in comparisons(public=True)}
    winter = found["How many apps were ordered to rectify, named and removed by January 2021?"]
    assert not winter.differs
    assert sum(figure.value == 2234 for figure in winter.figures) == 2


def test_the_survey_on_leaks_has_its_share_and_says_that_no_sample_was_published() -> None:
    survey = Survey.objects.get(key="leak-2021")
    assert (float(survey.share), survey.sample) == (85.2, None)


def test_a_figure_that_is_not_public_is_kept_from_the_public() -> None:
    ReferenceFigure.objects.filter(key="named-cctv-2021").update(is_public=False)
    shown = {figure.key for each in comparisons(public=True) for figure in each.figures}
    assert "named-cctv-2021" not in shown
    assert "named-2021-07" in shown


def test_loading_again_changes_nothing(users: People) -> None:
    again = load_bundled(acting_user=users[Role.ADMINISTRATOR])
    assert (again.sources, again.figures, again.surveys) == (0, 0, 0)
