"""A letter laid out in blocks of words: what every renderer prints, and nothing else."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

import msgspec

from appwarden.console.documents.kinds import Kind, Layout
from appwarden.console.documents.letter import Entry, Letter, Table
from appwarden.console.documents.wording import HEADING_MARK, TABLE_MARK

BULLETIN_KINDS = frozenset({Kind.NAMING_BULLETIN, Kind.REMOVAL_ORDER, Kind.ANNUAL_REPORT})


class Words(msgspec.Struct, frozen=True):
    """The fixed words of one language."""

    draft: str
    number: str
    app: str
    developer: str
    store: str
    version: str
    app_type: str
    problems: str
    problem: str
    clause: str
    seen: str
    annex: str
    apps_named: str
    findings: str
    count: str
    without_type: str
    without_problem: str
    colon: str
    joiner: str
    list_joiner: str
    quote: tuple[str, str]
    brackets: tuple[str, str]
    verify: str
    verify_code: str
    page: tuple[str, str, str]
    no_number: str


WORDS = {
    "zh": Words(
        draft="草 稿", number="序号", app="应用名称", developer="应用开发者", store="应用来源",
        version="应用版本", app_type="应用类型", problems="所涉问题", problem="问题",
        clause="依据条款", seen="检测情况", annex="附件", apps_named="应用名单",
        findings="问题清单", count="（{count}款）", without_type="未分类",
        without_problem="未列明问题", colon="：", joiner="；", list_joiner="、",
        quote=("《", "》"), brackets=("（", "）"),
        verify="扫描二维码或访问上述地址，可核验本文件的真伪。",
        verify_code="核验码",
        page=("— ", " / ", " —"), no_number="文号待编",
    ),
    "en": Words(
        draft="DRAFT", number="No.", app="App", developer="Developer", store="Source",
        version="Version", app_type="App type", problems="Problems", problem="Problem",
        clause="Clause", seen="What was seen", annex="Annex", apps_named="Apps named",
        findings="List of problems", count=" ({count})", without_type="No type",
        without_problem="No problem stated", colon=":", joiner="; ", list_joiner=", ",
        quote=("", ""), brackets=(" (", ")"),
        verify="Scan the code or open the address to check that this document is genuine.",
        verify_code="Code", page=("", " / ", ""), no_number="number not yet allotted",
    ),
}  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


class Block(msgspec.Struct, frozen=True):
    """A paragraph (`text`), a heading, or a table."""

    style: str
    text: str = ""
    table: Table | None = None


class Page(msgspec.Struct, frozen=True):
    """A document ready to be printed in any format."""

    kind: str
    language: str
    office: str
    number: str
    title: str
    addressee: str
    blocks: tuple[Block, ...]
    annexes: tuple[Block, ...]
    day: str
    issued_on: str
    watermark: str
    code: str
    verify_address: str
    words: Words


def laid_out(letter: Letter) -> Page:
    """Lay a letter out; tables stand where its wording says, else as annexes behind it."""
    words = WORDS[letter.language]
    tables = [Block("table", table=table) for table in _tables(letter, words)]
    blocks: list[Block] = []
    placed = False
    for text in letter.paragraphs:
        if text == TABLE_MARK:
            blocks.extend([] if placed else tables)
            placed = True
        elif text.startswith(HEADING_MARK):
            blocks.append(Block("heading", text.removeprefix(HEADING_MARK)))
        else:
            blocks.append(Block("text", text))
    return Page(
        kind=letter.kind,
        language=letter.language,
        office=letter.office,
        number=letter.number or words.no_number,
        title=letter.title,
        addressee=_addressee(letter, words),
        blocks=tuple(blocks),
        annexes=() if placed else tuple(tables),
        day=day_in_words(letter.issued_on, letter.language) if letter.issued_on else "",
        issued_on=letter.issued_on.isoformat() if letter.issued_on else "",
        watermark=words.draft if letter.draft else "",
        code=letter.code,
        verify_address=letter.verify_address,
        words=words,
    )


def day_in_words(day: date, language: str) -> str:
    """Write a day as an official letter does."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _addressee(letter: Letter, words: Words) -> str:
    joined = words.list_joiner.join(letter.addressees)
    return f"{joined}{words.colon}" if joined else ""


def _tables(letter: Letter, words: Words) -> Iterable[Table]:
    if letter.entries:
        makers = {Layout.PROBLEMS: _by_problem, Layout.APP_TYPES: _by_type}
        yield from makers.get(Layout(letter.layout), _of_apps)(letter.entries, words)
    if letter.findings:
        yield Table(
            heading=words.findings,
            headers=(words.number, words.problem, words.clause, words.seen),
            rows=tuple(
                (str(place), line.problem, line.clause, line.seen)
                for place, line in enumerate(letter.findings, 1)
            ),
            widths=(2, 9, 7, 12),
        )
    yield from letter.tables


def _of_apps(entries: tuple[Entry, ...], words: Words) -> list[Table]:
    rows = tuple(
        (str(place), *_origin(entry, words), words.joiner.join(entry.problems))
        for place, entry in enumerate(entries, 1)
    )
    headers = (
        words.number, words.app, words.developer, words.store, words.version, words.problems,
    )  # fmt: skip
    return [Table(words.apps_named, headers, rows, widths=(2, 6, 8, 5, 4, 8))]


def _by_problem(entries: tuple[Entry, ...], words: Words) -> list[Table]:
    """One section a problem, in the order of first mention; an app may stand in several."""
    headers = (words.number, words.app, words.developer, words.store, words.version)
    groups = _grouped(entries, lambda entry: entry.problems or (words.without_problem,))
    return [
        Table(
            heading=_counted(problem, place, len(group), words),
            headers=headers,
            rows=tuple((str(row), *_origin(entry, words)) for row, entry in enumerate(group, 1)),
            widths=(2, 7, 9, 6, 5),
            inline=words.list_joiner.join(_named(entry, words) for entry in group),
        )
        for place, (problem, group) in enumerate(groups.items(), 1)
    ]


def _by_type(entries: tuple[Entry, ...], words: Words) -> list[Table]:
    headers = (
        words.number, words.app, words.developer, words.store, words.version, words.problems,
    )  # fmt: skip
    groups = _grouped(entries, lambda entry: (entry.app_type or words.without_type,))
    return [
        Table(
            heading=_counted(app_type, place, len(group), words),
            headers=headers,
            rows=tuple(
                (str(row), *_origin(entry, words), words.joiner.join(entry.problems))
                for row, entry in enumerate(group, 1)
            ),
            widths=(2, 6, 8, 5, 4, 8),
        )
        for place, (app_type, group) in enumerate(groups.items(), 1)
    ]


def _grouped(
    entries: Iterable[Entry], keys: Callable[[Entry], tuple[str, ...]]
) -> dict[str, list[Entry]]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in keys(entry):
            groups[key].append(entry)
    return groups


def _counted(heading: str, place: int, count: int, words: Words) -> str:
    return f"{place}. {heading}{words.count.format(count=count)}"


def _origin(entry: Entry, words: Words) -> tuple[str, str, str, str]:
    return entry.name, entry.developer, words.list_joiner.join(entry.stores), entry.version


def _named(entry: Entry, words: Words) -> str:
    opening, closing = words.quote
    before, after = words.brackets
    origin = words.list_joiner.join(text for text in (entry.version, *entry.stores) if text)
    named = f"{opening}{entry.name}{closing}"
    return f"{named}{before}{origin}{after}" if origin else named
