"""What an app gives to the main menu; it imports nothing, so that `apps.py` may."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NavigationItem:
    """A menu entry; an app lists its own in its AppConfig as `navigation`.

    `label` may be lazy text. Shown to whom `may` do `act`; the smallest `order` comes first.
    """

    label: object
    url_name: str
    act: str
    order: int = 50
