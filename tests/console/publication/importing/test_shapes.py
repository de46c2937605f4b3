"""Each shape of a bulletin is read row by row; every line of the input is accounted for."""

import io
from collections import defaultdict

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from appwarden.console.publication.importing import Reading, Shape, read_bulletin
from appwarden.console.publication.importing.model import (
    Doubt,
    Reason,
    Repair,
    Row,
    Subject,
    Treatment,
)
from appwarden.errors import UnreadableError

CSV = """关于侵害用户权益行为的App通报（2031年第三批，总第90批）
发布时间：2031-03-04
共发现3款APP及1款SDK存在问题，请于3月14日前完成整改。
序号,应用名称,应用开发者,应用来源,应用版本,所涉问题_类目
1,晨光天气,杭州晨光网络科技有限公 司,东风应用商 店,4.0.7,违规收集个人信息；账号注销难
2,"远山,记账",苏州远山软件有限公司,东风应用商店,6.5.0-3.7 .0,"强制频繁过度索取权限
超范围收集个人信息"
3,小桥 流水,"EXAMPLE SOFTWARE CO.,LTD.",微信小程序,/,超范围收集/违规收集
4,示例推送SDK,示例推送科技有限公司,官网,1.0,示例的新问题
"""
PIPES = """我局复测发现，仍有2款APP未按要求完成整改。
应用名称 | 应用开发者 | 应用来源 | 应用版本 | 问题项 |
晨光天气 | 杭州晨光网络科技有限公司 | 应用宝 | 1.0.9 | 违规收集个人信息 |
APP强制、频繁、过度索取权限 | ||||
远山记账 | 苏州远山软件有限公司 | App Store | 2.2.2 | 违规推送弹窗信息 |
苏州湖畔软件有限公司 | 应用宝
不知道的一行 | 另一格
"""
CELLS = """关于下架2款APP的通报(2031年第4批)

发布时间:2031-01-21 11:35

序号

应用名称

APP备案号

应用主办者

应用来源

应用版本

所涉问题

属地

1

晨光天气

浙ICP备2031000001号-1A

杭州晨光网络科技有限公司

360手机助手

2.7.4

违规收集个人信息

超范围收集个人信息

浙江

2

12306助手

苏州远山软件有限公司

应用宝

3.1.0.0

未明示个人信息处理规则、违规收集个人信息

江苏

示例省通信管理局
"""
INLINE = (
    "依据《示例法》等，检测发现3款移动应用存在问题，通报如下：1、未公开收集使用规则。"
    "涉及2款移动应用如下："
    "《晨光天气》（支付宝小程序）、《远山记账》（版本1.5.1，AppStore）；2、账号注销难。涉及2款如下："
    "《远山记账》（版本1.5.1，AppStore）、《小桥(国际版)》（6.0.1，应用宝）。"
    "3、其他。《没有写"
)
RUN_ON = (
    "附件:通报存在问题的App名单\n序号 应用名称 应用开发者 应用来源 应用版本 所涉问题"
    "AppStore 4.0.25 违规收集个人信息7 晨光天气 杭州晨光网络科技有限公司违规收集个人信息"
    "OPPO软件商店 4.1.2 App强制、频繁、过度索取权限8远山8号 苏州远山(太湖)软件有限公司 "
    "百度手机助手 10.18.0 超范围收集个人信息9 小桥 无锡小桥有限公司 小米应用商店 3.8.0721 App"
)
DAMAGED = """附件:工業(yè)和信息化部通報(bào)名單.docx
序號(hào) | 應(yīng)用名稱(chēng) | 開(kāi)發(fā)者 | 來(lái)源 | 所涉問(wèn)題 |
1 | 晨光天氣(qì) | 杭州晨光網(wǎng)絡(luò)有限公司 | 華為應(yīng)用市場(chǎng) | 違規推送彈窗信息 |
"""


def accounted(reading: Reading) -> bool:
    """Say whether the pieces of each line, put together, are the line."""
    said: dict[int, list[str]] = defaultdict(list)
    for piece in reading.pieces:
        said[piece.line].append(piece.text)
    return all("".join(said[n]) == line for n, line in enumerate(reading.lines, 1))


def told(row: Row) -> tuple[str, str, list[str], str, list[str]]:
    source = row.source
    stores = [store.value for store in source.stores]
    types = [name for problem in row.problems for name in problem.types]
    return row.name.value, source.developer.value, stores, source.version.value, types


