"""Every page of the menu: for keyboard and screen reader, at phone width, in two languages."""

from collections.abc import Callable
from typing import Any

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe
from console_office import PASSWORD, Office
from django.urls import reverse
from playwright.sync_api import Page

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.navigation import _items

pytestmark = [pytest.mark.enable_socket, pytest.mark.timeout(300), pytest.mark.any_database]
Opened = Callable[..., Page]
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
ROLES = (
    (Role.ADMINISTRATOR, 1280),
    (Role.CASE_OFFICER, 390),
    (Role.PUBLISHER, 390),
    (Role.COMPANY, 390),
    (Role.STORE, 1280),
)


def faults_of(page: Page) -> list[str]:
    """Return what axe and the page's width say against the page."""
    found: dict[str, Any] = Axe().run(page).response
    words = [
        f"{page.url}: {each['id']}: {each['nodes'][0]['html'][:160]}"
        for each in found["violations"]
    ]
    if page.evaluate(OVERFLOW) > 0:
        words.append(f"{page.url}: wider than the screen")
    return words


@pytest.mark.parametrize(("role", "width"), ROLES)
def test_every_page_of_the_menu_is_accessible_and_fits(
    users: dict[Role, User], office: Office, open_page: Opened, role: Role, width: int
) -> None:
    assert office.app.pk
    language = "zh-hans" if width < 1000 else "en"
    page = open_page(users[role], size={"width": width, "height": 800}, language=language)
    page.goto("/accounts/profile/")
    links = page.locator(".menu a").evaluate_all("links => links.map(link => link.href)")
    assert links or role == Role.STORE
    faults = faults_of(page)
    for link in links:
        answer = page.goto(link)
        assert answer is not None
        assert answer.status == 200, link
        faults += faults_of(page)
    assert faults == []


def test_a_person_of_the_office_enrols_by_keyboard(
    users: dict[Role, User], open_page: Opened
) -> None:
    page = open_page()
    page.goto(reverse("accounts:login"))
    assert page.evaluate("document.activeElement.name") == "username"
    page.keyboard.type(users[Role.ADMINISTRATOR].username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/accounts/enrol/")
    faults = faults_of(page)
    secret = page.locator("code.secret").inner_text()
    page.keyboard.type(pyotp.TOTP(secret).at(clock.now()))
    page.keyboard.press("Enter")
    page.wait_for_selector(".codes li")
    faults += faults_of(page)
    assert faults == []
    page.get_by_role("link", name="I have kept them").click()
    page.wait_for_load_state()
    assert "/accounts/" not in page.url or page.url.endswith("/accounts/profile/")


def test_the_first_stop_of_the_keyboard_leads_to_the_content(
    users: dict[Role, User], open_page: Opened
) -> None:
    page = open_page(users[Role.AUDITOR])
    page.goto(reverse("audit:entries"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")


def test_the_menu_names_pages_that_exist() -> None:
    assert all(reverse(item.url_name) for item in _items())
