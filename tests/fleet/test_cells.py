"""One item at a time in processes with limits: what a file does to its reader stays with it."""

import faulthandler
import os
import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from fleet_support import DAY, until

from appwarden.errors import AppwardenError
from appwarden.fleet.model import MEBIBYTE, Judging, Limits, Outcome, Task
from appwarden.fleet.workers.cell import Cell
from appwarden.fleet.workers.inspection import Inspector
from appwarden.fleet.workers.local import LocalEngine
from appwarden.fleet.workers.scratch import PREFIX, Scratch, sweep
from appwarden.fleet.workers.wire import Order, Setting
from appwarden.fleet.workers.zygote import Zygote

JUDGING = Judging(day=DAY)
WELL = "nothing happens"


class _Misbehaving:
    """Does what the path of an order says, in the forked process."""

    def inspect(self, order: Order) -> Outcome:
        faulthandler.disable()  # the crash of a test is no news
        acts: dict[str, Callable[[], object]] = {
            "crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
            "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
            "abort": os.abort,
            "exit": lambda: os._exit(7),
            "hang": lambda: time.sleep(60),
            "spin": _spin,
            "eat": lambda: bytearray(1 << 40),
        }
        acts.get(order.path, lambda: None)()
        return Outcome(item=order.item, ending="reported", reason=str(os.getpid()))


def _spin() -> None:
    while True:
        pass


@pytest.fixture
def zygote(monkeypatch: pytest.MonkeyPatch) -> Zygote:
    limits = Limits(wall_seconds=1.5, cpu_seconds=1, memory_bytes=8192 * MEBIBYTE)
    monkeypatch.setattr("appwarden.fleet.workers.zygote.Inspector", lambda _: _Misbehaving())
    return Zygote(Setting(JUDGING, limits, items_per_process=4))


@pytest.mark.parametrize(
    ("path", "ending", "words"),
    [
        ("crash", "died", "SIGSEGV"),
        ("killed", "died", "signal 9"),
        ("abort", "out_of_memory", "SIGABRT"),
        ("exit", "died", "status 7"),
        ("hang", "out_of_time", "longer than 1.5 s"),
        ("eat", "out_of_memory", "more memory"),
    ],
)
def test_what_ends_a_reader_is_told_and_the_next_item_is_read(
    zygote: Zygote, path: str, ending: str, words: str
) -> None:
    outcome = zygote.answer(Order(1, path, "app"))
    assert (outcome.item, outcome.ending) == (1, ending)
    assert words in outcome.reason
    assert zygote.answer(Order(2, WELL, "app")).ending == "reported"
    zygote.close()


def test_processor_time_is_counted_for_each_item(zygote: Zygote) -> None:
    outcome = zygote.answer(Order(1, "spin", "app"))
    assert outcome.ending == "out_of_time"
    zygote.close()


def test_a_process_reads_several_files_and_none_after_a_failure(zygote: Zygote) -> None:
    pids = [zygote.answer(Order(item, WELL, "app")).reason for item in range(6)]
    assert [len({*pids[:4]}), len({*pids[4:]}), len({*pids})] == [1, 1, 2]
    zygote.answer(Order(7, "exit", "app"))
    assert zygote.answer(Order(8, WELL, "app")).reason not in pids
    zygote.close()


def test_a_failure_counts_only_from_a_process_that_read_nothing_before(zygote: Zygote) -> None:
    zygote.answer(Order(1, WELL, "app"))
    read_before = zygote._reader
    assert read_before is not None
    os.kill(read_before.pid, signal.SIGKILL)  # as the kernel does when memory runs out
    assert zygote.answer(Order(2, WELL, "app")).ending == "reported"
    zygote.close()


def test_a_real_inspection_under_too_little_memory_is_out_of_memory(
    sample: Callable[[str], Path],
) -> None:
    limits = Limits(memory_bytes=32 * MEBIBYTE)
    with Cell(Setting(JUDGING, limits, items_per_process=4)) as cell:
        outcome = cell.inspect(Order(1, str(sample("multi_dex_with_sdks")), "app"))
    # By an error, an abort or a stack that cannot grow; never as if the file were to blame.
    assert outcome.ending in {"out_of_memory", "died"}
    assert outcome.build_sha256 == ""


