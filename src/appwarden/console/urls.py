"""Every app's pages under the app's own name; an app without pages has no `urls` module."""

from importlib.util import find_spec

from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from appwarden.console.navigation import home


def _pages_of(app: str) -> list[URLPattern | URLResolver]:
    module = f"appwarden.console.{app}.urls"
    return [path(f"{app}/", include(module))] if find_spec(module) else []


urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/login/", RedirectView.as_view(pattern_name="accounts:login")),
    path("admin/", admin.site.urls),
]
for name in settings.CONSOLE_APPS:
    urlpatterns += _pages_of(name)
