"""Counts by stratum in, an estimated share with its confidence interval out.

A share of a domain (the apps of one sector, say) in a stratified sample without replacement:
Cochran, Sampling Techniques, 3rd edition, sections 5A.2 and 6.11 (combined ratio estimator). Its
variance becomes the effective size of Wilson's interval (Wilson 1927; Korn and Graubard 1998), so
that it holds near 0 and 1 too. Where every unit was looked at there is nothing to be unsure of.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

Z_95 = 1.959963984540054


class Stratum(NamedTuple):
    """Part of the population: its size, units looked at, in the domain, having it."""

    size: int
    looked_at: int
    in_domain: int
    having: int


class Interval(NamedTuple):
    """A share and its 95 % confidence interval, all between 0 and 1."""

    share: float
    low: float
    high: float


def estimate(strata: Sequence[Stratum]) -> Interval | None:
    """Return the share of the domain that has it; None where nothing of the domain was seen."""
    seen = [one for one in strata if one.looked_at]
    domain = sum(one.size * one.in_domain / one.looked_at for one in seen)
    if not domain:
        return None
    share = sum(one.size * one.having / one.looked_at for one in seen) / domain
    if all(one.looked_at >= one.size for one in strata):
        return Interval(share, share, share)
    return wilson(share, _effective_size(strata, seen, share, domain))


def wilson(share: float, size: float) -> Interval:
    """Return Wilson's interval of a share seen in `size` units; `size` may be a fraction."""
    square = Z_95 * Z_95 / size
    middle = (share + square / 2) / (1 + square)
    reach = Z_95 / (1 + square) * math.sqrt(share * (1 - share) / size + square / size / 4)
    low = 0.0 if share <= 0 else max(0.0, middle - reach)
    high = 1.0 if share >= 1 else min(1.0, middle + reach)
    return Interval(share, low, high)


def _effective_size(
    strata: Sequence[Stratum], seen: Sequence[Stratum], share: float, domain: float
) -> float:
    """Return how many units of a plain sample would be as sure; at least one."""
    population = sum(one.size for one in strata)
    looked_at = sum(one.looked_at for one in seen)
    plain = sum(one.in_domain for one in seen) / max(1 - looked_at / population, 1 / population)
    variance = sum(_variance(one, share) for one in seen) / domain**2
    # Nobody looked into some strata: they are as uncertain as a plain sample of the others.
    unseen = sum(one.size for one in strata if not one.looked_at) / population
    if variance <= 0 or unseen > 0:
        return max(1.0, min(plain, sum(one.in_domain for one in seen)) if unseen > 0 else plain)
    return max(1.0, min(plain * population, share * (1 - share) / variance))


def _variance(one: Stratum, share: float) -> float:
    """Return the variance of a stratum's total of `having - share * in_domain`."""
    left = 1 - one.looked_at / one.size
    if left <= 0:
        return 0.0
    if one.looked_at == 1:  # a single unit says nothing of its spread: the spread of the whole
        return one.size**2 * left * share * (1 - share)
    without = one.in_domain - one.having
    squares = one.having * (1 - share) ** 2 + without * share**2
    total = one.having * (1 - share) - without * share
    spread = (squares - total**2 / one.looked_at) / (one.looked_at - 1)
    return one.size**2 * left * spread / one.looked_at