def test_delimited_table_with_wrapped_cells() -> None:
    reading = read_bulletin(CSV.encode("utf-8-sig"))
    assert reading.shape is Shape.DELIMITED
    assert accounted(reading)
    assert [told(row) for row in reading.rows] == [
        ("晨光天气", "杭州晨光网络科技有限公司", ["东风应用商店"], "4.0.7", ["T01", "T11"]),
        ("远山,记账", "苏州远山软件有限公司", ["东风应用商店"], "6.5.0-3.7.0", ["T05", "T02"]),
        ("小桥流水", "EXAMPLE SOFTWARE CO.,LTD.", ["微信小程序"], "", ["T01", "T02"]),
        ("示例推送SDK", "示例推送科技有限公司", ["官网"], "1.0", []),
    ]
    assert [row.subject for row in reading.rows[2:]] == [Subject.MINI_PROGRAM, Subject.SDK]
    assert reading.rows[0].source.developer.found == "杭州晨光网络科技有限公 司"
    assert Repair.BLANKS_REMOVED in reading.rows[0].repairs
    assert reading.rows[1].lines == (6, 7)
    assert reading.rows[3].doubts == (Doubt.PROBLEM_NOT_MAPPED,)


def test_heading_says_both_batch_numbers_deadline_and_count() -> None:
    heading = read_bulletin(CSV.encode()).heading
    assert (heading.year, heading.year_number, heading.running_number) == (2031, 3, 90)
    assert str(heading.issued_on) == "2031-03-04"
    assert str(heading.due_on) == "2031-03-14"
    assert read_bulletin(CSV.encode()).declared == 4
    assert read_bulletin(CSV.encode()).missing == 0


def test_pipes_with_continuation_rows() -> None:
    reading = read_bulletin(PIPES.encode())
    assert reading.shape is Shape.PIPES
    assert accounted(reading)
    first, second = reading.rows
    assert told(first)[4] == ["T01", "T05"]
    assert first.lines == (3, 4)
    assert second.more_sources[0].developer.value == "苏州湖畔软件有限公司"
    assert [store.value for store in second.more_sources[0].stores] == ["应用宝"]
    assert [(piece.line, piece.reason) for piece in reading.unread] == [
        (7, Reason.CELLS_DO_NOT_FIT)
    ]
    assert reading.missing == 0


def test_blank_in_a_name_stays_where_nothing_was_wrapped() -> None:
    reading = read_bulletin(
        "app\tdev\tver\tstore\tprobs\n晨光 天气\t\t版本1.5.1，AppStore\t\t\n".encode()
    )
    row = reading.rows[0]
    assert told(row) == ("晨光 天气", "", ["AppStore"], "1.5.1", [])
    assert row.repairs == (Repair.STORE_FROM_VERSION,)
    assert row.doubts == (Doubt.NO_PROBLEM, Doubt.NO_DEVELOPER)


def test_one_cell_a_line_with_two_problems_and_an_empty_cell() -> None:
    reading = read_bulletin(CELLS.encode())
    assert reading.shape is Shape.CELL_PER_LINE
    assert accounted(reading)
    first, second = reading.rows
    assert told(first) == (
        "晨光天气", "杭州晨光网络科技有限公司", ["360手机助手"], "2.7.4", ["T01", "T02"],
    )  # fmt: skip
    assert (first.record_number.value, first.region.value) == ("浙ICP备2031000001号-1A", "浙江")
    assert told(second)[:2] == ("12306助手", "苏州远山软件有限公司")
    assert second.record_number.value == ""
    assert Repair.CELLS_REALIGNED in second.repairs
    assert [p.found for p in second.problems] == ["未明示个人信息处理规则、违规收集个人信息"]
    last = reading.pieces[-1]
    assert (last.text, last.treatment) == ("示例省通信管理局", Treatment.NOTICE)


def test_inline_list_joins_an_app_that_stands_under_two_problems() -> None:
    reading = read_bulletin(INLINE.encode())
    assert reading.shape is Shape.INLINE_LIST
    assert accounted(reading)
    assert [told(row) for row in reading.rows] == [
        ("晨光天气", "", ["支付宝小程序"], "", ["A1"]),
        ("远山记账", "", ["AppStore"], "1.5.1", ["A1", "T11"]),
        ("小桥(国际版)", "", ["应用宝"], "6.0.1", ["T11"]),
    ]
    assert [(said.count, said.section) for said in reading.heading.declared] == [
        (3, ""),
        (2, "未公开收集使用规则"),
        (2, "账号注销难"),
    ]
    assert [piece.reason for piece in reading.unread] == [Reason.NAME_NOT_CLOSED]


def test_list_under_app_types() -> None:
    text = (
        "一、地图导航类10款App通报如下：《晨光导航》（版本2.0，应用宝）\n"
        "二、输入法类：《远山输入》（1.0，小米应用商店）"
    )
    reading = read_bulletin(text.encode())
    assert [row.app_type for row in reading.rows] == ["地图导航类", "输入法类"]
    assert accounted(reading)


