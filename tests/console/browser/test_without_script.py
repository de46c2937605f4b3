"""Reading, filtering and changing the language need no script at all."""

from collections.abc import Callable

import pytest
from console_office import PASSWORD, Office
from playwright.sync_api import Page, expect

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role

pytestmark = [pytest.mark.enable_socket, pytest.mark.timeout(300), pytest.mark.any_database]


def test_pages_are_read_and_narrowed_without_script(
    users: dict[Role, User], office: Office, open_page: Callable[..., Page]
) -> None:
    page = open_page(script=False)
    main = page.get_by_role("main")
    page.goto("/accounts/login/")
    page.get_by_label("User name").fill(users[Role.COMPANY].username)
    page.get_by_label("Password").fill(PASSWORD)
    main.get_by_role("button").click()
    expect(main).to_contain_text("My cases")
    page = open_page(users[Role.CASE_OFFICER], script=False)
    main = page.get_by_role("main")
    page.goto("/registry/")
    expect(main).to_contain_text(office.app.package)
    page.get_by_label("Name or package").first.fill("nothing of that name")
    main.get_by_role("button", name="Filter").first.click()
    expect(main).not_to_contain_text(office.app.package)
    page.get_by_role("button", name="中文").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-hans")
    for path in ("/cases/dashboard/", "/cases/", "/leads/", "/inspections/", "/statistics/"):
        answer = page.goto(path)
        assert answer is not None
        assert answer.ok, path
        expect(main.get_by_role("heading", level=1)).to_be_visible()
