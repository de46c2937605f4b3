"""A store asked, its listing kept: what is new, gone, archived, listed again, or signed alike.

An index is taken whole or not at all; one older than the newest that was seen is refused, because
whoever can replay an old index can hide a removal.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec

from appwarden.errors import UnreadableError, UntrustedError, UsageError
from appwarden.model import Text
from appwarden.stores import fdroid
from appwarden.stores.asking import (
    NOT_THERE,
    Asked,
    View,
    ask_entry,
    ask_index,
    gather,
    is_whole,
    read,
    read_entry_and_index,
    refuse_other_section,
    view_v2,
)
from appwarden.stores.library import Library, age_days
from appwarden.stores.model import Change, Section, Snapshot
from appwarden.stores.source import Source, archive_of, mirrors_of
from appwarden.stores.usable import FAULTS_ZH, below
from appwarden.stores.web import Web, now_text

MAX_OTHERS = 20


@dataclass
class Synced:
    """What a sync brought; `problems` are what a reader must know before relying on it."""

    snapshots: list[Snapshot] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    problems: list[Text] = field(default_factory=list)


@dataclass
class _Taken:
    """A section that was asked; `view` is None where nothing changed since the last time."""

    snapshot: Snapshot
    view: View | None
    index: bytes | None = None


def sync_store(source: Source, library: Library, web: Web) -> Synced:
    """Ask the store, keep what it lists, and tell what changed since it was last asked.

    Where the store does not answer, its mirrors are asked: a signed index is as good from there.
    Raises UnreadableError where none answers or a listing cannot be read, and UntrustedError for a
    wrong signature, a wrong hash or an index older than the newest seen; then nothing is kept.
    Raises UsageError for a store known by the same id with another key.
    """
    _refuse_other_key(source, library)
    synced = Synced()
    taken = [_take_repository(_Place(source, "repo", source.address, library, web), synced)]
    base = taken[0].snapshot.address
    archive = archive_of(base) if source.kind == "fdroid" else None
    if archive is not None:
        try:
            taken.append(_take(_Place(source, "archive", archive, library, web)))
        except _NoSuchSectionError:
            pass
        except UnreadableError as problem:
            synced.problems.append(
                Text(en=f"the archive was not read: {problem}", zh=f"存档区未能读取：{problem}")
            )
    with library.writing():
        before = library.packages(source.id, "repo")
        ever = library.packages(source.id, "repo", ever=True)
        for one in taken:
            _record(library, one)
            if one.index is not None and one.snapshot.timestamp_ms is not None:
                place = (source.id, one.snapshot.section)
                library.keep_index(*place, one.snapshot.timestamp_ms, one.index)
        library.keep_source(source)
        synced.changes = sorted(_changes(source.id, library, before, ever)) if ever else []
        library.record_changes(source.id, synced.changes)
    synced.snapshots = [one.snapshot for one in taken]
    synced.problems += [words for one in taken for words in doubts(one.snapshot)]
    return synced


def _refuse_other_key(source: Source, library: Library) -> None:
    for known in library.sources():
        if known.id == source.id and known.fingerprint != source.fingerprint:
            raise UsageError(
                f"{source.id} is known here with the fingerprint {known.fingerprint or 'none'}; "
                "keep a store with another key in a --library of its own"
            )


def _record(library: Library, taken: _Taken) -> None:
    if taken.view is None:
        library.record(taken.snapshot, None)
        return
    readable = {one.package for one in taken.view.listed}
    library.record(taken.snapshot, taken.view.listed, taken.view.packages - readable)


def doubts(snapshot: Snapshot) -> Iterable[Text]:
    """Yield what keeps a snapshot from being the whole and present truth."""
    if snapshot.timestamp_ms is not None:
        age = age_days(snapshot.timestamp_ms, snapshot.asked_at)
        most = snapshot.max_age_days
        if most is not None and age > most:
            yield _said(
                snapshot,
                f"the index is {age:.0f} days old and expires after {most}",
                f"索引生成于{age:.0f}天前，超过有效期{most}天",
            )
        if age < -1:
            yield _said(
                snapshot,
                f"the index is dated {-age:.0f} days in the future",
                f"索引的时间比当前晚{-age:.0f}天",
            )
    if snapshot.digest == "sha1":
        yield _said(snapshot, "the signature rests on SHA-1", "签名使用 SHA-1 摘要")
    if snapshot.signer is None:
        yield _said(
            snapshot,
            "the listing is not signed: it is the answering server's word",
            "列表没有签名，仅为服务器的应答",
        )
    if not snapshot.complete:
        yield _said(
            snapshot,
            "not all of the listing was read; nothing counts as gone",
            "列表未能完整读取，不据此认定任何应用已下架",
        )
    for one in snapshot.skipped:
        what = FAULTS_ZH.get(one.what, one.what)
        yield _said(
            snapshot,
            f"{one.count} entries left out ({one.what}), the first: {one.example}",
            f"有{one.count}条记录无法使用（{what}），首条：{one.example}",
        )


def _said(snapshot: Snapshot, en: str, zh: str) -> Text:
    name = f"{snapshot.store}/{snapshot.section}"
    return Text(en=f"{name}: {en}", zh=f"{name}：{zh}")


class _NoSuchSectionError(UnreadableError):
    """The store has no such section."""


@dataclass(frozen=True)
class _Place:
    """A section to be asked, with what is known of it."""

    source: Source
    section: Section
    base: str
    library: Library
    web: Web

    @property
    def last(self) -> Snapshot | None:
        return self.library.latest(self.source.id, self.section)


def _take_repository(place: _Place, synced: Synced) -> _Taken:
    """Ask the store, and its mirrors where it does not answer; what it signs wrongly is told."""
    try:
        return _take(place)
    except UntrustedError:
        raise
    except UnreadableError as problem:
        for base in mirrors_of(place.source, _kept_mirrors(place)):
            try:
                taken = _take(replace(place, base=base))
            except UnreadableError as fault:  # it is behind, or signed by another, or away too
                synced.problems.append(_not_read(base, fault))
                continue
            synced.problems.append(_answered_instead(base, problem))
            return taken
        raise


def _kept_mirrors(place: _Place) -> tuple[str, ...]:
    """Return the mirrors that the last signed index named."""
    kept = place.library.kept_index(place.source.id, place.section)
    try:
        return fdroid.read_v2(kept[1]).mirrors if kept else ()
    except UnreadableError:
        return ()


def _not_read(base: str, problem: UnreadableError) -> Text:
    return Text(en=f"the mirror {base}: {problem}", zh=f"镜像 {base}：{problem}")


def _answered_instead(base: str, problem: UnreadableError) -> Text:
    return Text(
        en=f"the store did not answer ({problem}); what is listed is by its mirror {base}",
        zh=f"商店未应答（{problem}），所列内容取自其镜像 {base}",
    )


def _take(place: _Place) -> _Taken:
    if place.source.kind == "fdroid":
        return _take_fdroid(place, Asked({}))
    asked = gather(place.web, place.source, place.base, {})
    view = read(asked.answers, asked.bodies, place.source)
    return _Taken(_snapshot(place, view, asked), view)


def _take_fdroid(place: _Place, asked: Asked) -> _Taken:
    answer, jar = ask_entry(place.web, place.base, asked)
    last = place.last
    if answer.status in NOT_THERE:
        return _take_v1(place, asked)
    if not is_whole(answer):
        raise UnreadableError(f"{answer.address}: {answer.problem or f'answered {answer.status}'}")
    entry, signed = fdroid.read_entry(jar, place.source.fingerprint)
    _refuse_older(place, entry.timestamp)
    if last and last.index_sha256 == entry.index.sha256 and last.timestamp_ms == entry.timestamp:
        return _Taken(_same_again(place, last, asked), None)
    content = _by_diff(place, entry, asked)
    if content is not None:
        view = view_v2(entry, content, signed.certificate_sha256, signed.digest)
        return _Taken(_snapshot(place, view, asked, by_diff=True), view, content)
    ask_index(place.web, place.base, entry, asked)
    view = read_entry_and_index(jar, asked.bodies, place.source)
    return _Taken(_snapshot(place, view, asked), view, asked.bodies[entry.index.sha256])


def _take_v1(place: _Place, asked: Asked) -> _Taken:
    """Fall back to index v1 where there is no v2; not for a store that had v2 before."""
    last = place.last
    if last is not None and last.format == "fdroid-v2":
        raise UntrustedError(
            f"{place.base} had a signed entry.jar and has none any more; index v1, which rests on "
            "SHA-1, is not taken in its place"
        )
    address = below(place.base, fdroid.INDEX_V1_JAR)
    answer, _jar = asked.ask(place.web, address, "index_v1", limit=fdroid.MAX_INDEX_BYTES)
    if answer.status in NOT_THERE:
        raise _NoSuchSectionError(f"{place.base}: neither entry.jar nor index-v1.jar is there")
    view = read(asked.answers, asked.bodies, place.source)
    _refuse_older(place, view.timestamp_ms or 0)
    return _Taken(_snapshot(place, view, asked), view)


def _refuse_older(place: _Place, timestamp_ms: int) -> None:
    newest = place.library.newest_ms(place.source.id, place.section)
    if newest is not None and timestamp_ms < newest:
        raise UntrustedError(
            f"{place.source.id} ({place.section}): the signed index is older than one seen before "
            f"({timestamp_ms} < {newest}): a mirror that is behind, or an old index played back"
        )


def _by_diff(place: _Place, entry: fdroid.Entry, asked: Asked) -> bytes | None:
    """Return the new index made of the kept one and a signed diff; None where that does not fit.

    What the diff makes is not the very bytes of the index, so it is held against what the signed
    entry says of the time and the number of packages.
    """
    kept = place.library.kept_index(place.source.id, place.section)
    diff = entry.diffs.get(str(kept[0])) if kept else None
    if kept is None or diff is None or diff.size >= entry.index.size:
        return None
    address = below(place.base, diff.name)
    answer, patch = asked.ask(place.web, address, "diff", limit=diff.size)
    if not is_whole(answer) or answer.sha256 != diff.sha256:
        return None
    try:
        merged = fdroid.merge_v2(kept[1], patch)
        index = fdroid.read_v2(merged)
    except UnreadableError:
        return None
    fits = (index.timestamp_ms, len(index.packages)) == (entry.timestamp, entry.index.num_packages)
    return merged if fits else None


def _snapshot(place: _Place, view: View, asked: Asked, *, by_diff: bool = False) -> Snapshot:
    refuse_other_section(view, place.section)
    return Snapshot(
        store=place.source.id,
        section=place.section,
        format=view.format,
        address=place.base,
        asked_at=asked.answers[0].asked_at if asked.answers else now_text(),
        index_sha256=view.index_sha256,
        packages=len(view.packages),
        builds=len(view.listed),
        timestamp_ms=view.timestamp_ms,
        signer=view.signer,
        digest=view.digest,
        max_age_days=shorter(view.max_age_days, place.source.max_age_days),
        by_diff=by_diff,
        complete=view.complete,
        skipped=view.skipped,
        answers=tuple(asked.answers),
    )


def shorter(one: int | None, other: int | None) -> int | None:
    """Return the smaller of two numbers of days, where there is any."""
    known = [days for days in (one, other) if days is not None]
    return min(known, default=None)


def _same_again(place: _Place, last: Snapshot, asked: Asked) -> Snapshot:
    answers = tuple(asked.answers)
    return msgspec.structs.replace(
        last, address=place.base, asked_at=answers[0].asked_at, answers=answers, by_diff=False
    )


def _changes(store: str, library: Library, before: set[str], ever: set[str]) -> Iterable[Change]:
    after = library.packages(store, "repo")
    archived = library.packages(store, "archive")
    for package in before - after:
        yield Change("archived" if package in archived else "gone", package)
    for package in (after - before) & ever:
        yield Change("relisted", package)
    new = after - ever
    gone = library.signers(store, ever - after)
    by_new = library.signers(store, new) if gone else {}
    alike: dict[str, set[str]] = {}
    for signer, packages in by_new.items():
        for package in packages:
            alike.setdefault(package, set()).update(gone.get(signer, ()))
    for package in new:
        others = tuple(sorted(alike.get(package, ())))[:MAX_OTHERS]
        yield Change("same_signer" if others else "appeared", package, others)
