"""Debian's Chromium before a live server on loopback.

Without Chromium the tests are skipped, but fail where `CI=true`.
"""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from appwarden.console.accounts.middleware import VERIFIED
from appwarden.console.accounts.models import User

# Without tool bars and windows that nobody sees, the shell takes a third of the time.
CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
CURE = "apt install chromium-headless-shell"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 800}
# A machine that does much else besides.
SLOW_MILLISECONDS = 20_000
Opened = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"no chromium, and a run for a merge tests the pages ({CURE})")
        pytest.skip(f"there is no chromium here ({CURE})")
    # Playwright runs a loop in this thread; the tests' own queries are still one at a time.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[Opened]:
    """Give a way to a page: of nobody or of a person, at a size, in a language.

    A message on the page's console fails the test: a script, style or picture was refused.
    """
    contexts, faults = [], list[str]()

    def opened(
        user: User | None = None,
        *,
        size: dict[str, int] | None = None,
        language: str = "en",
        script: bool = True,
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            java_script_enabled=script,
            viewport=size or DESKTOP,  # type: ignore[arg-type]  # a TypedDict of the same shape
            locale="zh-CN" if language.startswith("zh") else "en-GB",
        )
        contexts.append(context)
        cookies = {settings.LANGUAGE_COOKIE_NAME: language}
        if user is not None:
            client = Client()
            client.force_login(user)
            session = client.session
            session[VERIFIED] = True
            session.save()
            cookies[settings.SESSION_COOKIE_NAME] = str(session.session_key)
        context.add_cookies(
            [
                {"name": name, "value": value, "url": live_server.url}
                for name, value in cookies.items()
            ]
        )
        context.set_default_timeout(SLOW_MILLISECONDS)
        page = context.new_page()
        page.on("console", lambda message: faults.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda problem: faults.append(f"{page.url}: {problem}"))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
