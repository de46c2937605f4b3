"""The law and the knowledge as data; `load_catalogue` reads it, checked and typed."""

from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue

__all__ = ["Catalogue", "load_catalogue"]
