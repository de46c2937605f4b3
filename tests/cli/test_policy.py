"""`appwarden policy`, `--policy`, and the policy that an app carries."""

import json
import re
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

Command = Callable[..., subprocess.CompletedProcess[bytes]]
APKS = Path(__file__).parent.parent / "samples" / "apks"
APP = APKS / "application_on_create.apk"
TEXT = """示例应用隐私政策
更新日期：2026年3月1日
示例科技有限公司（以下简称“我们”）是本应用的运营者。
一、我们收集的信息
当您注册时，我们会收集您的手机号码，用于创建账号。
我们不会收集您的IMEI。
为保障安全，我们会收集您的设备信息。
二、您的权利
您可以在“设置”中查阅、更正、删除您的个人信息，也可以撤回同意。
"""


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    file = tmp_path / "policy.txt"
    file.write_text(TEXT, "utf-8")
    return file


def test_the_checklist_comes_with_quotes(appwarden: Command, policy: Path) -> None:
    ran = appwarden("policy", policy, "--lang", "zh")
    text = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "[有] 撤回同意" in text
    assert "“当您注册时，我们会收集您的手机号码，用于创建账号。”" in text
    assert "[缺失] 保存期限" in text


def test_json_holds_the_words_where_they_stand(appwarden: Command, policy: Path) -> None:
    ran = appwarden("policy", policy, "--format", "json")
    read = json.loads(ran.stdout)["policy"]
    text = read["documents"][0]["text"]
    assert read["statements"]
    for one in read["statements"]:
        assert text[one["data"]["start"] : one["data"]["end"]] == one["data"]["text"]


def test_a_page_shows_the_text_with_what_it_rests_on(
    appwarden: Command, policy: Path, tmp_path: Path
) -> None:
    old, sdks = tmp_path / "old.txt", tmp_path / "sdks.txt"
    old.write_text(TEXT.replace("手机号码", "邮箱"), "utf-8")
    sdks.write_text(
        "第三方SDK清单\n示例推送SDK：示例科技有限公司，收集设备标识，用于消息推送。\n", "utf-8"
    )
    file = tmp_path / "page.html"
    words = ("--against", old, "--format", "html", "--lang", "zh", "-o", file)
    ran = appwarden("policy", policy, sdks, *words)
    assert (ran.returncode, ran.stdout) == (0, b"")
    page = file.read_text("utf-8")
    assert '<html lang="zh-CN"' in page
    assert '<mark class="does_not">IMEI</mark>' in page
    assert all(name in page for name in ("policy.txt", "sdks.txt", 'id="changes"'))
    assert all(line in re.sub(r"<[^>]*>", "", page) for line in TEXT.split() if "IMEI" in line)
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page)
    again = appwarden("policy", policy, sdks, *words[:-2]).stdout.decode()
    assert again == page