def test_run_on_text_is_cut_by_wording() -> None:
    reading = read_bulletin(RUN_ON.encode())
    assert reading.shape is Shape.RUN_ON
    assert accounted(reading)
    assert [told(row) for row in reading.rows] == [
        ("晨光天气", "杭州晨光网络科技有限公司", ["OPPO软件商店"], "4.1.2", ["T01", "T05"]),
        ("远山8号", "苏州远山(太湖)软件有限公司", ["百度手机助手"], "10.18.0", ["T02"]),
        ("小桥", "无锡小桥有限公司", ["小米应用商店"], "3.8.0721", []),
    ]
    assert Doubt.PROBLEM_CUT in reading.rows[2].doubts
    assert [piece.reason for piece in reading.unread] == [Reason.BEGINNING_LOST]


def test_damaged_mirror_is_restored_beside_what_was_found() -> None:
    reading = read_bulletin(DAMAGED.encode())
    assert reading.damaged
    assert accounted(reading)
    row = reading.rows[0]
    assert told(row) == (
        "晨光天气", "杭州晨光网络有限公司", ["华为应用市场"], "", ["T12"],
    )  # fmt: skip
    assert row.name.found == "晨光天氣(qì)"
    assert row.repairs == (Repair.PRONUNCIATION_REMOVED,)


def test_word_and_excel_files() -> None:
    document = Document()
    document.add_paragraph("关于App的通报")
    table = document.add_table(rows=2, cols=3)
    cells = (
        "应用名称",
        "应用来源",
        "所涉问题",
        "晨光天气",
        "应用宝",
        "违规收集个人信息\n账号注销难",
    )
    for place, text in enumerate(cells):
        table.cell(place // 3, place % 3).text = text
    word = io.BytesIO()
    document.save(word)
    book = Workbook()
    assert book.active is not None
    for line in (("关于App的通报",), cells[:3], cells[3:]):
        book.active.append(line)
    excel = io.BytesIO()
    book.save(excel)
    for content in (word.getvalue(), excel.getvalue()):
        reading = read_bulletin(content)
        assert [told(row) for row in reading.rows] == [
            ("晨光天气", "", ["应用宝"], "", ["T01", "T11"])
        ]
        assert reading.heading.title == "关于App的通报"


def test_list_of_batches() -> None:
    header = "total\tyear\tbatch\tdate\tdeclared_apps"
    text = f"{header}\n90\t2031\t3\t2031-03-04\t26\n\n91\t2031\tx\t2031-04-04\t9\n"
    reading = read_bulletin(text.encode())
    assert reading.shape is Shape.BATCH_LIST
    assert [(b.running_number, b.year_number, b.declared) for b in reading.batches] == [(90, 3, 26)]
    assert [piece.line for piece in reading.unread] == [4]
    assert accounted(reading)


def test_text_without_a_shape_is_unread_line_by_line() -> None:
    reading = read_bulletin("今天天气很好\n\n明天也是".encode("gb18030"))
    assert (reading.shape, reading.encoding) == (Shape.UNKNOWN, "gb18030")
    assert [piece.reason for piece in reading.unread] == [Reason.NO_SHAPE] * 2


@pytest.mark.parametrize("content", [b"\xff\xff\xff", b"PK\x03\x04nothing", b"a\0b"])
def test_what_is_no_bulletin_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_bulletin(content)


def test_header_with_a_line_break_within_a_quoted_cell_loses_no_line() -> None:
    reading = read_bulletin('应用名称,"应用\n来源",版本\n晨光,应用宝,1\n'.encode())
    assert accounted(reading)
    assert [row.name.value for row in reading.rows] == ["晨光"]


SAMPLES = (CSV, PIPES, CELLS, INLINE, RUN_ON, DAMAGED)


@given(
    sample=st.sampled_from(SAMPLES),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=3),
    noise=st.text(alphabet='|,"\n《》（）1、款 晨有限公司違(qì)\t', max_size=12),
)
def test_no_damage_loses_a_line(sample: str, cuts: list[tuple[float, float]], noise: str) -> None:
    text = sample
    for start, length in cuts:
        place = int(start * len(text))
        text = text[:place] + noise + text[place + int(length * 40) :]
    reading = read_bulletin(text.encode())
    lines = {piece.line for piece in reading.pieces}
    assert lines >= set(range(1, len(reading.lines) + 1)) - {
        number for number, line in enumerate(reading.lines, 1) if not line
    }
    whole_lines = reading.shape in {Shape.DELIMITED, Shape.PIPES, Shape.CELL_PER_LINE}
    assert (reading.damaged and not whole_lines) or accounted(reading)
