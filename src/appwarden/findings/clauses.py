"""The status of every clause of the chosen packs, with the reason and the steps for a person."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from appwarden.catalogue.model import Duty, Rule
from appwarden.findings.blind import blinding, narrowing
from appwarden.findings.gap_words import name_of_gap
from appwarden.findings.model import Clause, ClauseStatus, Finding, Pack
from appwarden.findings.necessity import (
    TYPES_ARTICLE,
    TYPES_PACK,
    duty_of_type,
    weighs_necessity,
)
from appwarden.findings.packs import duties_of, holds
from appwarden.findings.policy_predicates import asks_policy
from appwarden.findings.scope import SDK, View
from appwarden.findings.subjectless import lacks_subject
from appwarden.findings.words import data_in_sentence, listed, name_of_subject
from appwarden.model import Gap, Text

FILE = frozenset({"file", "file+policy"})
POLICY = frozenset({"policy", "file+policy"})


def clause_statuses(
    view: View, packs: Sequence[Pack], findings: Sequence[Finding], on: date
) -> tuple[Clause, ...]:
    """Return one clause for each duty of each pack; findings of draft rules count for none."""
    by_clause: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if not finding.draft:
            for clause in finding.clauses:
                by_clause[clause].append(finding)
    rules: dict[str, list[Rule]] = defaultdict(list)
    # Where no policy was read, the rules that ask one can neither find nor clear anything.
    read = _policy_read(view)
    for rule in view.catalogue.rules.values():
        if not rule.draft and (read or not asks_policy(rule.when)):
            for clause in rule.clauses:
                rules[clause].append(rule)
    seen = _Seen(view, _to_compare(view), _type_of(view), read)
    weighing = [rule for rule in view.catalogue.rules.values() if weighs_necessity(rule.when)]
    rules[seen.type_duty] += [rule for rule in weighing if not rule.draft]
    return tuple(
        _clause(duty, by_clause[duty.id], rules[duty.id], seen, in_force=holds(duty, packs, on))
        for duty in duties_of(view.catalogue, packs)
    )


@dataclass(frozen=True)
class _Seen:
    """What reasons speak about: facts with gaps, what a policy must list, the type's duty."""

    view: View
    to_compare: Text
    type_duty: str
    policy_read: bool


def _policy_read(view: View) -> bool:
    """Tell whether there is a policy whose text answers the checklist."""
    checks = view.policy.checks if view.policy is not None else ()
    return any(check.status != "not_checkable" for check in checks)


def _type_of(view: View) -> str:
    if view.necessity is None:
        return ""
    return duty_of_type(view.catalogue, view.necessity.app_type) or ""


def _clause(
    duty: Duty, findings: list[Finding], rules: list[Rule], seen: _Seen, *, in_force: bool
) -> Clause:
    status, reason = _status(duty, findings, rules, seen, in_force=in_force)
    settled = status == "no_violation_seen" and duty.testable == "file"
    return Clause(
        id=duty.id,
        pack=duty.pack,
        title=duty.title,
        status=status,
        findings=tuple(finding.id for finding in findings),
        reason=reason,
        steps=() if settled or not in_force else duty.steps.texts(),
    )


def _status(
    duty: Duty, findings: list[Finding], rules: list[Rule], seen: _Seen, *, in_force: bool
) -> tuple[ClauseStatus, Text]:
    if not in_force:
        return "not_examined", _not_in_force(duty)
    if findings:
        violated = any(finding.verdict == "violation" for finding in findings)
        return ("violated" if violated else "suspected"), _found(findings)
    of_types = duty.pack == TYPES_PACK and duty.number.startswith(TYPES_ARTICLE)
    if of_types and duty.id != seen.type_duty:
        return "not_examined", _OTHER_TYPE if seen.type_duty else _TYPE_UNKNOWN
    decidable = FILE | POLICY if seen.policy_read else FILE
    if duty.testable not in decidable or not rules:
        return "needs_person", _by_person(duty, seen)
    return _of_rules(duty, rules, seen)


def _of_rules(duty: Duty, rules: list[Rule], seen: _Seen) -> tuple[ClauseStatus, Text]:
    """Return what the silence of a clause's rules says."""
    blind = sorted({gap for rule in rules for gap in blinding(rule, seen.view.gaps)})
    if blind:
        return "not_examined", _blind(blind)
    lacking = lacks_subject(rules, seen.view)
    if lacking is not None:
        return "needs_person", lacking
    return "no_violation_seen", _nothing(duty, rules, seen)


