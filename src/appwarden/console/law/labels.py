"""Words for events, limits and verdicts of a trial."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from appwarden.console.cases.statuses import CauseKind
from appwarden.console.law.queries import RELAPSE, TrialResult
from appwarden.console.law.trials import Draft, TrialStep, Verdict

EVENTS: dict[str, Promise] = {
    "tested": pgettext_lazy("event", "inspection"),
    "notified": pgettext_lazy("event", "notice"),
    "rectified": pgettext_lazy("event", "rectification"),
    "named": pgettext_lazy("event", "naming"),
    "removal_ordered": pgettext_lazy("event", "removal order"),
    "removed": pgettext_lazy("event", "removal"),
    "relisted": pgettext_lazy("event", "relisting"),
}
VERDICTS: dict[Verdict, Promise] = {
    Verdict.WITHIN: gettext_lazy("as the draft would have it"),
    Verdict.LATE: gettext_lazy("later than the draft allows"),
    Verdict.TOO_EARLY: gettext_lazy("earlier than the draft allows"),
    Verdict.AT_ONCE: gettext_lazy("at once under the draft"),
    Verdict.RUNNING: gettext_lazy("the limit is still running"),
    Verdict.PASSED: gettext_lazy("the limit has passed without it"),
    Verdict.NOT_REACHED: gettext_lazy("does not start"),
}
TONES = {
    Verdict.WITHIN: "good",
    Verdict.LATE: "bad",
    Verdict.TOO_EARLY: "bad",
    Verdict.AT_ONCE: "bad",
    Verdict.RUNNING: "progress",
    Verdict.PASSED: "warn",
    Verdict.NOT_REACHED: "neutral",
}


@dataclass(frozen=True)
class TriedStep:
    """One limit in words, with how many cases fared how."""

    words: str
    start: Promise
    end: Promise
    counts: tuple[tuple[Promise, str, int], ...]


def tried_steps(draft: Draft, result: TrialResult) -> list[TriedStep]:
    """Return each limit of a draft in words with its verdicts counted."""
    return [
        TriedStep(
            step_words(step),
            EVENTS[step.start],
            EVENTS[step.end],
            tuple(
                (VERDICTS[verdict], TONES[verdict], counts[verdict])
                for verdict in Verdict
                if counts[verdict]
            ),
        )
        for step, counts in zip(draft.steps, result.verdicts, strict=True)
    ]


def step_words(step: TrialStep) -> str:
    """Say a limit: `removal at the latest 5 working days after naming`."""
    values = {"start": EVENTS[step.start], "end": EVENTS[step.end], "days": step.days}
    patterns = {
        ("working", "at_latest"): _("%(end)s at the latest %(days)s working days after %(start)s"),
        ("working", "at_earliest"): _("%(end)s not before %(days)s working days after %(start)s"),
        ("calendar", "at_latest"): _("%(end)s at the latest %(days)s days after %(start)s"),
        ("calendar", "at_earliest"): _("%(end)s not before %(days)s days after %(start)s"),
    }
    return patterns[step.unit, step.meaning] % values


def words_of(marks: Iterable[str]) -> list[str]:
    """Say the marks that leave a case no time to rectify."""
    causes: dict[str, object] = dict(CauseKind.choices)
    return [_("relapse") if mark == RELAPSE else str(causes.get(mark, mark)) for mark in marks]
