"""Lists of third parties laid out in HTML, Word, PDF and text: what is written, and the bytes."""

import io
from collections.abc import Callable, Sequence
from typing import NamedTuple

import docx
import typst

INTRO = "示例应用隐私政策"
TITLE = "三、第三方SDK清单"


class Row(NamedTuple):
    """One third party as it is written."""

    name: str
    company: str
    data: str
    purpose: str


CHINESE = ("SDK名称", "公司名称", "收集个人信息类型", "使用目的")
SYNONYMS = ("第三方名称", "运营主体", "共享信息", "使用场景")
ENGLISH = ("SDK name", "Company", "Data collected", "Purpose")
ROWS = (
    Row("甲云推送SDK", "甲云示例科技有限公司", "Android ID、OAID、网络信息", "消息推送"),
    Row("乙图地图SDK", "乙图示例信息技术有限公司", "位置信息、WiFi信息", "定位与导航"),
    Row("丙付支付SDK", "丙付示例支付有限公司", "订单信息", "支付"),
    Row("丁析统计SDK", "丁析示例网络有限公司", "设备型号、操作系统版本、IP地址", "统计分析"),
    Row("戊告广告SDK", "戊告示例广告有限公司", "OAID、已安装应用列表", "广告投放"),
    Row("己崩上报SDK", "己崩示例软件有限公司", "崩溃日志", "排查崩溃"),
)
ENGLISH_ROWS = (
    Row("Alpha Push", "Alpha Example Ltd", "Android ID, IP address", "Push messages"),
    Row("Beta Maps", "Beta Example Inc", "precise location, Wi-Fi information", "Navigation"),
    Row("Gamma Ads", "Gamma Example LLC", "advertising ID, installed apps", "Advertising"),
    Row("Delta Crash", "Delta Example GmbH", "crash logs, device model", "Crash analysis"),
)


def html(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a plain table."""
    head = "".join(f"<th>{word}</th>" for word in header)
    body = "".join(
        "<tr>" + "".join(f"<td><p>{word}</p></td>" for word in row) + "</tr>" for row in rows
    )
    return _page(f"<table><tr>{head}</tr>{body}</table>")


def html_merged(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a table with a header of two rows, and one company cell over all rows."""
    top = f"<tr><th rowspan=2>{header[0]}</th><th colspan=3>第三方信息</th></tr>"
    second = "<tr>" + "".join(f"<th>{word}</th>" for word in header[1:]) + "</tr>"
    body = ""
    for number, row in enumerate(rows):
        company = f"<td rowspan={len(rows)}>{rows[0].company}</td>" if number == 0 else ""
        body += f"<tr><td>{row.name}</td>{company}<td>{row.data}</td><td>{row.purpose}</td></tr>"
    return _page(f"<table>{top}{second}{body}</table>")


def html_transposed(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a table with one column for each third party."""
    lines = [
        f"<tr><th>{word}</th>" + "".join(f"<td>{row[number]}</td>" for row in rows) + "</tr>"
        for number, word in enumerate(header)
    ]
    return _page(f"<table>{''.join(lines)}</table>")


def html_unclosed(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a table whose cells and rows are never closed."""
    head = "".join(f"<td>{word}" for word in header)
    body = "".join("<tr>" + "".join(f"<td>{word}" for word in row) for row in rows)
    return _page(f"<table><tr>{head}{body}</table>")


def paragraphs(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return `key: value` lines in plain text."""
    blocks = [
        "\n".join(f"{key}：{word}" for key, word in zip(header, row, strict=True)) for row in rows
    ]
    return "\n\n".join([INTRO, TITLE, *blocks]).encode()


def markdown(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a pipe table."""
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([f"# {INTRO}", "", f"## {TITLE}", "", *lines]).encode()


def word(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a Word document with a table."""
    document = docx.Document()
    document.add_heading(INTRO, 0)
    document.add_heading(TITLE, 1)
    table = document.add_table(rows=0, cols=len(header))
    for line in (header, *rows):
        for cell, words in zip(table.add_row().cells, line, strict=True):
            cell.text = words
    return _saved(document)


def word_merged(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a Word document in which one company cell covers two rows."""
    document = docx.Document()
    document.add_heading(TITLE, 1)
    table = document.add_table(rows=0, cols=len(header))
    for line in (header, *rows):
        for cell, words in zip(table.add_row().cells, line, strict=True):
            cell.text = words
    table.cell(2, 1).text = ""
    table.cell(1, 1).merge(table.cell(2, 1))
    return _saved(document)


def pdf(header: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a PDF with a ruled table over as many pages as it needs."""
    cells = ", ".join(f"[{word}]" for line in (header, *rows) for word in line)
    source = (
        '#set text(font: ("Noto Sans CJK SC", "Noto Serif CJK SC", "Libertinus Serif"))\n'
        f"= {INTRO}\n== {TITLE}\n#table(columns: {len(header)}, {cells})\n"
    )
    return typst.compile(source.encode())


def _page(body: str) -> bytes:
    return (
        f"<html><head><meta charset=utf-8></head><body><h1>{INTRO}</h1><h2>{TITLE}</h2>"
        f"{body}</body></html>"
    ).encode()


def _saved(document: "docx.document.Document") -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


Layout = Callable[[Sequence[str], Sequence[Row]], bytes]
LAYOUTS: dict[str, Layout] = {
    "html": html,
    "html_merged": html_merged,
    "html_transposed": html_transposed,
    "html_unclosed": html_unclosed,
    "paragraphs": paragraphs,
    "markdown": markdown,
    "word": word,
    "word_merged": word_merged,
    "pdf": pdf,
}


def cases() -> list[tuple[str, bytes, Sequence[Row]]]:
    """Return every layout in every wording: a name, the bytes, the rows that are in it."""
    wordings = (
        ("zh", CHINESE, ROWS),
        ("synonyms", SYNONYMS, ROWS),
        ("en", ENGLISH, ENGLISH_ROWS),
    )
    return [
        (f"{layout}-{name}", write(header, rows), rows)
        for layout, write in LAYOUTS.items()
        for name, header, rows in wordings
    ]
