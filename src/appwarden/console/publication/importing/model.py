"""What reading a bulletin makes: typed rows beside the wording found, and an account of every line.

Nothing is lost: the pieces of a line, put together again, are that line.
"""

from datetime import date
from enum import StrEnum

import msgspec


class Shape(StrEnum):
    """How a bulletin's table came to us."""

    DELIMITED = "delimited"
    PIPES = "pipes"
    CELL_PER_LINE = "cell_per_line"
    INLINE_LIST = "inline_list"
    RUN_ON = "run_on"
    BATCH_LIST = "batch_list"
    UNKNOWN = "unknown"


class Subject(StrEnum):
    """What a row names."""

    APP = "app"
    MINI_PROGRAM = "mini_program"
    SDK = "sdk"


class Column(StrEnum):
    """A column of a bulletin, whatever its header is called."""

    NUMBER = "number"
    NAME = "name"
    DEVELOPER = "developer"
    STORE = "store"
    VERSION = "version"
    PROBLEMS = "problems"
    RECORD = "record"
    REGION = "region"
    APP_TYPE = "app_type"


class Treatment(StrEnum):
    """What became of a piece of a line."""

    ROW = "row"
    CONTINUATION = "continuation"
    HEADER = "header"
    NOTICE = "notice"
    BLANK = "blank"
    UNREAD = "unread"


class Reason(StrEnum):
    """Why a piece could not be read."""

    NO_SHAPE = "no_shape"
    CELLS_DO_NOT_FIT = "cells_do_not_fit"
    NO_ROW_ABOVE = "no_row_above"
    BEGINNING_LOST = "beginning_lost"
    NAME_MISSING = "name_missing"
    NAME_NOT_CLOSED = "name_not_closed"
    NOT_A_NUMBER = "not_a_number"


class Repair(StrEnum):
    """What was mended in a row's values; the wording found stays beside them."""

    BLANKS_REMOVED = "blanks_removed"
    PRONUNCIATION_REMOVED = "pronunciation_removed"
    STORE_FROM_VERSION = "store_from_version"
    CELLS_REALIGNED = "cells_realigned"


class Doubt(StrEnum):
    """What a person should look at in a row that was read."""

    NO_PROBLEM = "no_problem"
    PROBLEM_NOT_MAPPED = "problem_not_mapped"
    PROBLEM_CUT = "problem_cut"
    NO_DEVELOPER = "no_developer"
    SEVERAL_TYPES = "several_types"


class Found(msgspec.Struct, frozen=True):
    """A cell: the wording as found, and the value it was read as."""

    found: str = ""
    value: str = ""


class Problem(msgspec.Struct, frozen=True):
    """One problem as worded, and the catalogue's types it names (`T01`..`T16`, `A1`..`A6`)."""

    found: str
    types: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True):
    """Where a build was taken from: its developer, stores and version."""

    developer: Found = Found()
    stores: tuple[Found, ...] = ()
    version: Found = Found()


class Row(msgspec.Struct, frozen=True):
    """One app, mini-program or SDK that the bulletin names; `lines` are numbered from 1."""

    lines: tuple[int, ...]
    subject: Subject
    number: str
    name: Found
    source: Source
    record_number: Found
    region: Found
    app_type: str
    problems: tuple[Problem, ...]
    more_sources: tuple[Source, ...] = ()
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Piece(msgspec.Struct, frozen=True):
    """A part of a line and what became of it; `row` counts rows from 1."""

    line: int
    text: str
    treatment: Treatment
    row: int | None = None
    reason: Reason | None = None


class Declared(msgspec.Struct, frozen=True):
    """A number of apps that the notice itself states; `section` is empty for the whole notice."""

    count: int
    text: str
    section: str = ""


class Heading(msgspec.Struct, frozen=True):
    """What the notice says of itself; None and "" where it does not say."""

    title: str = ""
    issued_on: date | None = None
    year: int | None = None
    year_number: int | None = None
    running_number: int | None = None
    due_on: date | None = None
    due_text: str = ""
    declared: tuple[Declared, ...] = ()


class DeclaredBatch(msgspec.Struct, frozen=True):
    """One line of a list of batches: both numbers, the day, and how many apps it declares."""

    line: int
    running_number: int
    year: int
    year_number: int
    issued_on: date
    declared: int


class Reading(msgspec.Struct, frozen=True):
    """A bulletin as read. `lines` are the input's lines, without their line ends."""

    shape: Shape
    heading: Heading
    lines: tuple[str, ...]
    pieces: tuple[Piece, ...]
    rows: tuple[Row, ...] = ()
    batches: tuple[DeclaredBatch, ...] = ()
    damaged: bool = False
    encoding: str = "utf-8"

    @property
    def unread(self) -> tuple[Piece, ...]:
        """Every piece that could not be read."""
        return tuple(piece for piece in self.pieces if piece.treatment is Treatment.UNREAD)

    @property
    def declared(self) -> int | None:
        """How many rows the notice as a whole declares, or None where it does not say."""
        whole = [said.count for said in self.heading.declared if not said.section]
        return whole[0] if whole else None

    @property
    def missing(self) -> int | None:
        """How many declared rows were not read (negative: more than declared)."""
        return None if self.declared is None else self.declared - len(self.rows)
