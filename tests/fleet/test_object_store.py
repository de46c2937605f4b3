"""Apps in object stores: `s3://` and `gs://` against servers on loopback that speak them."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fleet_bucket import bucket
from fleet_support import APPS, DAY, Start, builds_in_parts

from appwarden.fleet.results.destination import Destination

TOOLS = Path(os.environ.get("OBJECT_STORE_TOOLS") or Path(__file__).parent / ".tools")
SOURCES = Path(__file__).parents[2] / "src"
LARGE = 3 << 20
# Prints the port once it answers; moto's own server, as a program of its own.
SERVER = """
import time
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
time.sleep(600)
"""
FILL = """
import sys
from pathlib import Path
import fsspec
store = fsspec.filesystem("s3")
store.mkdir("store")
for path in Path(sys.argv[1]).iterdir():
    store.put(str(path), f"store/apps/{path.name}")
"""

pytestmark = [
    pytest.mark.enable_socket,  # a server on loopback
    pytest.mark.skipif(
        not TOOLS.is_dir(), reason="s3fs, gcsfs are missing: run tests/fleet/setup.sh"
    ),
]


@pytest.fixture
def known() -> dict[str, str]:
    """Return the variables with which the packages of the object stores are found."""
    return {"PYTHONPATH": f"{SOURCES}:{TOOLS}", "PATH": os.defpath, "HOME": "/nonexistent"}


@pytest.fixture
def keys(known: dict[str, str]) -> Iterator[dict[str, str]]:
    """Start moto's server; yield the variables with which s3fs finds it."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVER], env=known, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        assert server.stdout is not None
        port = int(server.stdout.readline())
        yield known | {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
            "AWS_ACCESS_KEY_ID": "somebody",
            "AWS_SECRET_ACCESS_KEY": "not for apps",
            "AWS_DEFAULT_REGION": "us-east-1",
        }
        server.kill()


def test_apps_of_s3_are_fetched_once_and_what_is_none_is_not(
    start: Start, apps: Path, destination: Destination, keys: dict[str, str]
) -> None:
    (apps / "no_app.apk").write_bytes(bytes(LARGE))
    subprocess.run([sys.executable, "-c", FILL, str(apps)], env=keys, check=True)
    _fetched_once(start, "s3", destination, keys)


def test_apps_of_google_cloud_storage_are_fetched_once_and_what_is_none_is_not(
    start: Start, apps: Path, destination: Destination, known: dict[str, str]
) -> None:
    (apps / "no_app.apk").write_bytes(bytes(LARGE))
    with bucket(apps) as (address, sent):
        _fetched_once(start, "gs", destination, known | {"STORAGE_EMULATOR_HOST": address})
    assert 0 < sent.pop("apps/no_app.apk") < LARGE / 10
    assert sent == {f"apps/{path.name}": path.stat().st_size for path in apps.glob("[!n]*.apk")}


def _fetched_once(start: Start, scheme: str, destination: Destination, env: dict[str, str]) -> None:
    words = ("--out", destination.folder, "--workers", "2", "--date", DAY, "--tries", "1")

    def run(source: str) -> tuple[bytes, bytes, int]:
        process = start("run", source, *words, env=env)
        out, said = process.communicate(timeout=100)
        return out, said, process.returncode

    begun = time.time()
    out, said, _ = run(f"{scheme}://store/")
    whole = len(APPS) + 2
    assert out.startswith(f"{whole} of {whole} done, 0 waiting, 0 quarantined".encode()), said
    counted = builds_in_parts(destination)
    assert len(counted) == len(APPS)
    before = sorted(path.stat().st_mtime for path in destination.manifest_files())
    assert before[0] >= begun - 1
    assert run(f"{scheme}://store/apps/*.apk")[0].startswith(f"{whole} of {whole} done".encode())
    assert builds_in_parts(destination) == counted
    assert sorted(path.stat().st_mtime for path in destination.manifest_files()) == before
    out, said, status = run(f"{scheme}://no-such-store/")
    assert (out, status) == (b"", 3)
    assert f"appwarden: error: {scheme}://no-such-store/: not answered".encode() in said
