"""The lease table: who holds which item until when, and each result together with its item's end.

The holder is the process that supervises, never the one that reads the file: a file that kills its
reader costs itself a try, not the items beside it.
"""

import secrets
from collections.abc import Iterable, Sequence

import msgspec

from appwarden.fleet.leases.database import Cursor, Database
from appwarden.fleet.leases.model import Retry
from appwarden.fleet.model import Candidate, Ending, Outcome, RuleSet, Task

LEASE_SECONDS = 60.0
RENEW_SECONDS = 15.0
# Claimed so often without an outcome, an item may be what ends its supervisor: it goes alone.
SUSPECT_CLAIMS = 3
CLAIMS_AT_MOST = 6
LISTED_AT_ONCE = 500
# These say what the file is, so that another try would say the same.
SETTLED: frozenset[Ending] = frozenset({"reported", "unreadable"})

_LIST = """INSERT INTO item (rule_set, address, kind, size_bytes, version, sha256,
    state, ready_at, token, claims, tries, ending, reason, build_sha256)
    VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0, '', 0, 0, '', '', '')
    ON CONFLICT (rule_set, address) DO UPDATE SET kind = excluded.kind,
        size_bytes = excluded.size_bytes, version = excluded.version, sha256 = excluded.sha256,
        state = 'waiting', ready_at = 0, token = '', claims = 0, tries = 0,
        ending = '', reason = '', build_sha256 = ''
    WHERE item.version <> excluded.version OR item.sha256 <> excluded.sha256"""
_CLAIM = """WITH picked AS MATERIALIZED (
    SELECT id FROM item
    WHERE rule_set = ? AND state = 'waiting' AND ready_at <= ? AND claims >= ? AND claims < ?
    ORDER BY ready_at, id LIMIT ? {skip_locked})
    UPDATE item SET token = ?, ready_at = ?, claims = claims + 1
    WHERE id IN (SELECT id FROM picked)
    RETURNING id, address, kind, size_bytes, sha256"""
_RESULT = """INSERT INTO result (rule_set, build_sha256, size_bytes, ending, reason, address,
    report_sha256, facts_sha256, seconds, cpu_seconds, peak_bytes, fetched_bytes, fetch_seconds,
    finished_at, rows)
    SELECT ?, ?, ?, ?, ?, address, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM item WHERE id = ?
    ON CONFLICT (build_sha256, rule_set) DO NOTHING"""
_END = """UPDATE item SET state = ?, token = '', claims = 0, tries = ?, ready_at = ?, ending = ?,
    reason = ?, build_sha256 = ? WHERE id = ?"""

_LOSE = "UPDATE item SET token = '', ready_at = 0 WHERE id = ?"


