"""Records of a store -> text for a terminal, in English or Chinese; hostile names made visible."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from appwarden.model import Text
from appwarden.report.columns import columns, pad
from appwarden.report.names import plain, readable_size, short_hash
from appwarden.stores.comparing import Column, Mark, StoreComparison
from appwarden.stores.evidence import Checked
from appwarden.stores.fetching import Fetched
from appwarden.stores.model import Answer, Change, Listed, Snapshot
from appwarden.stores.removal import Place, Record, Said
from appwarden.stores.syncing import Synced

MOST_TOLD = 200
# What a cache in between leaves in an answer.
CACHE_HEADERS = ("age", "cache-control", "etag", "last-modified", "via", "x-cache")

CHANGES = {
    "appeared": Text(en="new", zh="新上架"),
    "gone": Text(en="gone", zh="不再列出"),
    "archived": Text(en="moved to the archive", zh="移入存档区"),
    "relisted": Text(en="listed again", zh="重新上架"),
    "same_signer": Text(
        en="new, signed with the certificate of a package that is gone",
        zh="新上架，签名证书与已不再列出的应用相同",
    ),
}
RESULTS = {
    "absent": Text(
        en="Not listed, and no known file is given any more.",
        zh="已不再列出，已知文件也无法再下载。",
    ),
    "listed": Text(en="Still listed.", zh="仍在列出。"),
    "archived": Text(
        en="Moved to the archive: it can still be had.", zh="已移入存档区，仍可获取。"
    ),
    "files_served": Text(
        en="Not listed, but known files are still given to whoever asks for their address.",
        zh="列表中已无此应用，但其已知文件仍可按地址下载。",
    ),
    "behind": Text(
        en="Not listed by the store; a mirror that is behind still lists it.",
        zh="应用商店已不再列出，但有更新滞后的镜像仍在列出。",
    ),
    "not_proved": Text(
        en="Not proved: the store's own answer does not show it.",
        zh="未能证明：应用商店本身的应答不足以认定。",
    ),
}
STATES = {
    "absent": Text(en="not listed", zh="未列出"),
    "listed": Text(en="listed", zh="列出"),
    "archived": Text(en="listed in the archive", zh="列于存档区"),
    "behind": Text(en="an older index", zh="索引滞后"),
    "old": Text(en="not listed, by an index that has expired", zh="未列出，但索引已过有效期"),
    "no_section": Text(en="no such section", zh="无此分区"),
    "no_answer": Text(en="no answer", zh="无应答"),
    "unverified": Text(en="cannot be believed", zh="无法采信"),
    "unclear": Text(en="unclear", zh="无法判断"),
}
FETCHED = {
    "fetched": Text(en="fetched", zh="已下载"),
    "known": Text(en="already there", zh="已存在"),
    "wrong_hash": Text(en="another file than listed", zh="与列表中的哈希不符"),
    "too_large": Text(en="larger than allowed", zh="超过大小上限"),
    "no_answer": Text(en="not given", zh="无法下载"),
    "no_hash": Text(en="the store tells no hash", zh="应用商店未给出哈希"),
    "no_address": Text(en="the store tells no address", zh="应用商店未给出地址"),
}
ASPECTS = {
    "permission": Text(en="Permissions", zh="权限"),
    "sdk": Text(en="SDKs", zh="SDK"),
    "access": Text(en="Access to personal information", zh="个人信息读取"),
    "finding": Text(en="Findings", zh="问题"),
    "start": Text(en="Self-starting", zh="自启动与关联启动"),
    "host": Text(en="Hosts", zh="域名"),
    "sending": Text(en="Sent in a launch without a device", zh="无设备启动中的外发"),
    "policy": Text(en="What the privacy policy says of what is read", zh="隐私政策的说明情况"),
}
MARKS: dict[Mark, Text] = {
    "yes": Text(en="yes", zh="有"),
    "no": Text(en="-", zh="无"),
    "not_examined": Text(en="not examined", zh="未检查"),
}


def synced_text(synced: Synced, language: str) -> str:
    """Return what a sync brought: sections, changes, doubts."""
    lines = [_snapshot(one, language) for one in synced.snapshots]
    lines += changes_lines(synced.changes, language)
    lines += [f"! {plain(problem.of(language))}" for problem in synced.problems]
    return _joined(lines)


def changes_lines(changes: Sequence[Change], language: str) -> list[str]:
    lines = [f"  {_change(one, language)}" for one in changes[:MOST_TOLD]]
    return lines + _left(len(changes), language)


def history_text(changes: Sequence[tuple[str, Change]], language: str) -> str:
    """Return every change of a store with the moment at which it was seen."""
    return _joined(f"{at}  {_change(one, language)}" for at, one in changes)


def listed_text(rows: Iterable[Listed]) -> str:
    """Return one build a line: package, version, hash, size, signers, name."""
    return _joined(
        "  ".join(
            (
                one.package,
                plain(f"{one.version_name or '?'} ({one.version_code or '?'})"),
                short_hash(one.sha256) if one.sha256 else "-",
                readable_size(one.size_bytes) if one.size_bytes is not None else "-",
                ",".join(short_hash(signer) for signer in one.signers) or "-",
                plain(one.name),
            )
        ).rstrip()
        for one in rows
    )


def fetched_text(fetched: Fetched, language: str) -> str:
    words = FETCHED[fetched.state].of(language)
    listed = fetched.listed
    told = fetched.path or f"{listed.package} {listed.version_code or '?'}"
    problem = fetched.answers[-1] if fetched.answers and fetched.path is None else None
    why = f" ({_status(problem)} {problem.address})" if problem else ""
    return f"{words}: {plain(str(told))}{plain(why)}\n"


def record_text(record: Record, language: str) -> str:
    """Return what was asked about a package, place by place, and what it means together."""
    judgement = record.judgement
    if judgement is None:
        return ""
    name = record.source.name.of(language) or record.source.id
    lines = [
        f"{record.package}  {plain(name)}  {record.begun_at}",
        RESULTS[judgement.result].of(language),
        "",
    ]
    for place, said in zip(record.places, judgement.said, strict=True):
        lines += _place(place, said, language)
    lines += [f"! {words.of(language)}" for words in _unknown(record)]
    if judgement.same_signer:
        words = Text(
            en="Other packages with its certificate (a lead, no more)",
            zh="使用同一签名证书的其他应用（仅供参考）",
        )
        lines += ["", f"{words.of(language)}: {', '.join(judgement.same_signer)}"]
    return _joined(lines)


def _unknown(record: Record) -> Iterable[Text]:
    """Yield what a place was not asked for, because no earlier sync told of it."""
    if not record.known.builds:
        yield Text(
            en="No build of it was known from an earlier sync: no file was asked for.",
            zh="此前的同步中没有该应用的任何版本，因此未查询文件是否仍可下载。",
        )
    if record.source.kind == "fdroid" and not record.known.newest_ms:
        yield Text(
            en="The store was never synced here: an old index played back would not be noticed.",
            zh="此前从未同步过该应用商店，若其返回旧索引则无法察觉。",
        )


def checked_text(checked: Checked, language: str) -> str:
    """Return what evidence says when it is judged again, and where it does not hold."""
    lines = [record_text(checked.record, language).rstrip(), "", f"SHA-256 {checked.sha256}"]
    if checked.stamp is not None:
        stamp = checked.stamp
        stamped = Text(
            en=f"time-stamped {stamp.time} by {stamp.authority}, certificate SHA-256 "
            f"{stamp.certificate_sha256}",
            zh=f"时间戳 {stamp.time}，签发方 {stamp.authority}，证书 SHA-256 "
            f"{stamp.certificate_sha256}",
        )
        lines.append(plain(stamped.of(language)))
    if checked.faults:
        lines += [f"! {plain(fault)}" for fault in checked.faults]
    else:
        words = Text(
            en="The kept answers have their hashes and mean what the record says.",
            zh="所存应答与其哈希一致，结论与记录相符。",
        )
        lines.append(words.of(language))
    return _joined(lines)


def comparison_text(comparison: StoreComparison, language: str) -> str:
    """Return builds side by side: what they are, then what not every one of them has."""
    lines = []
    for number, column in enumerate(comparison.columns, start=1):
        lines += _column(number, column, language)
    lines += [f"! {plain(caution.of(language))}" for caution in comparison.cautions]
    widths = [max(columns(plain(one.label)), 12) for one in comparison.columns]
    for aspect, heading in ASPECTS.items():
        rows = [row for row in comparison.rows if row.aspect == aspect]
        shared = comparison.shared.get(aspect, 0)
        words = Text(en=f"{shared} shared", zh=f"相同 {shared} 项")
        lines += ["", f"{heading.of(language)} ({words.of(language)})"]
        if rows:
            lines.append(_cells([plain(one.label) for one in comparison.columns], widths, ""))
        for row in rows[:MOST_TOLD]:
            marks = [MARKS[mark].of(language) for mark in row.marks]
            lines.append(_cells(marks, widths, plain(row.text.of(language))))
        lines += _left(len(rows), language)
    return _joined(lines)


def _cells(words: Sequence[str], widths: Sequence[int], last: str) -> str:
    cells = [pad(word, width) for word, width in zip(words, widths, strict=True)]
    return f"  {'  '.join([*cells, last])}".rstrip()


def _column(number: int, column: Column, language: str) -> list[str]:
    version = f"{column.version_name or '?'} ({column.version_code or '?'})"
    gaps = Text(en=f"{column.gaps} gaps", zh=f"{column.gaps}处未能检查").of(language)
    told = (version, readable_size(column.size_bytes), gaps, *column.packed, *column.channels)
    signers = ", ".join(short_hash(one) for one in column.signers) or "-"
    words = Text(en="signers", zh="签名证书").of(language)
    return [
        f"{number}. {plain(column.label)}: {column.package} {plain(', '.join(told))}",
        f"   {column.sha256}",
        f"   {words}: {signers}",
    ]


def _snapshot(one: Snapshot, language: str) -> str:
    packages, builds = one.packages, one.builds
    words = Text(en=f"{packages} packages, {builds} builds", zh=f"{packages}个应用，{builds}个版本")
    time = "" if one.timestamp_ms is None else f", {moment(one.timestamp_ms)}"
    by = " +diff" if one.by_diff else ""
    return f"{one.store}/{one.section}: {words.of(language)} ({one.format}{by}{time})"


def _change(change: Change, language: str) -> str:
    words = CHANGES[change.kind].of(language)
    others = f": {', '.join(change.others)}" if change.others else ""
    return f"{change.package}  {words}{others}"


def _place(place: Place, said: Said, language: str) -> list[str]:
    mirror = Text(en="mirror, ", zh="镜像，").of(language) if said.mirror else ""
    time = f", {moment(said.timestamp_ms)}" if said.timestamp_ms is not None else ""
    lines = [
        f"{plain(said.address)}",
        f"  {mirror}{said.kind}: {STATES[said.state].of(language)}{time}",
    ]
    if said.why:
        lines.append(f"  ({plain(said.why)})")
    lines += [f"  * {plain(version)}" for version in said.listed]
    lines += [f"  {_answer(answer)}" for answer in place.answers]
    given = Text(en="still given", zh="仍可下载").of(language)
    gone = Text(en="not given", zh="不可下载").of(language)
    for answer in place.files:
        lines.append(f"  {given if answer.address in said.served else gone}: {_answer(answer)}")
    return lines


def _answer(answer: Answer) -> str:
    told = [_status(answer), answer.asked_at, plain(answer.address)]
    if answer.sha256 and not answer.cut:
        told.append(f"sha256:{short_hash(answer.sha256)}")
    told += [
        f"{name}: {plain(answer.headers[name])}" for name in CACHE_HEADERS if name in answer.headers
    ]
    return "  ".join(told)


def _status(answer: Answer) -> str:
    return plain(answer.problem) if answer.problem else str(answer.status)


def moment(timestamp_ms: int) -> str:
    """Return a time in milliseconds since 1970 as UTC; the number itself where that cannot be."""
    try:
        return datetime.fromtimestamp(timestamp_ms / 1000, UTC).isoformat(timespec="seconds")
    except (OverflowError, ValueError, OSError):
        return str(timestamp_ms)


def _left(count: int, language: str) -> list[str]:
    left = count - MOST_TOLD
    if left <= 0:
        return []
    return [Text(en=f"  and {left} more", zh=f"  另有{left}项").of(language)]


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