@pytest.mark.parametrize(
    ("said", "ending"),
    [
        ("engine stopped: assertion `left == right` failed\n  left: MemError", "out_of_memory"),
        ("engine stopped: index out of bounds", "internal_error"),
    ],
)
def test_a_library_that_stops_for_want_of_memory_is_no_defect(
    said: str, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise AppwardenError(said)

    monkeypatch.setattr(Inspector, "_inspect", stop)
    assert Inspector(JUDGING).inspect(Order(1, "app.apk", "app")).ending == ending


def test_a_cell_outlives_its_zygote(sample: Callable[[str], Path]) -> None:
    order = Order(1, str(sample("clean_app")), "app")
    with Cell(Setting(JUDGING, Limits(), items_per_process=4)) as cell:
        assert cell.inspect(order).ending == "reported"
        assert cell._process is not None
        os.kill(cell._process.pid, signal.SIGKILL)
        cell._process.wait()
        assert cell.inspect(order).ending == "reported"


def test_nothing_of_a_cell_stays_when_its_supervisor_is_killed(
    sample: Callable[[str], Path],
) -> None:
    reading, writing = os.pipe()
    supervisor = os.fork()
    if supervisor == 0:
        cell = Cell(Setting(JUDGING, Limits(), items_per_process=4))
        cell.inspect(Order(1, str(sample("clean_app")), "app"))
        assert cell._process is not None
        os.write(writing, str(cell._process.pid).encode())
        signal.pause()
    zygote = int(os.read(reading, 20))
    (reader,) = _children(zygote)
    os.kill(supervisor, signal.SIGKILL)
    os.waitpid(supervisor, 0)
    until(lambda: not _runs(zygote) and not _runs(reader), 10)


def test_what_a_killed_process_left_is_swept_and_what_is_in_use_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    killed = os.fork()
    if killed == 0:
        Scratch()
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(killed, 0)
    (left,) = tmp_path.iterdir()
    (left / "app.apk").touch()
    assert sweep() == 0  # made a moment ago
    with Scratch() as mine:
        for folder in (left, mine.folder):
            os.utime(folder, (0, 0))
        (tmp_path / f"{PREFIX}link").symlink_to(mine.folder)
        assert sweep() == 1
        assert not left.exists()
        assert mine.folder.is_dir()
    assert [path.name for path in tmp_path.iterdir()] == [f"{PREFIX}link"]


def test_a_reader_sees_no_variable_of_its_supervisor(
    monkeypatch: pytest.MonkeyPatch, sample: Callable[[str], Path]
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not for apps")
    with Cell(Setting(JUDGING, Limits(), items_per_process=4)) as cell:
        cell.inspect(Order(1, str(sample("clean_app")), "app"))
        assert cell._process is not None
        pids = [cell._process.pid, *_children(cell._process.pid)]
        seen = [Path(f"/proc/{pid}/environ").read_bytes() for pid in pids]
    assert len(seen) == 2
    assert not any(b"not for apps" in variables for variables in seen)


def test_an_engine_ends_its_zygotes_by_hanging_up_so_that_their_readers_are_reaped(
    monkeypatch: pytest.MonkeyPatch, sample: Callable[[str], Path], tmp_path: Path
) -> None:
    monkeypatch.setattr("appwarden.fleet.workers.cell.LEAVE_SECONDS", 60.0)
    engine = LocalEngine(Setting(JUDGING, Limits(), items_per_process=4), 2, tmp_path)
    for item in range(4):
        engine.submit(Task(item, str(sample("clean_app"))))
    outcomes: list[Outcome] = []
    while len(outcomes) < 4:
        outcomes += engine.collect(1.0)
    zygotes = [cell._process for cell in engine._cells]
    engine.close()
    assert [one.ending for one in outcomes] == ["reported"] * 4
    # One that was killed left its reader, and the time that it took, to nobody.
    assert [zygote.returncode for zygote in zygotes if zygote is not None] == [0, 0]


def _children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
