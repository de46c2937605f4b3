"""A rule's condition in words, test by test, and which kinds of fact can meet each test."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec

from appwarden.catalogue.condition import (
    AccessTest,
    Condition,
    DisclosureTest,
    HostTest,
    ManifestTest,
    PermissionTest,
    PolicyCheckTest,
    PolicyMannerTest,
    Repeats,
    RequestTest,
    ScreenTest,
    SdkTest,
    StartTest,
)
from appwarden.catalogue.model import Catalogue
from appwarden.findings.model import EvidenceKind
from appwarden.findings.policy_words import MANNERS, STATUSES, VERDICTS, check_name
from appwarden.findings.words import PHASES, SCREENS, STARTS, data_in_sentence, listed, same
from appwarden.model import Text

# Any of the things that a test lists is enough.
_one_of = partial(listed, last="or")
# The least that a rule can ask for: no more than that there is a period.
_ANY_PERIOD_MS = 1


class Told(msgspec.Struct, frozen=True):
    """One test in words; `kinds` are the kinds of evidence that meet it, none for an absence."""

    words: Text
    kinds: tuple[EvidenceKind, ...]
    test: Any
    absent: bool = False


def tell(condition: Condition, catalogue: Catalogue, *, absent: bool = False) -> Iterator[Told]:
    """Yield every test of `condition` in order; under `not` as something that must be absent."""
    for part in (*(condition.all_ or ()), *(condition.any_ or ())):
        yield from tell(part, catalogue, absent=absent)
    if condition.not_ is not None:
        yield from tell(condition.not_, catalogue, absent=not absent)
    if condition.no_screen is not None:
        kinds = _one_of(SCREENS[kind] for kind in condition.no_screen.kind)
        yield Told(
            Text(en=f"not found: {kinds.en}", zh=f"未发现：{kinds.zh}"),
            ("manifest",),
            condition.no_screen,
            absent=True,
        )
    for name, (kinds_of, said) in _TESTS.items():
        test = getattr(condition, name)
        if test is not None:
            words = said(test, catalogue)
            if absent:
                words = Text(en=f"not: {words.en}", zh=f"不存在：{words.zh}")
            yield Told(words, () if absent else kinds_of, test, absent)


def _access(test: AccessTest, catalogue: Catalogue) -> Text:
    data = _one_of(data_in_sentence(one, catalogue) for one in test.data_type or test.group or ())
    phases = _one_of(PHASES[phase] for phase in test.phase or ())
    actor = {"app": Text(en="the app", zh="应用自身"), "sdk": Text(en="an SDK", zh="SDK")}.get(
        test.subject or "", Text(en="the app or an SDK", zh="应用或SDK")
    )
    en = f"{actor.en} can read {data.en or 'personal information'}"
    zh = f"{actor.zh}可读取{data.zh or '个人信息'}"
    if test.phase:
        en, zh = f"{en} ({phases.en})", f"{zh}（{phases.zh}）"
    if test.repeats is not None:
        period = _period(test.repeats)
        en, zh = f"{en}, repeating by itself{period.en}", f"{zh}，并自动重复{period.zh}"
    if test.gated is not None:
        behind = "a" if test.gated else "no"
        en = f"{en}, behind {behind} condition in the code"
        zh = f"{zh}，且路径上{'有' if test.gated else '没有'}判断"
    if test.needed is False:
        en, zh = f"{en}, which the app type does not need", f"{zh}，且应用类型不需要"
    return Text(en=en, zh=zh)


def _period(repeats: Repeats) -> Text:
    """Return the threshold of a repeating read in words, with a blank or comma before it."""
    if not repeats.known:
        return Text(en=" at a period that is not constant", zh="，周期不固定")
    most, least = repeats.period_at_most_ms, repeats.period_at_least_ms
    if most is None and least == _ANY_PERIOD_MS:
        return Text(en=" at a constant period", zh="，周期固定")
    en = [f"at least every {most / 1000:g} s"] if most is not None else []
    zh = [f"间隔不超过 {most / 1000:g} 秒"] if most is not None else []
    en += [f"not more often than every {least / 1000:g} s"] if least is not None else []
    zh += [f"间隔不少于 {least / 1000:g} 秒"] if least is not None else []
    told = " and ".join(en)
    return Text(en=f" {told}" if told else "", zh="".join(f"，{one}" for one in zh))


def _permission(test: PermissionTest, _: Catalogue) -> Text:
    said = {
        "declared": Text(en="declared", zh="已声明"),
        "requested": Text(en="asked for", zh="已申请"),
        "dangerous": Text(en="asked of the user", zh="需用户授权"),
        "needed": Text(en="needed for the app type", zh="应用类型需要"),
    }
    parts = [
        text if value else Text(en=f"not {text.en}", zh=f"非{text.zh}")
        for field, text in said.items()
        if (value := getattr(test, field)) is not None
    ]
    users = {
        "nobody": Text(en="used by nobody", zh="无人使用"),
        "sdk_only": Text(en="used by SDKs only", zh="仅SDK使用"),
        "app": Text(en="used by the app", zh="应用自身使用"),
        "some": Text(en="used", zh="有使用"),
    }
    if test.used_by is not None:
        parts.append(users[test.used_by])
    told = listed(parts)
    return Text(en=f"a permission that is {told.en}", zh=f"权限：{told.zh}")


def _request(test: RequestTest, _: Catalogue) -> Text:
    phases = _one_of(PHASES[phase] for phase in test.phase or ())
    least = test.burst_at_least
    en = "permissions are asked for" + (f" ({phases.en})" if test.phase else "")
    zh = "申请权限" + (f"（{phases.zh}）" if test.phase else "")
    if least is not None:
        en, zh = f"{en}, of at least {least} groups together", f"{zh}，合计至少{least}组"
    return Text(en=en, zh=zh)


def _screen(test: ScreenTest, _: Catalogue) -> Text:
    kinds = _one_of(SCREENS[kind] for kind in test.kind)
    return Text(en=f"a screen shows {kinds.en}", zh=f"界面含{kinds.zh}")


def _start(test: StartTest, _: Catalogue) -> Text:
    kinds = _one_of(STARTS[kind] for kind in test.kind)
    return Text(en=f"a start: {kinds.en}", zh=f"启动方式：{kinds.zh}")


def _fields(label: Text, test: ManifestTest | SdkTest | HostTest) -> Text:
    given = {
        field: value
        for field in test.__struct_fields__
        if (value := getattr(test, field)) is not None
    }
    told = listed(
        same(f"{field} {', '.join(value) if isinstance(value, tuple) else value}")
        for field, value in given.items()
    )
    return Text(en=f"{label.en}: {told.en}", zh=f"{label.zh}：{told.zh}")


def _manifest(test: ManifestTest, _: Catalogue) -> Text:
    return _fields(Text(en="the manifest", zh="清单"), test)


def _sdk(test: SdkTest, _: Catalogue) -> Text:
    return _fields(Text(en="an SDK", zh="含SDK"), test)


def _host(test: HostTest, _: Catalogue) -> Text:
    return _fields(Text(en="a host", zh="主机"), test)


def _policy_check(test: PolicyCheckTest, catalogue: Catalogue) -> Text:
    items = _one_of(check_name(check, catalogue) for check in test.check)
    statuses = _one_of(STATUSES[status] for status in test.status)
    return Text(
        en=f"the privacy policy on {items.en}: {statuses.en}",
        zh=f"隐私政策的{items.zh}：{statuses.zh}",
    )


def _policy_manner(test: PolicyMannerTest, _: Catalogue) -> Text:
    kinds = _one_of(MANNERS.get(kind, same(kind)) for kind in test.kind)
    return Text(en=f"the privacy policy: {kinds.en}", zh=f"隐私政策：{kinds.zh}")


def _disclosure(test: DisclosureTest, _: Catalogue) -> Text:
    verdicts = _one_of(VERDICTS[verdict] for verdict in test.verdict)
    actor = {"app": Text(en="the app", zh="应用自身"), "sdk": Text(en="an SDK", zh="SDK")}.get(
        test.subject or "", Text(en="the app or an SDK", zh="应用或SDK")
    )
    return Text(
        en=f"the privacy policy on what {actor.en} reads: {verdicts.en}",
        zh=f"隐私政策对{actor.zh}读取的信息：{verdicts.zh}",
    )


_TESTS: dict[str, tuple[tuple[EvidenceKind, ...], Any]] = {
    "access": (("access",), _access),
    "permission": (("permission",), _permission),
    "permission_request": (("permission",), _request),
    "screen": (("screen",), _screen),
    "start": (("start",), _start),
    "manifest": (("manifest",), _manifest),
    "sdk": (("sdk",), _sdk),
    "host": (("host",), _host),
    "policy_check": (("policy",), _policy_check),
    "policy_manner": (("policy",), _policy_manner),
    "disclosure": (("policy",), _disclosure),
}
