"""Apps in an object store: `s3://` against a server on loopback that speaks S3."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fleet_support import APPS, DAY, Start, builds_in_parts

from appwarden.fleet.results.destination import Destination

TOOLS = Path(os.environ.get("S3_TOOLS") or Path(__file__).parent / ".tools")
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
    pytest.mark.skipif(not TOOLS.is_dir(), reason="s3fs is missing: run tests/fleet/setup.sh"),
]


@pytest.fixture
def keys() -> Iterator[dict[str, str]]:
    """Start the server; yield the variables with which s3fs finds it."""
    known = {"PYTHONPATH": f"{SOURCES}:{TOOLS}", "PATH": os.defpath, "HOME": "/nonexistent"}
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


def test_apps_of_an_object_store_are_fetched_once_and_what_is_none_is_not(
    start: Start, apps: Path, destination: Destination, keys: dict[str, str]
) -> None:
    (apps / "no_app.apk").write_bytes(bytes(LARGE))
    subprocess.run([sys.executable, "-c", FILL, str(apps)], env=keys, check=True)
    words = ("--out", destination.folder, "--workers", "2", "--date", DAY, "--tries", "1")

    def run(source: str) -> tuple[bytes, bytes, int]:
        process = start("run", source, *words, env=keys)
        out, said = process.communicate(timeout=100)
        return out, said, process.returncode

    begun = time.time()
    out, said, _ = run("s3://store/")
    whole = len(APPS) + 2
    assert out.startswith(f"{whole} of {whole} done, 0 waiting, 0 quarantined".encode()), said
    counted = builds_in_parts(destination)
    assert len(counted) == len(APPS)
    before = sorted(path.stat().st_mtime for path in destination.manifest_files())
    assert before[0] >= begun - 1
    assert run("s3://store/apps/*.apk")[0].startswith(f"{whole} of {whole} done".encode())
    assert builds_in_parts(destination) == counted
    assert sorted(path.stat().st_mtime for path in destination.manifest_files()) == before
    out, said, status = run("s3://no-such-store/")
    assert (out, status) == (b"", 3)
    assert said.startswith(b"appwarden: error: s3://no-such-store/: not answered")
