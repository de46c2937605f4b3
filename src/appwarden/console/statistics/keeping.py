"""Kept counts and their pictures made anew beside the sweep, so that nobody waits for a slow one.

Nothing legal hangs on it: a run that is killed leaves older counts, which say how old they are.
"""

import time
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
from django.conf import settings
from django.db.models import Min
from django.utils import translation

from appwarden.console import clock
from appwarden.console.cases.models import Case
from appwarden.console.statistics.counting import (
    FUNNEL,
    KEPT,
    Question,
    count_now,
    keep,
    last_act,
)
from appwarden.console.statistics.dimensions import LABELS
from appwarden.console.statistics.funnel import Tally
from appwarden.console.statistics.models import KeptCount
from appwarden.console.statistics.queries import funnel_card, tally_page
from appwarden.console.statistics.scope import Scope

# One run takes no longer than this and one count; the rest waits for the next, the oldest first.
SECONDS_A_RUN = 3
# A count for which nobody asked this long is forgotten.
FORGOTTEN = timedelta(days=30)
# What the pages show that everybody opens: of each year the overview, of the whole every tally.
OF_A_YEAR = (FUNNEL, "year", "group")
OF_ALL = (FUNNEL, *LABELS)

AnyQuestion = Question[dict[str, int]] | Question[Tally]


def renew_counts(seconds: float = SECONDS_A_RUN) -> int:
    """Count again what somebody's act or a day has made old; return how many counts it was."""
    KeptCount.objects.filter(asked_on__lt=clock.today() - FORGOTTEN).delete()
    sequence, started, renewed = last_act(), time.monotonic(), 0
    for question in [*_missing(), *_old(sequence)]:
        if time.monotonic() - started > seconds:
            break
        with translation.override(question.language):
            keep(question, count_now(question, sequence))
            _draw(question)
        renewed += 1
    return renewed


def _draw(question: AnyQuestion) -> None:
    """Draw the picture too, which takes longer than to show it."""
    if question.name == FUNNEL:
        funnel_card(question.scope)
    else:
        tally_page(question.name, question.scope)


def _old(sequence: int) -> Iterator[AnyQuestion]:
    rows = KeptCount.objects.order_by("as_of").defer("value")
    for row in rows:
        if row.sequence != sequence or clock.now() - row.as_of > KEPT / 2:
            scope = msgspec.json.decode(row.scope, type=Scope)
            yield _question(row.name, scope, row.language)


def _missing() -> Iterator[AnyQuestion]:
    known = set(KeptCount.objects.values_list("key", flat=True))
    for scope in _scopes():
        for name in OF_A_YEAR if scope.start else OF_ALL:
            question = _question(name, scope, settings.LANGUAGE_CODE)
            if question.key not in known:
                yield question


def _scopes() -> Iterator[Scope]:
    first = Case.objects.aggregate(first=Min("opened_on"))["first"]
    if first is None:
        return
    yield Scope()
    yield Scope(public=True)
    for year in range(clock.today().year, first.year - 1, -1):
        yield Scope(start=date(year, 1, 1), end=date(year, 12, 31))


def _question(name: str, scope: Scope, language: str) -> AnyQuestion:
    if name == FUNNEL:
        return Question(name, scope, language, dict[str, int])
    return Question(name, scope, language, Tally)
