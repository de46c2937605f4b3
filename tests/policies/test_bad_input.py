"""What no policy should be and some are: each gives an error or a gap, soon."""

import io
import random
import zipfile

import pytest
import typst
from reading import Read

from appwarden.errors import UnreadableError
from appwarden.facts.policy.ingest.canonical import MAX_TABLE_ROWS
from appwarden.facts.policy.model import Policy

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ff"
    "ff3f0005fe02fea72d6b6d0000000049454e44ae426082"
)


def gaps(policy: Policy) -> set[str]:
    return {gap.what for gap in policy.gaps}


def statuses(policy: Policy) -> set[str]:
    return {check.status for check in policy.checks}


@pytest.mark.parametrize(
    "content",
    [b"", b"  \n\t ", b"<html></html>", b"\xef\xbb\xbf", "\u200b\u2060".encode() * 4_000],
)
def test_nothing_is_not_checkable(content: bytes, read: Read) -> None:
    policy = read(content)
    assert gaps(policy)
    assert gaps(policy) <= {"document_empty", "document_is_shell"}
    assert statuses(policy) == {"not_checkable"}


def test_a_scanned_pdf_says_so(read: Read) -> None:
    page = "#set page(width: 80pt, height: 80pt)\n#rect(width: 40pt, height: 40pt, fill: black)"
    policy = read(typst.compile(page.encode()), "scan.pdf")
    assert gaps(policy) == {"image_only_pdf"}
    assert statuses(policy) == {"not_checkable"}


def test_a_page_that_a_script_fills_is_a_shell(read: Read) -> None:
    page = "<html><head><title>隐私政策</title></head><body><div id=app></div>"
    policy = read(page + "<script>load('x'.repeat(9999))</script></body></html>")
    assert gaps(policy)
    assert gaps(policy) <= {"document_is_shell", "document_empty"}
    assert statuses(policy) == {"not_checkable"}


@pytest.mark.parametrize(
    "content",
    [
        "<html>" + "<div>" * 200_000 + "我们会收集您的手机号码。",
        "<html>" + '<a "' * 200_000,
        "<html>" + "<" * 200_000,
        "<html>" + "&" * 200_000,
        "<html><table>" + "<tr><td>x" * 60_000,
        "<html>" + "<table><tr><td>" * 5_000,
        "<html><!--" * 50_000,
        "（" * 100_000,
        "不" * 100_000,
        "1、" * 60_000,
        "SDK名称：" * 40_000,
        "|" * 100_000,
        "我们会收集手机号、" * 10_000,
        "保障您的个人信息访问、更正、" * 10_000,
        "您使用的我们收集的您提供的个人信息" * 10_000,
    ],
    ids=["deep", "quotes", "less", "and", "rows", "tables", "comments", "brackets", "not",
         "numbers", "keys", "bars", "list", "promises", "relatives"],
)  # fmt: skip
@pytest.mark.timeout(60)
def test_repeated_marks_end_soon(content: str, read: Read) -> None:
    read(content)


@pytest.mark.timeout(100)
def test_a_large_page_is_cut_and_says_so(read: Read) -> None:
    page = b"<html><body>" + b"<p>" + b"x" * 1_000 + b"</p>"
    policy = read(page + b"<p>" + b"y" * 1_000 + b"</p>" * (50 << 18))
    assert "document_cut" in gaps(policy)
    assert "missing" not in statuses(policy)


@pytest.mark.timeout(100)
def test_a_table_of_many_rows_is_cut_and_says_so(read: Read) -> None:
    row = "<tr><td>甲SDK</td><td>IMEI</td></tr>"
    head = "<html><body><table><tr><th>SDK名称</th><th>收集信息</th></tr>"
    policy = read(head + row * (MAX_TABLE_ROWS + 5))
    assert "document_cut" in gaps(policy)
    assert policy.sdks


def test_two_encodings_in_one_file_are_told(read: Read) -> None:
    content = "我们会收集您的手机号码。".encode() * 20 + "我们会收集您的位置。".encode("gb18030")
    assert "encoding_mixed" in gaps(read(content))


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "big5", "utf-16", "utf-8-sig"])
def test_encodings_are_recognised(encoding: str, read: Read) -> None:
    # Characters that all of these hold.
    text = "我會收集手機號碼，用於登入。" if encoding == "big5" else "我们会收集您的手机号码。"
    policy = read((text * 20).encode(encoding))
    assert "phone_number" in {one.term for one in policy.statements}


def test_invisible_and_turned_characters_hide_nothing(read: Read) -> None:
    policy = read(
        "示例隐私政策\n我们会收\u200b集您的手\u200d机号\ufeff码和\u202eＩＭＥＩ\u202c，用于登录和保障账号安全。"
    )
    assert {one.term for one in policy.statements} == {"phone_number", "imei"}
    assert any("\u200d" in one.data.text for one in policy.statements)


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7\n" + b"x" * 400, b"PK\x03\x04" + b"x" * 400, bytes(range(256)) * 40],
    ids=["pdf", "zip", "binary"],
)
def test_a_file_that_is_no_document_is_an_error(content: bytes, read: Read) -> None:
    with pytest.raises(UnreadableError):
        read(content)


def test_a_word_document_that_unpacks_to_gigabytes_is_refused(read: Read) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<w>" + b" " * (80 << 20))
    with pytest.raises(UnreadableError, match="unpacks"):
        read(stream.getvalue())


def test_noise_never_breaks_the_reader(read: Read) -> None:
    noise = random.Random(7)  # noqa: S311  no secret
    alphabet = "<>&;\"'=/|:：、。（）()\n 我们不会收集您的手机号SDKtdrable"
    for _ in range(60):
        read("<html>" * noise.randrange(2) + "".join(noise.choices(alphabet, k=400)))
