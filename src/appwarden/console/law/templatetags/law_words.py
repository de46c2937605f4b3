"""`{{ outcome.verdict|verdict_badge }}`: what a trial says, as a badge."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from appwarden.console.law.labels import TONES, VERDICTS
from appwarden.console.law.trials import Verdict

register = template.Library()


@register.filter
def verdict_badge(verdict: Verdict) -> SafeString:
    return format_html('<span class="badge badge-{}">{}</span>', TONES[verdict], VERDICTS[verdict])
