"""The door to the engine: what goes in, what comes out, which errors, and that others may work."""

import ast
import gzip
import inspect
import json
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import appwarden
from appwarden import _native
from appwarden._native import Package
from appwarden.errors import AppwardenError, UnreadableError, UnsupportedError

Sample = Callable[[str], Path]


@pytest.fixture
def package(sample: Sample) -> Package:
    return Package.open([str(sample("application_on_create"))])


def test_answers_are_json_documents(package: Package) -> None:
    summary = json.loads(package.summary())
    assert (summary["format"], len(summary["sha256"])) == ("apk", 64)
    assert json.loads(package.resources([]))
    assert json.loads(package.analyse(b"{}"))["coverage"]["classes"] > 0


def test_entries_are_bytes_or_none(package: Package) -> None:
    code = package.read(0, "classes.dex")
    assert isinstance(code, bytes)
    assert code.startswith(b"dex\n")
    assert package.read(0, "no such entry") is None
    assert package.read(9, "classes.dex") is None


def test_code_is_shown_whole_and_around_a_place(package: Package) -> None:
    method = "Lcom/example/application_on_create/App;->onCreate()V"
    whole = package.disassemble(method, None, 100)
    assert any("invoke-super" in line for line in whole)
    assert 0 < len(package.disassemble(method, 0, 1)) <= len(whole)
    assert package.disassemble("Lno/Class;->none()V", None, 5) == []


def test_equal_questions_have_equal_answers(sample: Sample) -> None:
    path = str(sample("consent_after_sdk_init"))
    first, second = (Package.open([path]) for _ in range(2))
    assert first.summary() == second.summary()
    assert first.analyse(b"{}") == first.analyse(b"{}") == second.analyse(b"{}")


@pytest.mark.parametrize("content", [b"", b"a report", bytes(range(256)) * 5000])
def test_what_is_packed_is_gzip_and_equal_for_equal_content(content: bytes) -> None:
    packed = _native.gzip(content, 1)
    assert gzip.decompress(packed) == content
    assert packed == _native.gzip(content, 1)
    assert packed[4:8] == bytes(4), "no time"


@pytest.mark.parametrize("level", [-1, 13])
def test_a_level_that_is_none_is_refused(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        _native.gzip(b"", level)


@pytest.mark.parametrize("content", [b"", b"a letter", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_app_is_unreadable(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "app.apk"
    file.write_bytes(content)
    with pytest.raises(UnreadableError):
        Package.open([str(file)])


def test_no_file_is_unreadable(tmp_path: Path) -> None:
    for paths in ([str(tmp_path / "absent.apk")], [str(tmp_path)], []):
        with pytest.raises(UnreadableError):
            Package.open(paths)


def test_an_app_bundle_is_known_but_not_supported(corpus: Path) -> None:
    with pytest.raises(UnsupportedError):
        Package.open([str(corpus / "packages" / "install-time-permanent-modules.aab")])


@pytest.mark.parametrize("question", [b"", b"[", b"7", b'{"components": 5}', b"\xff"])
def test_a_broken_question_is_an_error_of_its_own(question: bytes, package: Package) -> None:
    with pytest.raises(AppwardenError) as raised:
        package.analyse(question)
    assert not isinstance(raised.value, UnreadableError)


def test_wrong_types_are_refused(package: Package) -> None:
    with pytest.raises(TypeError):
        package.analyse("{}")  # type: ignore[arg-type] # what is tested
    with pytest.raises(TypeError):
        Package.open("app.apk")  # type: ignore[arg-type] # what is tested
    with pytest.raises(OverflowError):
        package.read(-1, "classes.dex")


def test_other_threads_run_while_the_engine_reads(sample: Sample, tmp_path: Path) -> None:
    """The engine waits for a pipe that only another Python thread fills."""
    pipe = tmp_path / "pipe.apk"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        opened = pool.submit(Package.open, [str(pipe)])
        pipe.write_bytes(sample("application_on_create").read_bytes())
        assert json.loads(opened.result(timeout=30).summary())["format"] == "apk"


def test_threads_may_ask_a_fresh_package_at_once(package: Package, sample: Sample) -> None:
    alone = Package.open([str(sample("application_on_create"))]).analyse(b"{}")
    gate = threading.Barrier(4)

    def ask(_: int) -> bytes:
        gate.wait(timeout=30)
        return package.analyse(b"{}")

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(ask, range(4))) == {alone}


def test_the_stub_names_what_the_module_has() -> None:
    stub = ast.parse((Path(appwarden.__file__).parent / "_native.pyi").read_text())
    described = {
        node.name: [word.arg for word in node.args.args if word.arg != "self"]
        for cls in stub.body
        if isinstance(cls, ast.ClassDef)
        for node in cls.body
        if isinstance(node, ast.FunctionDef)
    }
    built = {
        name: [word for word in inspect.signature(member).parameters if word != "self"]
        for name, member in inspect.getmembers(Package, callable)
        if not name.startswith("_")
    }
    assert built == described
    assert isinstance(_native.__version__, str)
