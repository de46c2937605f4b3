"""Make Django ready inside a command; say clearly what is missing."""

import importlib.util
import os

from appwarden.errors import UsageError

SETTINGS_MODULE = "appwarden.console.settings"


def make_ready() -> None:
    """Load settings and apps once; UsageError where the extra is not installed."""
    if importlib.util.find_spec("django") is None or importlib.util.find_spec("ninja") is None:
        raise UsageError("the console is not installed; pip install 'appwarden[console]'")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS_MODULE)
    import django  # noqa: PLC0415  only a console command may cost this

    django.setup()