def test_two_versions_are_compared(appwarden: Command, policy: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text(TEXT.replace("不会收集您的IMEI", "会收集您的IMEI和通讯录"), "utf-8")
    text = appwarden("policy", new, "--against", policy, "--lang", "en").stdout.decode()
    assert "[added] statement collect contacts (needs a new consent)" in text
    assert "[weakened] statement collect imei (needs a new consent)" in text


def test_no_document_and_no_policy_are_told_apart(appwarden: Command, tmp_path: Path) -> None:
    assert appwarden("policy").returncode == 2
    assert appwarden("policy", tmp_path / "none.html").returncode == 3
    binary = tmp_path / "binary.html"
    binary.write_bytes(bytes(range(256)) * 20)
    ran = appwarden("policy", binary)
    assert ran.returncode == 3
    assert b"neither text, HTML, PDF nor a Word document" in ran.stderr


def test_a_policy_without_a_word_has_a_page_too(appwarden: Command, tmp_path: Path) -> None:
    for empty in (tmp_path / "empty.txt", tmp_path / "empty.html"):
        empty.write_text("", "utf-8")
        ran = appwarden("policy", empty, "--format", "html")
        assert ran.returncode == 0, ran.stderr
        assert empty.name in ran.stdout.decode()
        ran = appwarden("check", APP, "--no-launch", "--policy", empty, "--format", "html")
        assert ran.returncode in {0, 1}, ran.stderr


def test_a_read_that_the_policy_denies_is_a_finding(appwarden: Command, policy: Path) -> None:
    report = checked(appwarden, APP, "--policy", policy)
    found = {one["rule"]: one for one in report["findings"]}
    denied = found["app_reads_what_policy_denies"]
    assert denied["verdict"] == "suspected"
    assert "CN2019-3.9" in denied["clauses"]
    rows = {(row["subject"], row["data_type"]): row for row in report["policy"]["disclosures"]}
    assert rows["app", "device.imei"]["verdict"] == "incorrect"
    assert rows["app", "device.imsi"]["verdict"] == "vague"
    assert "policy_without_retention" in found


def test_the_quote_is_explained_in_its_paragraph(
    appwarden: Command, policy: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    appwarden("check", APP, "--policy", policy, "--format", "json", "-o", report)
    findings = json.loads(report.read_bytes())["findings"]
    denied = next(one for one in findings if one["rule"] == "app_reads_what_policy_denies")
    text = appwarden("explain", report, denied["id"]).stdout.decode()
    assert "⟦我们不会收集您的IMEI。⟧" in text
    page = appwarden("report", report, "--format", "html", "--fail-on", "never").stdout.decode()
    assert '<mark class="does_not">IMEI</mark>' in page


def test_a_policy_in_the_app_is_read_by_itself(appwarden: Command, tmp_path: Path) -> None:
    app = tmp_path / "app.apk"
    shutil.copy(APP, app)
    with zipfile.ZipFile(app, "a") as package:
        package.writestr("assets/privacy_policy.html", f"<html><body><p>{TEXT}</p></body></html>")
    report = checked(appwarden, app)
    assert [one["name"] for one in report["policy"]["documents"]] == ["assets/privacy_policy.html"]
    assert checked(appwarden, APP)["policy"] is None


def checked(appwarden: Command, app: Path, *words: object) -> dict[str, Any]:
    ran = appwarden("check", app, *words, "--format", "json", "--fail-on", "never")
    assert ran.returncode == 0, ran.stderr
    report: dict[str, Any] = json.loads(ran.stdout)
    return report


class Model(BaseHTTPRequestHandler):
    """A small model: one statement that stands in the text, one made up, one without its data.

    Under any address it also serves a policy.
    """

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"<html><body><p>{TEXT}</p></body></html>".encode())

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        said = [
            {"quote": "我们不会收集您的IMEI。", "data": "IMEI"},
            {"quote": "我们会出售您的通讯录。", "data": "通讯录"},
            {"quote": "我们不会收集您的IMEI。", "data": "短信"},
        ]
        rows = [{**one, "action": "collect", "polarity": "does_not"} for one in said]
        content = "Here it is: " + json.dumps({"statements": rows})
        body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def model() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Model)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.enable_socket  # a small stub on loopback
def test_a_second_reader_may_only_propose_what_stands_there(
    appwarden: Command, policy: Path, model: str
) -> None:
    ran = appwarden("policy", policy, "--llm", model, "--format", "json")
    read = json.loads(ran.stdout)
    assert [one["quote"]["text"] for one in read["proposals"]] == ["我们不会收集您的IMEI。"]
    without = json.loads(appwarden("policy", policy, "--format", "json").stdout)
    assert without["policy"] == read["policy"]
    assert without["proposals"] == []


@pytest.mark.enable_socket  # a small stub on loopback
def test_a_policy_is_fetched_where_its_address_is_given(appwarden: Command, model: str) -> None:
    address = f"{model}/privacy.html"
    read = json.loads(appwarden("policy", "--fetch", address, "--format", "json").stdout)["policy"]
    assert [one["name"] for one in read["documents"]] == [address]
    text = read["documents"][0]["text"]
    quotes = [one["quote"] for one in read["statements"]]
    assert quotes
    assert all(text[one["start"] : one["end"]] == one["text"] for one in quotes)


def test_an_endpoint_must_be_an_address(appwarden: Command, policy: Path) -> None:
    assert appwarden("policy", policy, "--llm", "file:///etc/hosts").returncode == 2
    assert appwarden("policy", "--fetch", "file:///etc/hosts").returncode == 2
