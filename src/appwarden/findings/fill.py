"""The placeholders that a rule's sentences may hold, and what they are filled with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from string import Formatter

from appwarden.catalogue.model import Rule
from appwarden.facts.model import (
    Access,
    Host,
    PermissionRequest,
    PermissionUse,
    Screen,
    SdkPresence,
    Start,
)
from appwarden.facts.policy.model import Check, Manner
from appwarden.findings.model import Disclosure
from appwarden.findings.policy_words import check_name, told
from appwarden.findings.scope import ABSENT_FACT, SDK, Hit, Scope
from appwarden.findings.words import (
    PHASES,
    data_in_sentence,
    listed,
    name_of_subject,
    readable,
    same,
    short,
    short_permission,
    spaced,
    told_detail,
)
from appwarden.model import Text


@dataclass(frozen=True)
class Filling:
    """What a sentence is about: the finding's scope and its facts, most telling first."""

    scope: Scope
    hits: Sequence[Hit]

    def of(self, kind: type) -> list[object]:
        """Return the records of one kind among the facts."""
        return [hit.record for hit in self.hits if isinstance(hit.record, kind)]

    @property
    def accesses(self) -> list[Access]:
        """Return the reads among the facts."""
        return [hit.record for hit in self.hits if isinstance(hit.record, Access)]


def _subject(filling: Filling) -> Text:
    subjects = [filling.scope.subject] if filling.scope.subject else []
    subjects = subjects or [access.subject for access in filling.accesses] or ["app"]
    catalogue = filling.scope.view.catalogue
    return listed(name_of_subject(subject, catalogue) for subject in subjects)


def _data_types(filling: Filling) -> Text:
    catalogue = filling.scope.view.catalogue
    rows = [hit.record for hit in filling.hits if isinstance(hit.record, Access | Disclosure)]
    found = sorted({row.data_type for row in rows})
    return listed(data_in_sentence(data_type, catalogue) for data_type in found)


def _reads(filling: Filling) -> Text:
    """Say "reads" where each data type was seen read, nothing assumed, else "can read"."""
    rows = [hit.record for hit in filling.hits if isinstance(hit.record, Access | Disclosure)]
    seen = {row.data_type for row in rows if row.grade in {"observed", "witnessed"}}
    if rows and all(row.data_type in seen for row in rows):
        return Text(en="reads", zh="会读取")
    return Text(en="can read", zh="可读取")


def _permissions(filling: Filling) -> Text:
    if filling.scope.permission is not None:
        return same(short_permission(filling.scope.permission))
    names: set[str] = set()
    for hit in filling.hits:
        if isinstance(hit.record, PermissionUse):
            names.add(hit.record.name)
        elif isinstance(hit.record, PermissionRequest):
            names.update(hit.record.permissions)
    return listed(same(short_permission(name)) for name in sorted(names))


def _api(filling: Filling) -> Text:
    return listed(same(short(access.api)) for access in filling.accesses)


def _entry(filling: Filling) -> Text:
    found = [access.entry for access in filling.accesses]
    return same(readable(found[0])) if found else same("-")


def _phase(filling: Filling) -> Text:
    moments = [
        hit.record.phase
        for hit in filling.hits
        if isinstance(hit.record, Access | PermissionRequest)
    ]
    return listed(PHASES[moment] for moment in moments)


def _period(filling: Filling) -> Text:
    periods = [
        access.frequency.period_ms
        for access in filling.accesses
        if access.frequency is not None and access.frequency.period_ms is not None
    ]
    if not periods:
        return Text(en="at a period that is not constant", zh="不固定的间隔")
    seconds = f"{min(periods) / 1000:g}"
    return Text(en=f"every {seconds} s", zh=f"每 {seconds} 秒")


def _components(filling: Filling) -> Text:
    found = {hit.record.component for hit in filling.hits if isinstance(hit.record, Start)}
    return listed(same(readable(component)) for component in sorted(found))