def _not_in_force(duty: Duty) -> Text:
    start = duty.in_force.start.isoformat() if duty.in_force.start else "?"
    return Text(
        en=f"Not in force on the day of judgement (in force from {start}).",
        zh=f"判定日未施行（施行日期 {start}）。",
    )


def _found(findings: list[Finding]) -> Text:
    violations = sum(finding.verdict == "violation" for finding in findings)
    suspected = len(findings) - violations
    plural = "" if violations == 1 else "s"
    en = [f"{violations} violation{plural}"] * bool(violations)
    en += [f"{suspected} suspected"] * bool(suspected)
    zh = [f"违规{violations}项"] * bool(violations) + [f"疑似{suspected}项"] * bool(suspected)
    return Text(en=f"Findings: {', '.join(en)}.", zh=f"发现：{'，'.join(zh)}。")


_OTHER_TYPE = Text(en="Concerns another type of app than this one.", zh="适用于其他类型的应用。")
_TYPE_UNKNOWN = Text(
    en="The app's type is not known well enough; name it by --app-type.",
    zh="应用类型未能确定，请用 --app-type 指定。",
)
_BY_PERSON = {
    "run": Text(
        en="Only a run of the app on a device shows this; take the steps below.",
        zh="需在设备上运行应用才能判断，请按下列步骤检查。",
    ),
    "person": Text(
        en="Only a person can judge this; take the steps below.",
        zh="需由人工判断，请按下列步骤检查。",
    ),
    "file": Text(
        en="No rule of this catalogue tells this from the file; take the steps below.",
        zh="规则库中没有可从文件判断本条的规则，请按下列步骤检查。",
    ),
}


def _by_person(duty: Duty, seen: _Seen) -> Text:
    if duty.testable in _BY_PERSON:
        return _BY_PERSON[duty.testable]
    told = seen.to_compare
    if seen.policy_read:
        return Text(
            en=f"The privacy policy was read, but no rule decides this by it. {told.en}",
            zh=f"已读取隐私政策，但没有规则可据此判断本条。{told.zh}",
        )
    return Text(
        en=f"Compare with the privacy policy, which was not examined. {told.en}",
        zh=f"需与隐私政策对照，本次未检查政策文本。{told.zh}",
    )


def _to_compare(view: View) -> Text:
    """Tell what the policy must list: the SDKs found and the data that can be read."""
    facts, catalogue = view.facts, view.catalogue
    recipients = [
        sdk.id
        for sdk in facts.sdks
        if sdk.id not in catalogue.sdks or catalogue.sdks[sdk.id].role != "library"
    ]
    reads = sorted(
        {
            access.data_type
            for access in facts.accesses
            if access.phase != "unreachable" and not access.weak and view.possible.counts(access)
        }
    )
    none = Text(en="none", zh="无")
    sdks = listed(name_of_subject(SDK + sdk, catalogue) for sdk in recipients)
    data = listed(data_in_sentence(data_type, catalogue) for data_type in reads)
    sdks, data = (sdks if recipients else none), (data if reads else none)
    return Text(
        en=f"SDKs found: {sdks.en}. Data that can be read: {data.en}.",
        zh=f"发现的SDK：{sdks.zh}；可读取的信息：{data.zh}。",
    )


def _blind(gaps: list[Gap]) -> Text:
    told = listed(name_of_gap(gap.what) for gap in gaps)
    return Text(
        en=f"Not judged, because something could not be examined: {told.en}.",
        zh=f"存在未能检查的部分，未作判断：{told.zh}。",
    )


def _nothing(duty: Duty, rules: list[Rule], seen: _Seen) -> Text:
    partly = sorted({gap for rule in rules for gap in narrowing(rule, seen.view.gaps)})
    en = "The rule on this clause was not met by the file"
    if len(rules) > 1:
        en = f"None of the {len(rules)} rules on this clause was met by the file"
    zh = f"与本条有关的{len(rules)}条规则在文件中均未触发"
    if partly:
        told = listed(name_of_gap(gap.what) for gap in partly)
        en += f"; seen only in part: {told.en}"
        zh += f"；仅部分看到：{told.zh}"
    if duty.testable in POLICY and seen.policy_read:
        en, zh = f"{en}; the privacy policy was read", f"{zh}；已读取隐私政策"
    elif duty.testable == "file+policy":
        told = seen.to_compare
        en += f". The privacy policy was not examined: compare it. {told.en[:-1]}"
        zh += f"。隐私政策未检查，请对照。{told.zh[:-1]}"
    return Text(en=f"{en}.", zh=f"{zh}。")
