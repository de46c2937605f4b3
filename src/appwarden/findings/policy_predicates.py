"""Which parts of a privacy policy, and which comparisons with it, meet one test of a rule."""

from appwarden.catalogue.condition import (
    Condition,
    DisclosureTest,
    PolicyCheckTest,
    PolicyMannerTest,
)
from appwarden.facts.policy.model import Policy, Quote
from appwarden.findings.scope import Hit, Scope
from appwarden.model import Place


def asks_policy(condition: Condition) -> bool:
    """Tell whether `condition` needs a privacy policy to be met."""
    tests = (condition.policy_check, condition.policy_manner, condition.disclosure)
    if any(test is not None for test in tests):
        return True
    return any(asks_policy(part) for part in (*(condition.all_ or ()), *(condition.any_ or ())))


def policy_checks(test: PolicyCheckTest, scope: Scope) -> list[Hit]:
    """Return the items of the policy's checklist that meet `test`.

    What is said, if only in passing, or may be said in a policy that was not given, is not missing.
    """
    policy = scope.view.policy
    found = policy.checks if policy is not None else ()
    if policy is not None and any(gap.what == "policy_elsewhere" for gap in policy.gaps):
        found = tuple(check for check in found if check.status == "present")
    return [
        Hit("policy", f"check:{check.id}", place_in_policy(check.quotes, policy), check)
        for check in found
        if check.id in test.check and check.status in test.status and not check.in_passing
    ]


def policy_manners(test: PolicyMannerTest, scope: Scope) -> list[Hit]:
    """Return the manners of the policy that meet `test`."""
    policy = scope.view.policy
    found = policy.manners if policy is not None else ()
    return [
        Hit("policy", f"manner:{manner.kind}", place_in_policy(manner.quotes, policy), manner)
        for manner in found
        if manner.kind in test.kind and manner.figure >= test.figure_at_least
    ]


def disclosed(test: DisclosureTest, scope: Scope) -> list[Hit]:
    """Return the reads of which the policy says what `test` asks for."""
    known = scope.view.catalogue.data_types
    return [
        Hit(
            kind="policy",
            fact=f"disclosure:{one.subject}:{one.data_type}",
            place=place_in_policy(one.quotes, scope.view.policy),
            record=one,
            grade=one.grade,
        )
        for one in scope.view.disclosures
        if one.verdict in test.verdict
        and scope.holds_subject(one.subject, test.subject)
        and (
            test.sensitive is None
            or (one.data_type in known and known[one.data_type].sensitive is test.sensitive)
        )
    ]


def place_in_policy(quotes: tuple[Quote, ...], policy: Policy | None) -> Place:
    """Return where the first quote stands; the first document where nothing is said at all."""
    if quotes:
        first = quotes[0]
        return Place("policy", first.document, " / ".join(first.section), first.start)
    return Place("policy", policy.documents[0].name if policy and policy.documents else "")