def _targets(filling: Filling) -> Text:
    found = {hit.record.target for hit in filling.hits if isinstance(hit.record, Start)}
    return listed(same(readable(target)) for target in sorted(found) if target)


def _texts(filling: Filling) -> Text:
    found = [hit.record for hit in filling.hits if isinstance(hit.record, Screen)]
    quotes = [" ".join(screen.text.split())[:40] for screen in found if screen.text.strip()]
    return listed(Text(en=f"“{quote}”", zh=f"“{quote}”") for quote in quotes)


def _details(filling: Filling) -> Text:
    found = [hit.record for hit in filling.hits if isinstance(hit.record, Screen)]
    return listed(told_detail(screen.detail) for screen in found if screen.detail)


def _hosts(filling: Filling) -> Text:
    found = {hit.record.host for hit in filling.hits if isinstance(hit.record, Host)}
    return listed(same(host) for host in sorted(found))


def _target_sdk(filling: Filling) -> Text:
    return same(str(filling.scope.view.facts.artifact.manifest.target_sdk))


def _app_type(filling: Filling) -> Text:
    necessity = filling.scope.view.necessity
    return necessity.app_type.name if necessity else Text(en="not known", zh="未知")


def _sdks(filling: Filling) -> Text:
    catalogue = filling.scope.view.catalogue
    found = [hit.record for hit in filling.hits if isinstance(hit.record, SdkPresence)]
    return listed(name_of_subject(SDK + sdk.id, catalogue) for sdk in found)


def _count(filling: Filling) -> Text:
    return same(str(sum(hit.fact != ABSENT_FACT for hit in filling.hits)))


def _checks(filling: Filling) -> Text:
    catalogue = filling.scope.view.catalogue
    found = [hit.record for hit in filling.hits if isinstance(hit.record, Check)]
    return listed(check_name(check.id, catalogue) for check in found)


def _quote(filling: Filling) -> Text:
    quotes = [
        quote
        for hit in filling.hits
        if isinstance(hit.record, Check | Disclosure | Manner)
        for quote in hit.record.quotes
    ]
    return told(tuple(quotes))


PLACEHOLDERS: dict[str, Callable[[Filling], Text]] = {
    "subject": _subject,
    "data_types": _data_types,
    "reads": _reads,
    "permissions": _permissions,
    "api": _api,
    "entry": _entry,
    "phase": _phase,
    "period": _period,
    "components": _components,
    "targets": _targets,
    "texts": _texts,
    "details": _details,
    "hosts": _hosts,
    "target_sdk": _target_sdk,
    "app_type": _app_type,
    "sdks": _sdks,
    "count": _count,
    "checks": _checks,
    "quote": _quote,
}


def placeholders_in(text: str) -> set[str]:
    """Return the names in braces in `text`; raises ValueError for unbalanced braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def fill(text: Text, filling: Filling) -> Text:
    """Replace the placeholders of `text` in both languages; an English sentence starts large."""
    names = placeholders_in(text.en) | placeholders_in(text.zh)
    values = {name: PLACEHOLDERS[name](filling) for name in names}
    en = text.en.format_map({name: value.en for name, value in values.items()})
    zh = text.zh.format_map({name: value.zh for name, value in values.items()})
    return Text(en=en[:1].upper() + en[1:], zh=spaced(zh))


def remedy_of(rule: Rule, filling: Filling) -> Text:
    """Return the rule's remedy; on consent an SDK's own advice on when to start it comes first."""
    own = fill(rule.remedy, filling)
    subject = filling.scope.subject or ""
    sdk = filling.scope.view.catalogue.sdks.get(subject.removeprefix("sdk:"))
    if sdk is None or sdk.remedy is None or rule.theme != "consent":
        return own
    return Text(en=f"{sdk.remedy.en} {own.en}", zh=f"{sdk.remedy.zh}{own.zh}")
