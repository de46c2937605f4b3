"""Rules about a thing that the app was not seen to have: their silence says nothing of a clause.

A rule on how a prompt is made, or on what follows a refusal, has nothing to look at where no prompt
was found; nor has one on cancelling an account where no login was recognised.
"""

from collections.abc import Callable, Iterator, Sequence

from appwarden.catalogue.condition import Condition
from appwarden.catalogue.model import Rule
from appwarden.facts.model import Access, PermissionRequest
from appwarden.findings.scope import View
from appwarden.model import Phase, ScreenKind, Text

_PROMPT: frozenset[ScreenKind] = frozenset(
    {
        "consent_prompt",
        "agree_control",
        "refuse_control",
        "acknowledge_only",
        "consent_ticked_by_default",
    }
)
_ANSWERED: frozenset[Phase] = frozenset({"after_consent", "after_refusal"})
_LOGIN = frozenset({"login", "one_tap_login", "social"})
_NO_PROMPT = Text(
    en="No prompt for consent was found in the file, so that there is nothing to judge by this "
    "clause; look on a device whether one is shown, and take the steps below.",
    zh="文件中未发现征求同意的提示，本条没有可判断的对象；请在设备上确认是否出现提示，"
    "并按下列步骤检查。",
)
_NO_ACCOUNT = Text(
    en="No login was recognised in the file; whether the app has accounts only a person can tell. "
    "Take the steps below.",
    zh="文件中未识别到登录功能，应用是否有账号需人工确认，请按下列步骤检查。",
)


def lacks_subject(rules: Sequence[Rule], view: View) -> Text | None:
    """Return why `rules` have nothing to judge in this app; None where one of them has."""
    for about, has, reason in _SUBJECTS:
        if rules and all(about(rule.when) for rule in rules) and not has(view):
            return reason
    return None


def _is_on_prompt(condition: Condition) -> bool:
    if condition.all_ is not None:
        return any(_is_on_prompt(part) for part in condition.all_)
    if condition.any_ is not None:
        return all(_is_on_prompt(part) for part in condition.any_)
    if condition.screen is not None:
        return _PROMPT.issuperset(condition.screen.kind)
    test = condition.access or condition.permission_request
    return test is not None and test.phase is not None and _ANSWERED.issuperset(test.phase)


def _is_on_accounts(condition: Condition) -> bool:
    parts = (condition, *(condition.all_ or ()))
    return any(
        part.no_screen is not None and "account_cancellation" in part.no_screen.kind
        for part in parts
    )


def _has_prompt(view: View) -> bool:
    seen = any(screen.kind in _PROMPT for screen in view.facts.screens)
    return seen or any(one.gate is not None or one.phase in _ANSWERED for one in _moments(view))


def _moments(view: View) -> Iterator[Access | PermissionRequest]:
    yield from view.facts.accesses
    for permission in view.facts.permissions:
        yield from permission.requested


def _has_accounts(view: View) -> bool:
    known = view.catalogue.sdks
    return any(screen.kind == "account_cancellation" for screen in view.facts.screens) or any(
        sdk.id in known and known[sdk.id].kind in _LOGIN for sdk in view.facts.sdks
    )


_SUBJECTS: tuple[tuple[Callable[[Condition], bool], Callable[[View], bool], Text], ...] = (
    (_is_on_prompt, _has_prompt, _NO_PROMPT),
    (_is_on_accounts, _has_accounts, _NO_ACCOUNT),
)
