"""The question to the engine: enabled components, start-up classes, controls and their words."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from view_rows import layout, resources, strings, text, view

from appwarden.artifact import OpenedArtifact, read_artifact
from appwarden.artifact.model import Component, IntentFilter, MetaData
from appwarden.catalogue import load_catalogue
from appwarden.facts.code.query import question
from appwarden.facts.resources import Resources

CATALOGUE = load_catalogue()
Sample = Callable[[str], Path]
MAIN = IntentFilter(actions=("android.intent.action.MAIN",))


def opened(sample: Sample, *components: Component, launcher: str = "a.Main") -> OpenedArtifact:
    plain = read_artifact(sample("application_on_create"), CATALOGUE)
    manifest = replace(
        plain.artifact.manifest, components=components, launchers=(launcher,), package="a"
    )
    return plain._replace(artifact=replace(plain.artifact, manifest=manifest))


def asked(
    app: OpenedArtifact, shown: Resources | None = None, budget: float | None = None
) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(question(app, CATALOGUE, shown or resources(), budget))
    return document


def test_disabled_components_are_not_asked_for(sample: Sample) -> None:
    rows = [Component(kind="service", name="a.Off", enabled=False)]
    assert asked(opened(sample, *rows))["components"] == []


def test_an_alias_stands_for_its_target(sample: Sample) -> None:
    alias = Component(kind="activity_alias", name="a.Icon", target="a.Main", intent_filters=(MAIN,))
    (row,) = asked(opened(sample, alias))["components"]
    assert (row["kind"], row["name"], row["launcher"]) == ("activity", "a.Main", True)


def test_an_alias_of_a_disabled_activity_stands_for_nothing(sample: Sample) -> None:
    alias = Component(kind="activity_alias", name="a.Icon", target="a.Main", intent_filters=(MAIN,))
    target = Component(kind="activity", name="a.Main", enabled=False)
    assert asked(opened(sample, alias, target))["components"] == []


def test_a_filter_exports_unless_the_manifest_says_otherwise(sample: Sample) -> None:
    rows = [
        Component(kind="activity", name="a.Offers", intent_filters=(MAIN,)),
        Component(kind="activity", name="a.Closed", intent_filters=(MAIN,), exported=False),
        Component(kind="activity", name="a.Plain"),
    ]
    found = asked(opened(sample, *rows))["components"]
    assert [row["exported"] for row in found] == [True, False, False]


def test_a_process_of_its_own_is_not_the_main_one(sample: Sample) -> None:
    rows = [Component(kind="service", name="a.S", process=name) for name in (None, "a", ":push")]
    found = asked(opened(sample, *rows))["components"]
    assert [row["main_process"] for row in found] == [True, True, False]


def test_start_up_classes_are_known_by_the_value(sample: Sample) -> None:
    keys = (MetaData("a.First", "androidx.startup"), MetaData("a.key", "text"))
    row = Component(kind="provider", name="androidx.startup.P", meta_data=keys)
    assert asked(opened(sample, row))["components"][0]["initializers"] == ["a.First"]


def test_a_view_about_privacy_wins_over_its_namesake(sample: Sample) -> None:
    plain = layout(view("Button", "OK", id="ok", id_value=7))
    about = layout(view("Button", "同意", id="ok", id_value=7), name="dialog_privacy", number=2)
    for shown in (resources(plain, about), resources(about, plain)):
        control = asked(opened(sample), shown)["controls"]["7"]
        assert control == {
            "name": "ok",
            "texts": ["同意"],
            "topic": True,
            "tag": None,
            "consent_said": True,
            "refusal_said": False,
        }


def test_words_of_language_splits_belong_to_the_view(sample: Sample) -> None:
    button = view("Button", id="b", id_value=7, text=text("Next", resource="string/go"))
    shown = resources(layout(button), named=strings(**{"string/go": "同意"}))
    assert asked(opened(sample), shown)["controls"]["7"]["texts"] == ["Next", "同意"]


def test_clicks_and_own_views_of_a_layout(sample: Sample) -> None:
    shown = resources(
        layout(view("Button", "同意", on_click="agree"), view("a.OwnView"), view("TextView"))
    )
    found = asked(opened(sample), shown)["layouts"]["1"]
    assert [click["method"] for click in found["clicks"]] == ["agree"]
    assert found["views"] == ["a.OwnView"]


def test_a_budget_is_told_only_where_there_is_one(sample: Sample) -> None:
    assert "budget" not in asked(opened(sample))
    assert asked(opened(sample), budget=0.5)["budget"] == 2_000_000


def test_numbers_of_resources_are_told_by_their_number(sample: Sample) -> None:
    shown = replace(resources(), numbers=((0x7F030001, 3),))
    assert asked(opened(sample), shown)["numbers"] == {str(0x7F030001): 3}
