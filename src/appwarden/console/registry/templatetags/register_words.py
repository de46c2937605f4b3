"""Filters `sector` and `app_type`: an id of the register in, words out."""

from django import template

from appwarden.console.registry.words import app_type_name, sector_name

register = template.Library()
register.filter("sector", sector_name)
register.filter("app_type", app_type_name)
