"""Acts on published figures: load the bundled ones, enter one, correct one."""

from dataclasses import dataclass
from typing import TypeVar

from django.db import models, transaction

from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.documents.kinds import Language
from appwarden.console.documents.models import Document
from appwarden.console.documents.services import prepare, tell_issued
from appwarden.console.registry.models import Authority
from appwarden.console.statistics import bundled
from appwarden.console.statistics.annual import annual_content
from appwarden.console.statistics.models import ReferenceFigure, Source, Survey

Row = TypeVar("Row", bound=ReferenceFigure | Survey | Source)


@dataclass(frozen=True)
class Loaded:
    """How many rows a load brought that were not there."""

    sources: int
    figures: int
    surveys: int


@transaction.atomic
def load_bundled(*, acting_user: User) -> Loaded:
    """Enter the bundled sources, figures and surveys that are missing; change none."""
    require(acting_user, "statistics.load_bundled")
    sources = [_add_source(key, entry) for key, entry in bundled.bundled_sources().items()]
    by_key = {source.key: source for source in Source.objects.all()}
    figures = [_add_figure(entry, by_key[entry.source]) for entry in bundled.bundled_figures()]
    surveys = [_add_survey(entry, by_key[entry.source]) for entry in bundled.bundled_surveys()]
    loaded = Loaded(sum(sources), sum(figures), sum(surveys))
    record(
        acting_user=acting_user,
        act="statistics.load_bundled",
        target=acting_user,
        old={},
        new={"sources": loaded.sources, "figures": loaded.figures, "surveys": loaded.surveys},
    )
    return loaded


@transaction.atomic
def enter_row(*, acting_user: User, row: Row) -> Row:
    """Save a new or corrected figure, survey or source; the old values stand in the audit."""
    require(acting_user, "statistics.enter_figure")
    row.full_clean()
    stored = type(row)._default_manager.filter(pk=row.pk).first()
    old = {} if stored is None else _values(stored)
    row.save()
    record(
        acting_user=acting_user,
        act="statistics.enter_figure",
        target=row,
        old=old,
        new=_values(row),
    )
    return row


def issue_annual_report(*, acting_user: User, authority: Authority, year: int) -> list[Document]:
    """Count a year, print the report in both languages and issue it under one number each."""
    require(acting_user, "documents.issue", authority)
    with transaction.atomic():
        contents = [annual_content(authority, year, language) for language in Language]
        documents = [prepare(content, acting_user) for content in contents]
        for document in documents:
            tell_issued(document, acting_user)
    return documents


def _values(row: models.Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def _add_source(key: str, entry: bundled.SourceEntry) -> bool:
    _source, made = Source.objects.get_or_create(
        key=key,
        defaults={
            "title_zh": entry.title.zh,
            "title_en": entry.title.en,
            "kind": entry.kind,
            "published": entry.published,
            "address": entry.address,
            "primary_zh": entry.primary.zh if entry.primary else "",
            "primary_en": entry.primary.en if entry.primary else "",
        },
    )
    return made


def _add_figure(entry: bundled.FigureEntry, source: Source) -> bool:
    _figure, made = ReferenceFigure.objects.get_or_create(
        key=entry.key,
        defaults={
            "comparison": entry.comparison,
            "measure": entry.measure,
            "value": entry.value,
            "period_start": entry.start,
            "period_end": entry.end,
            "scope_zh": entry.scope.zh,
            "scope_en": entry.scope.en,
            "source": source,
            "certainty": entry.certainty,
        },
    )
    return made


def _add_survey(entry: bundled.SurveyEntry, source: Source) -> bool:
    _survey, made = Survey.objects.get_or_create(
        key=entry.key,
        defaults={
            "question_zh": entry.question.zh,
            "question_en": entry.question.en,
            "share": entry.share,
            "sample": entry.sample,
            "asked_by_zh": entry.asked_by.zh,
            "asked_by_en": entry.asked_by.en,
            "as_of": entry.as_of,
            "source": source,
            "certainty": entry.certainty,
        },
    )
    return made
