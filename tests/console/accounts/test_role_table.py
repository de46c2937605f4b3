from pathlib import Path

import pytest
import yaml

from appwarden.console.accounts.acts import all_acts, may
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role

TABLE: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).parents[1].joinpath("role_table.yaml").read_text(encoding="utf-8")
)


def test_the_written_table_lists_every_act_and_no_other() -> None:
    assert set(TABLE) == set(all_acts())


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_do_what_the_written_table_says(role: Role) -> None:
    person = None if role == Role.PUBLIC else User(username=role, role=role)
    found = {name for name in all_acts() if may(person, name)}
    assert found == {name for name, roles in TABLE.items() if role in roles}


def test_a_token_narrows_its_person() -> None:
    person = User(username="a", role=Role.AUDITOR)
    person.token_scopes = frozenset({"audit.view"})
    assert may(person, "audit.view")
    assert not may(person, "audit.verify")
    assert not may(User(username="b", role=Role.AUDITOR, is_active=False), "audit.view")


def test_an_unknown_act_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        may(None, "nothing.at_all")
