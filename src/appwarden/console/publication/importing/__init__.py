"""A bulletin's bytes in, typed rows and an account of every line out.

Any shape in which offices publish: a table as CSV, TSV, pipes, DOCX or XLSX; a page with one
cell a line; a list within a text; text run together; a mirror with damaged characters.
"""

from collections.abc import Sequence

from appwarden.console.publication.importing.batches import is_batch_list, read_batch_list
from appwarden.console.publication.importing.draft import Draft
from appwarden.console.publication.importing.heading import heading_of
from appwarden.console.publication.importing.inline import has_inline_list, read_inline_list
from appwarden.console.publication.importing.model import (
    Heading,
    Reading,
    Reason,
    Shape,
    Treatment,
)
from appwarden.console.publication.importing.pages import has_cell_lines, read_cell_lines
from appwarden.console.publication.importing.rows import condition_of, typed_row
from appwarden.console.publication.importing.run_on import has_run_on_table, read_run_on
from appwarden.console.publication.importing.tables import PIPE, delimiter_of, read_table
from appwarden.console.publication.importing.text import decoded, is_damaged, lines_of, restored

__all__ = ["Heading", "Reading", "Shape", "read_bulletin"]


def read_bulletin(content: bytes) -> Reading:
    """Read a bulletin of any known shape; what cannot be read is accounted for, never dropped.

    Raises UnreadableError when the content is neither text nor a Word or Excel file.
    """
    from appwarden.console.publication.importing.office import (  # noqa: PLC0415  slow to load
        is_office_file,
        office_text,
    )

    text, encoding = office_text(content) if is_office_file(content) else decoded(content)
    lines = lines_of(text)
    if is_batch_list(lines):
        batches, pieces = read_batch_list(lines)
        return Reading(
            shape=Shape.BATCH_LIST,
            heading=Heading(),
            lines=lines,
            pieces=tuple(pieces),
            batches=tuple(batches),
            encoding=encoding,
        )
    damaged = is_damaged(text)
    shape, draft = _drafted(lines, damaged=damaged)
    condition = condition_of(draft.raws, damaged=damaged)
    notice = (restored(part) if damaged else part for part in draft.notice)
    return Reading(
        shape=shape,
        heading=heading_of(notice, draft.sections),
        lines=lines,
        pieces=tuple(draft.pieces),
        rows=tuple(typed_row(raw, condition) for raw in draft.raws),
        damaged=damaged,
        encoding=encoding,
    )


def _drafted(lines: Sequence[str], *, damaged: bool) -> tuple[Shape, Draft]:
    """Choose the reader by what the lines show; the surest signs are asked first."""
    delimiter = delimiter_of(lines, damaged=damaged)
    if delimiter is not None:
        shape = Shape.PIPES if delimiter == PIPE else Shape.DELIMITED
        return shape, read_table(lines, delimiter, damaged=damaged)
    if has_cell_lines(lines, damaged=damaged):
        return Shape.CELL_PER_LINE, read_cell_lines(lines, damaged=damaged)
    plain = [restored(line) for line in lines] if damaged else list(lines)
    if has_inline_list(plain):
        return Shape.INLINE_LIST, read_inline_list(plain, damaged=damaged)
    if has_run_on_table(plain):
        return Shape.RUN_ON, read_run_on(plain, damaged=damaged)
    return Shape.UNKNOWN, _unknown(lines, damaged=damaged)


def _unknown(lines: Sequence[str], *, damaged: bool) -> Draft:
    draft = Draft(damaged=damaged)
    for number, line in enumerate(lines, 1):
        if line.strip():
            draft.unread(number, line, Reason.NO_SHAPE)
        else:
            draft.account(number, line, Treatment.BLANK)
    return draft
