"""The importer's words for people: what was mended, what is in doubt, why a line is unread."""

from django.utils.translation import gettext_lazy as _

from appwarden.console.publication.importing.model import (
    Doubt,
    Reason,
    Repair,
    Shape,
    Treatment,
)

SHAPES = {
    Shape.DELIMITED: _("table with separators"),
    Shape.PIPES: _("table with bars"),
    Shape.CELL_PER_LINE: _("page with one cell a line"),
    Shape.INLINE_LIST: _("list within a text"),
    Shape.RUN_ON: _("table run together"),
    Shape.BATCH_LIST: _("list of batches"),
    Shape.UNKNOWN: _("no known shape"),
}
TREATMENTS = {
    Treatment.ROW: _("row"),
    Treatment.CONTINUATION: _("belongs to the row above"),
    Treatment.HEADER: _("header"),
    Treatment.NOTICE: _("text of the notice"),
    Treatment.BLANK: _("empty"),
    Treatment.UNREAD: _("not read"),
}
REASONS = {
    Reason.NO_SHAPE: _("The text has no shape the importer knows."),
    Reason.CELLS_DO_NOT_FIT: _("The cells fit no column."),
    Reason.NO_ROW_ABOVE: _("It continues a row, but there is none above."),
    Reason.BEGINNING_LOST: _("The beginning of the row is lost."),
    Reason.NAME_MISSING: _("There is no name."),
    Reason.NAME_NOT_CLOSED: _("The text ends within a name."),
    Reason.NOT_A_NUMBER: _("A number or a day was expected."),
}
REPAIRS = {
    Repair.BLANKS_REMOVED: _("blanks of wrapped cells removed"),
    Repair.PRONUNCIATION_REMOVED: _("inserted pronunciations removed, characters simplified"),
    Repair.STORE_FROM_VERSION: _("store taken out of the version's cell"),
    Repair.CELLS_REALIGNED: _("cells assigned by their wording"),
}
DOUBTS = {
    Doubt.NO_PROBLEM: _("no problem stated"),
    Doubt.PROBLEM_NOT_MAPPED: _("a problem fits no known type"),
    Doubt.PROBLEM_CUT: _("the problem's wording is cut"),
    Doubt.NO_DEVELOPER: _("no developer stated"),
    Doubt.SEVERAL_TYPES: _("one wording names several types"),
}

# The columns of the open data, in order, with what each holds.
COLUMNS = {
    "bulletin": _("the bulletin's address, behind /publication/bulletins/"),
    "authority": _("code of the office"),
    "kind": _("naming, look_back or removal"),
    "issued_on": _("day of publication"),
    "year": _("year of the batch"),
    "number_in_year": _("number of the batch in its year"),
    "running_number": _("number of the batch in all"),
    "due_on": _("day by which to rectify; empty where none is stated"),
    "position": _("number of the entry in the bulletin"),
    "subject": _("app, mini_program, sdk, store or company"),
    "name": _("name as listed"),
    "developer": _("company; a natural person is masked"),
    "stores": _("where it was got, parted by semicolons"),
    "version": _("version tested"),
    "app_type": _("type of app, where the bulletin gives one"),
    "region": _("province, where the bulletin gives one"),
    "record_number": _("filing number, where the bulletin gives one"),
    "problem_codes": _("problem types of the catalogue, where the wording names one"),
    "problems_zh": _("problems in the bulletin's wording"),
    "problems_en": _("problems in English"),
    "redacted": _("fields that are hidden or masked"),
    "removed_by_erratum": _("yes, where an erratum took the entry out"),
}
