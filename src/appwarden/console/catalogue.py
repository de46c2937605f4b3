"""The installed catalogue, read once for a process: reading it costs more than a page."""

from functools import cache

from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue


@cache
def catalogue() -> Catalogue:
    """Return the installed catalogue; it changes with the installation alone."""
    return load_catalogue()
