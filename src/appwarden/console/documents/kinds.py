"""The kinds of documents an office issues, their layouts and their file formats."""

from enum import StrEnum
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    RECTIFICATION_NOTICE = "rectification_notice", _("Rectification notice")
    GROUP_SUMMONS = "group_summons", _("Group summons")
    SECOND_NOTICE = "second_notice", _("Second notice")
    NAMING_BULLETIN = "naming_bulletin", _("Naming bulletin")
    REMOVAL_ORDER = "removal_order", _("Removal order")
    CLOSURE_LETTER = "closure_letter", _("Closure letter")
    GUIDANCE_NOTICE = "guidance_notice", _("Guidance notice")
    ERRATUM = "erratum", _("Erratum")
    ANNUAL_REPORT = "annual_report", _("Annual report")


class Layout(models.TextChoices):
    """How a bulletin orders what it names; all three are in use."""

    APPS = "apps", _("One table of apps")
    PROBLEMS = "problems", _("Apps under each problem")
    APP_TYPES = "app_types", _("Apps under each app type")


class Language(models.TextChoices):
    CHINESE = "zh", _("Chinese")
    ENGLISH = "en", _("English")


class Format(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    HTML = "html"


MEDIA_TYPES: Final = {
    Format.PDF: "application/pdf",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.CSV: "text/csv; charset=utf-8",
    Format.HTML: "text/html; charset=utf-8",
}
# The word that stands in a document's number, as offices abbreviate it.
NUMBER_WORDS: Final = {
    Kind.RECTIFICATION_NOTICE: ("改通", "RN"),
    Kind.GROUP_SUMMONS: ("约谈", "GS"),
    Kind.SECOND_NOTICE: ("再通", "SN"),
    Kind.NAMING_BULLETIN: ("通报", "NB"),
    Kind.REMOVAL_ORDER: ("下架", "RO"),
    Kind.CLOSURE_LETTER: ("结案", "CL"),
    Kind.GUIDANCE_NOTICE: ("指导", "GN"),
    Kind.ERRATUM: ("更正", "ER"),
    Kind.ANNUAL_REPORT: ("年报", "AR"),
}
