"""The facts of a finding in; what it takes for granted, one sentence each, out."""

from collections.abc import Iterable, Iterator, Sequence

from appwarden.catalogue.condition import Condition
from appwarden.catalogue.model import Rule
from appwarden.facts.model import Access, PermissionRequest, Start
from appwarden.findings.match import carries, rests_on_absence
from appwarden.findings.necessity import weighs_necessity
from appwarden.findings.scope import ABSENT_FACT, Hit, Scope
from appwarden.findings.words import short_permission
from appwarden.model import Text

_PATH_OPEN = Text(
    en="At one step of the path or more, the code leaves open which of several methods is called.",
    zh="路径中至少有一步，代码未能确定实际调用的是哪个方法，请先核对路径。",
)
_GATE_LIKELY = Text(
    en="That the condition on the path asks for consent was recognised as likely, not as sure.",
    zh="路径上的条件是否为同意判断，识别结果为“可能”，并非确定。",
)
_MOMENT_UNKNOWN = Text(
    en="The moment of the read relative to consent could not be told.",
    zh="未能判定读取发生在同意之前还是之后。",
)
_SCREEN_NOT_FOUND = Text(
    en="Rests on something that was not found; a page from the server may hold it.",
    zh="依据是未发现相关内容；服务器下发的页面中可能存在。",
)
_CODE_NOT_FOUND = Text(
    en="Rests on something that was not found; code loaded while the app runs may hold it.",
    zh="依据是未发现相关代码；运行时加载的代码中可能存在。",
)


def assumptions(rule: Rule, scope: Scope, hits: Sequence[Hit]) -> tuple[Text, ...]:
    """Return what a finding by `rule` on `hits` takes for granted, in the order of its weight."""
    return tuple(_assumed(rule, scope, hits))


def _assumed(rule: Rule, scope: Scope, hits: Sequence[Hit]) -> Iterator[Text]:
    yield from _not_sure([hit for hit in hits if hit.kind != "manifest"])
    if hits and not any(hit.phase_known for hit in hits):
        yield _MOMENT_UNKNOWN
    if rule.violation_when and not any(carries(hit, rule.violation_when) for hit in hits):
        yield from _not_granted_yet(scope, hits)
    yield from _only_on_old_versions(scope, hits)
    necessity = scope.view.necessity
    if weighs_necessity(rule.when) and necessity is not None and not necessity.given:
        name = necessity.app_type.name
        yield Text(
            en=f"The app type “{name.en}” was guessed.", zh=f"应用类型“{name.zh}”为推测结果。"
        )
    if any(hit.fact == ABSENT_FACT for hit in hits):
        yield _SCREEN_NOT_FOUND
    elif _rests_on_missing_code(rule.when):
        yield _CODE_NOT_FOUND


def _rests_on_missing_code(condition: Condition) -> bool:
    """Tell whether code was looked for in vain; reads that another rule tells are no lack."""
    if condition.not_ is not None:
        return condition.not_.access is None and rests_on_absence(condition)
    parts = (*(condition.all_ or ()), *(condition.any_ or ()))
    if parts:
        return any(_rests_on_missing_code(part) for part in parts)
    return rests_on_absence(condition)


def _not_sure(hits: Sequence[Hit]) -> Iterator[Text]:
    if not hits or any(hit.certainty == "sure" for hit in hits):
        return
    if any(isinstance(hit.record, Access) and hit.record.certainty != "sure" for hit in hits):
        yield _PATH_OPEN
    if any(_has_likely_gate(hit) for hit in hits):
        yield _GATE_LIKELY


def _has_likely_gate(hit: Hit) -> bool:
    if not isinstance(hit.record, Access | PermissionRequest):
        return False
    return hit.record.gate is not None and hit.record.gate.certainty != "sure"


def _not_granted_yet(scope: Scope, hits: Sequence[Hit]) -> Iterator[Text]:
    of_witnessed = _names(hit for hit in hits if _witnessed_with_all(scope, hit))
    if of_witnessed:
        are, it = ("is", "it") if len(of_witnessed) == 1 else ("are", "them")
        yield Text(
            en="The launch in which this was witnessed granted every permission. At a first launch "
            f"{', '.join(of_witnessed)} {are} not granted yet and no code asks for {it} before "
            f"consent: without {it} the call fails.",
            zh=f"模拟启动时已授予全部权限；首次启动时权限 {'、'.join(of_witnessed)} 尚未授予，"
            "未见同意前申请的代码，未授予时调用会失败。",
        )
    others = _names(hit for hit in hits if not _witnessed_with_all(scope, hit))
    if others:
        are, it = ("is", "it") if len(others) == 1 else ("are", "them")
        yield Text(
            en=f"At a first launch {', '.join(others)} {are} not granted yet and no code asks for "
            f"{it} before consent: the read fails.",
            zh=f"首次启动时权限 {'、'.join(others)} 尚未授予，未见同意前申请的代码，读取会失败。",
        )


def _names(hits: Iterable[Hit]) -> list[str]:
    """Return the permissions that hits lack at a first launch."""
    return sorted({short_permission(name) for hit in hits for name in hit.ungranted})


def _witnessed_with_all(scope: Scope, hit: Hit) -> bool:
    """Tell whether the launch that witnessed a read held every permission from the start."""
    witness = hit.record.witness if isinstance(hit.record, Access) else None
    worlds = [world for launch in scope.view.facts.launches for world in launch.worlds]
    return witness is not None and any(
        world.name == witness.world and world.permissions == "all" for world in worlds
    )


def _only_on_old_versions(scope: Scope, hits: Sequence[Hit]) -> Iterator[Text]:
    starts = [hit.record for hit in hits if isinstance(hit.record, Start)]
    ends = [scope.view.possible.last_to_start(start) for start in starts]
    known = [end for end in ends if end is not None]
    if known and len(known) == len(ends):
        yield Text(
            en=f"Holds up to Android API level {max(known)}: newer versions do not deliver these "
            "broadcasts to a receiver that stands in the manifest.",
            zh=f"仅适用于 Android API {max(known)} 及以下；更高版本不再向清单中静态注册的接收器"
            "发送这些广播。",
        )
