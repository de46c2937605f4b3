"""`{% may "cases.confirm" case as allowed %}`: what the person who sees the page may do."""

from typing import Any

from django import template

from appwarden.console.accounts import acts

register = template.Library()


@register.simple_tag(takes_context=True)
def may(context: dict[str, Any], act_name: str, target: object = None) -> bool:
    return acts.may(context["user"], act_name, target)
