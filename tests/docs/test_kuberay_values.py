"""The values for KubeRay's chart hold what its template and its resource take, and fit each other.

The keys are those of the chart `ray-cluster` (its template and its own tests) and of the resource
RayCluster, ray.io/v1; below `securityContext` those of a container in Kubernetes' core/v1.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from appwarden import __version__
from appwarden.fleet.model import MEBIBYTE, Limits

PAGE = Path(__file__).parents[2] / "docs" / "kuberay-values.yaml"
POD = {
    "containerEnv",
    "envFrom",
    "rayStartParams",
    "resources",
    "securityContext",
    "volumeMounts",
    "volumes",
}
KNOWN = {
    "common": {"containerEnv"},
    "head": POD,
    "image": {"repository", "tag", "pullPolicy"},
    "worker": POD | {"groupName", "replicas", "minReplicas", "maxReplicas"},
}
OF_A_CONTAINER = {
    "allowPrivilegeEscalation",
    "capabilities",
    "privileged",
    "readOnlyRootFilesystem",
    "runAsNonRoot",
    "runAsUser",
    "seccompProfile",
}
UNITS = {"Mi": 1, "Gi": 1024}


@pytest.fixture(scope="module")
def values() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(PAGE.read_text())
    return read


def test_every_key_is_one_that_the_chart_reads(values: dict[str, Any]) -> None:
    assert set(values) == set(KNOWN)
    for part, told in values.items():
        assert set(told) <= KNOWN[part]
        assert set(told.get("securityContext", {})) <= OF_A_CONTAINER


def test_what_the_resource_takes_as_text_is_text(values: dict[str, Any]) -> None:
    parameters = [part.get("rayStartParams", {}) for part in values.values()]
    assert all(isinstance(one, str) for some in parameters for one in some.values())
    assert all(isinstance(one["value"], str) for one in values["common"]["containerEnv"])


def test_the_head_inspects_nothing_and_listens_to_itself(values: dict[str, Any]) -> None:
    assert values["head"]["rayStartParams"] == {"num-cpus": "0", "dashboard-host": "127.0.0.1"}
    assert {"name": "RAY_USAGE_STATS_ENABLED", "value": "0"} in values["common"]["containerEnv"]


def test_a_worker_has_the_memory_that_its_items_may_take(values: dict[str, Any]) -> None:
    resources = values["worker"]["resources"]
    assert resources["limits"] == resources["requests"]
    memory = resources["limits"]["memory"]
    whole = int(memory[:-2]) * UNITS[memory[-2:]] * MEBIBYTE
    assert whole >= int(resources["limits"]["cpu"]) * Limits().memory_bytes


def test_the_rest_fits(values: dict[str, Any]) -> None:
    worker = values["worker"]
    assert worker["minReplicas"] <= worker["replicas"] <= worker["maxReplicas"]
    mounted = {one["name"] for one in worker["volumeMounts"]}
    assert mounted == {one["name"] for one in worker["volumes"]}
    assert values["image"]["tag"] == __version__
