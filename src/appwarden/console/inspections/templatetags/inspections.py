"""Words and tones of inspections on pages."""

from django import template

from appwarden.console.inspections.presenting import language
from appwarden.report import terms

register = template.Library()

_TONES = {
    "queued": "neutral",
    "running": "progress",
    "done": "good",
    "failed": "bad",
    "open": "neutral",
    "proposed": "progress",
    "confirmed": "good",
    "rejected": "neutral",
    "second_look": "warn",
    "violation": "bad",
    "suspected": "warn",
    "high": "bad",
    "medium": "warn",
    "low": "neutral",
    "fixed": "good",
    "remaining": "bad",
    "new": "bad",
    "not_examined": "warn",
    "seen": "bad",
    "not_seen": "good",
}


@register.filter
def tone(word: str) -> str:
    """Return the tone of a status, verdict, decision or outcome."""
    return _TONES.get(word, "neutral")


@register.filter
def verdict_words(verdict: str) -> str:
    return terms.term(terms.VERDICT, verdict, language())


@register.filter
def severity_words(severity: str) -> str:
    return terms.term(terms.SEVERITY, severity, language())


@register.filter
def grade_words(grade: str) -> str:
    return terms.term(terms.STRENGTH, grade, language())


@register.filter
def clause_status_words(status: str) -> str:
    return terms.term(terms.STATUS, status, language())