class LeaseTable:
    """Items of one or more rule sets in one database; one holder has one table open."""

    def __init__(self, database: Database, retry: Retry | None = None) -> None:
        """Stand on an open database; `retry` says what becomes of what failed."""
        self.database = database
        self.retry = retry or Retry()
        self.token = secrets.token_hex(16)
        self._is_announced = False

    def fleet_name(self) -> str:
        """Return the random name of the fleet, made when it is first asked for."""
        with self.database.transaction() as cursor:
            cursor.execute(
                "INSERT INTO fleet (number, name) VALUES (1, ?) ON CONFLICT (number) DO NOTHING",
                (secrets.token_hex(8),),
            )
            ((name,),) = cursor.query("SELECT name FROM fleet")
        return str(name)

    def begin(self, rules: RuleSet) -> RuleSet:
        """Enter a rule set, or return it as it was entered first."""
        with self.database.transaction() as cursor:
            cursor.execute(
                "INSERT INTO rule_set (id, content, started_at) VALUES (?, ?, ?) "
                "ON CONFLICT (id) DO NOTHING",
                (rules.id, msgspec.msgpack.encode(rules), self.database.now()),
            )
            ((content,),) = cursor.query("SELECT content FROM rule_set WHERE id = ?", (rules.id,))
        return msgspec.msgpack.decode(content, type=RuleSet)

    def rule_sets(self) -> list[RuleSet]:
        """Return every rule set, the one begun first at the front."""
        with self.database.transaction() as cursor:
            rows = cursor.query("SELECT content FROM rule_set ORDER BY started_at, id")
        return [msgspec.msgpack.decode(content, type=RuleSet) for (content,) in rows]

    def enter(self, rules: RuleSet, candidates: Iterable[Candidate]) -> None:
        """Enter candidates; one that is there already waits again only if its file is another.

        A candidate whose hash its source tells, and which is finished, is done at once.
        """
        waiting: list[Candidate] = []
        for candidate in candidates:
            waiting.append(candidate)
            if len(waiting) == LISTED_AT_ONCE:
                self._enter(rules, waiting)
                waiting = []
        self._enter(rules, waiting)

    def claim(self, rules: RuleSet, limit: int, *, alone: bool = False) -> list[Task]:
        """Lease up to `limit` items that are ready; `alone` asks for one suspect instead."""
        least, most = (SUSPECT_CLAIMS, CLAIMS_AT_MOST) if alone else (0, SUSPECT_CLAIMS)
        now = self.database.now()
        statement = _CLAIM.format(skip_locked=self.database.skip_locked)
        values = (rules.id, now, least, most, limit, self.token, now + LEASE_SECONDS)
        if not self._is_announced:
            self.database.announce(self.token)
            self._is_announced = True
        with self.database.transaction() as cursor:
            if alone:
                self._give_up_suspects(cursor, rules, now)
            rows = cursor.query(statement, values)
            rivals = self._rivals(cursor, rules, {row[3] for row in rows if row[3]})
        return [
            Task(item, address, kind, size, sha256, rivals.get(size, ()))
            for item, address, kind, size, sha256 in sorted(rows)
        ]

    def renew(self) -> int:
        """Keep every lease of this holder; return how many there are."""
        until = self.database.now() + LEASE_SECONDS
        with self.database.transaction() as cursor:
            return cursor.execute(
                "UPDATE item SET ready_at = ? WHERE token = ?", (until, self.token)
            )

    def release(self) -> int:
        """Give every lease of this holder back, as if it had not been claimed."""
        with self.database.transaction() as cursor:
            return cursor.execute(
                "UPDATE item SET token = '', ready_at = 0, claims = claims - 1 WHERE token = ?",
                (self.token,),
            )

    def finish(self, rules: RuleSet, outcomes: Sequence[Outcome]) -> int:
        """Store outcomes whose lease is still held, each result with its item's end, at once.

        Returns how many were stored; the others belong to somebody else by now.
        """
        if not outcomes:
            return 0
        with self.database.transaction() as cursor:
            held = self._held(cursor, [outcome.item for outcome in outcomes])
            mine = [one for one in outcomes if one.item in held and one.ending != "lost"]
            # The machine went away: the item is not to blame, and its claims still count.
            lost = [one.item for one in outcomes if one.item in held and one.ending == "lost"]
            cursor.repeat(_LOSE, [(item,) for item in lost])
            ends = [self._end(outcome, held[outcome.item]) for outcome in mine]
            cursor.repeat(_END, ends)
            settled = [
                self._result(rules, outcome)
                for outcome, end in zip(mine, ends, strict=True)
                if end[0] != "waiting" and outcome.build_sha256 and outcome.ending != "known"
            ]
            cursor.repeat(_RESULT, settled)
        return len(held)

    def free_of_the_gone(self) -> int:
        """Free what holders have that have surely ended; return how many items.

        Their claims still count: one of the items may be what ended them.
        """
        gone = self.database.gone()
        with self.database.transaction() as cursor:
            return sum(
                cursor.execute("UPDATE item SET token = '', ready_at = 0 WHERE token = ?", (token,))
                for token in gone
            )

    def retry_quarantined(self, rules: RuleSet) -> int:
        """Let quarantined items wait again.

        Their results are forgotten here; rows that stand in a part already are told from those of
        the new try by the number of the result, of which the last one counts.
        """
        with self.database.transaction() as cursor:
            cursor.execute(
                "DELETE FROM result WHERE rule_set = ? AND build_sha256 IN "
                "(SELECT build_sha256 FROM item WHERE rule_set = ? AND state = 'quarantined')",
                (rules.id, rules.id),
            )
            return cursor.execute(
                "UPDATE item SET state = 'waiting', ready_at = 0, claims = 0, tries = 0 "
                "WHERE rule_set = ? AND state = 'quarantined'",
                (rules.id,),
            )

    def next_ready(self, rules: RuleSet) -> float | None:
        """Return in how many seconds the next item is ready; None when nothing waits at all."""
        with self.database.transaction() as cursor:
            ((ready_at,),) = cursor.query(
                "SELECT MIN(ready_at) FROM item WHERE rule_set = ? AND state = 'waiting'",
                (rules.id,),
            )
        return None if ready_at is None else max(0.0, ready_at - self.database.now())

    def close(self) -> None:
        """Give up the connection."""
        self.database.close()

    def _enter(self, rules: RuleSet, candidates: Sequence[Candidate]) -> None:
        values = [
            (rules.id, one.address, one.kind, one.size_bytes, one.version, one.sha256)
            for one in candidates
        ]
        with self.database.transaction() as cursor:
            cursor.repeat(_LIST, values)
            told = [one.sha256 for one in candidates if one.sha256]
            if told:
                marks = ", ".join("?" * len(told))
                cursor.execute(
                    "UPDATE item SET state = 'done', ending = 'known', build_sha256 = sha256 "  # noqa: S608  marks only
                    "WHERE rule_set = ? AND state = 'waiting' AND token = '' AND sha256 IN "
                    f"(SELECT build_sha256 FROM result WHERE rule_set = ? "
                    f"AND build_sha256 IN ({marks}))",
                    (rules.id, rules.id, *told),
                )

    def _rivals(
        self, cursor: Cursor, rules: RuleSet, sizes: set[int]
    ) -> dict[int, tuple[str, ...]]:
        if not sizes:
            return {}
        marks = ", ".join("?" * len(sizes))
        rows = cursor.query(
            "SELECT size_bytes, build_sha256 FROM result "  # noqa: S608  marks only
            f"WHERE rule_set = ? AND size_bytes IN ({marks})",
            (rules.id, *sizes),
        )
        found: dict[int, tuple[str, ...]] = {}
        for size, build in rows:
            found[size] = (*found.get(size, ()), build)
        return found

    def _give_up_suspects(self, cursor: Cursor, rules: RuleSet, now: float) -> None:
        cursor.execute(
            "UPDATE item SET state = 'quarantined', token = '', ending = 'died', reason = ? "
            "WHERE rule_set = ? AND state = 'waiting' AND ready_at <= ? AND claims >= ?",
            (
                f"its supervisor ended {CLAIMS_AT_MOST} times before it did",
                *(rules.id, now, CLAIMS_AT_MOST),
            ),
        )

    def _held(self, cursor: Cursor, items: Sequence[int]) -> dict[int, int]:
        """Return the tries of those items that this holder has, locked until the commit."""
        marks = ", ".join("?" * len(items))
        lock = "FOR UPDATE" if self.database.skip_locked else ""
        rows = cursor.query(
            f"SELECT id, tries FROM item WHERE token = ? AND id IN ({marks}) {lock}",  # noqa: S608  marks only
            (self.token, *items),
        )
        return dict(rows)

    def _end(self, outcome: Outcome, tries: int) -> tuple[object, ...]:
        """Return the values of _END for an outcome."""
        known = (outcome.ending, outcome.reason, outcome.build_sha256, outcome.item)
        if outcome.ending in SETTLED or outcome.ending == "known":
            return ("done", tries, 0, *known)
        tries += 1
        if tries >= self.retry.tries:
            return ("quarantined", tries, 0, *known)
        return ("waiting", tries, self.database.now() + self.retry.rest(tries), *known)

    def _result(self, rules: RuleSet, outcome: Outcome) -> tuple[object, ...]:
        return (
            *(rules.id, outcome.build_sha256, outcome.size_bytes, outcome.ending, outcome.reason),
            *(outcome.report_sha256, outcome.facts_sha256, outcome.seconds, outcome.cpu_seconds),
            *(outcome.peak_bytes, outcome.fetched_bytes, outcome.fetch_seconds),
            *(self.database.now(), outcome.rows, outcome.item),
        )
