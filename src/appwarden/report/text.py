"""Report -> text for a terminal: who, the result, the worst findings, clauses, gaps, next."""

from typing import Final

from msgspec.structs import replace

from appwarden.findings.blind import APP_TYPE_UNKNOWN
from appwarden.findings.model import Clause, Disclosure, Evidence, Finding
from appwarden.findings.policy_words import status_of
from appwarden.findings.scope import ABSENT_FACT
from appwarden.model import Place
from appwarden.report import terms
from appwarden.report.columns import columns, pad, wrap
from appwarden.report.launch_view import sent_line, summary
from appwarden.report.model import Report
from appwarden.report.names import (
    plain,
    readable_place,
    readable_size,
    short_hash,
)
from appwarden.report.policy_view import name_of_check
from appwarden.report.telling import (
    accesses_of,
    app_name,
    app_type,
    count,
    coverage_line,
    data_names,
    gap_groups,
    other_evidence,
    signers,
    status_counts,
    strength,
    subject_name,
    tell_gap,
    verdict,
    version,
)
from appwarden.report.ways import tell_occasion, tell_path, tell_request
from appwarden.report.words import bracketed, say, say_count, say_list, say_sentences

# So many findings are told in full, the rest one line each: a text must stay short enough to read.
FINDINGS_IN_FULL: Final = 12
# So many lines of other evidence stand under a finding.
EVIDENCE_TOLD: Final = 3
# So many of the things that left the app in a launch.
SENDINGS_TOLD: Final = 6
# A way of fewer hops is as short as its name.
HOPS_WORTH_NAMING: Final = 2
_INDENT: Final = "    "
_STYLES: Final = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "green": "32"}
_STATUS_STYLE: Final = {
    "violated": "red",
    "violation": "red",
    "suspected": "yellow",
    "no_violation_seen": "green",
}


def render(report: Report, *, language: str, colour: bool, width: int) -> bytes:
    """Return the report as text of at most `width` columns, UTF-8."""
    return _Page(report, language, colour=colour, width=width).made()


class _Page:
    """The lines of one report, in one language."""

    def __init__(self, report: Report, language: str, *, colour: bool, width: int) -> None:
        self.report = report
        self.language = language
        self.colour = colour
        self.width = width
        self.lines: list[str] = []
        # Hops that were printed already, with the number of the finding they stand under.
        self.ways: dict[tuple[str, ...], int] = {}
        self.number = 0

    def made(self) -> bytes:
        """Return all lines."""
        self._who()
        self._verdict()
        self._findings()
        self._drafts()
        self._launch()
        self._policy()
        self._clauses()
        self._gaps()
        self._coverage()
        self._next()
        text = "\n".join(line.rstrip() for line in self.lines) + "\n"
        return text.encode()

    def _say(self, word: str, **figures: object) -> str:
        return say(word, self.language, **figures)

    def _styled(self, text: str, style: str) -> str:
        return f"\033[{_STYLES[style]}m{text}\033[0m" if self.colour and text else text

    def _put(
        self, text: str, indent: str = "", hanging: str | None = None, style: str = ""
    ) -> None:
        for line in wrap(text, self.width, indent, hanging):
            self.lines.append(self._styled(line, style) if style else line)

    def _heading(self, word: str) -> None:
        self.lines.append("")
        self._put(self._say(word), style="bold")

    def _field(self, word: str, value: str, *, indent: str = "  ") -> None:
        """Put `word  value`, the value in one column under the values of its neighbours."""
        lead = indent + pad(self._say(word), 11) + " "
        if value:
            first, *rest = wrap(value, self.width, lead, " " * columns(lead))
            self.lines += [first, *rest]

    def _who(self) -> None:
        report, artifact = self.report, self.report.artifact
        self._put(app_name(report, self.language), style="bold")
        self._field("package", plain(artifact.package))
        self._field("version", plain(version(artifact)))
        size = readable_size(artifact.size_bytes)
        sha256 = f"SHA-256 {short_hash(artifact.sha256)}"
        self._field("file", f"{sha256}, {size}, {artifact.format.upper()}")
        self._field("signer", plain(say_list(signers(self.report, self.language), self.language)))
        self._field("app_type", plain(app_type(self.report, self.language)))
        catalogue = report.catalogue
        judged = self._say("judged_by", date=catalogue.date, version=catalogue.version)
        self._field("judged", judged)

    def _verdict(self) -> None:
        counts = count(self.report)
        style = "red" if counts.violations else "yellow" if counts.suspicions else "bold"
        self.lines.append("")
        self._put(verdict(self.report, self.language), style=style)

    def _findings(self) -> None:
        proved = [finding for finding in self.report.findings if not finding.draft]
        self._heading("findings")
        if not proved:
            self._put(self._say("no_findings"), "  ")
        for number, finding in enumerate(proved[:FINDINGS_IN_FULL], 1):
            self._finding(number, finding)
        if proved[FINDINGS_IN_FULL:]:
            self._heading("more_findings")
            for number, finding in enumerate(proved[FINDINGS_IN_FULL:], FINDINGS_IN_FULL + 1):
                self._one_line(f"{number}", finding)

    def _finding(self, number: int, finding: Finding) -> None:
        self.number = number
        if number > 1:
            self.lines.append("")
        verdict_word = terms.term(terms.VERDICT, finding.verdict, self.language).upper()
        severity = terms.term(terms.SEVERITY, finding.severity, self.language)
        mark = f"{number}. {terms.SIGN[finding.verdict]} {verdict_word}"
        mark += (
            f", {self._say('severity')} {severity}" if self.language == "en" else f"（{severity}）"
        )
        self.lines.append(self._styled(mark, _STATUS_STYLE[finding.verdict]))
        self._put(plain(finding.summary.of(self.language)), _INDENT, style="bold")
        self._field(
            "clauses", plain(say_list(list(finding.clauses), self.language)), indent=_INDENT
        )
        who = subject_name(self.report, finding.subject, self.language)
        self._field("subject", plain(who), indent=_INDENT)
        self._field("data", plain(data_names(finding.data_types, self.language)), indent=_INDENT)
        grade = terms.term(terms.STRENGTH, strength(finding), self.language)
        self._field("grade", grade, indent=_INDENT)
        self._evidence(finding)
        assumed = say_sentences(
            [plain(one.of(self.language)) for one in finding.assumes], self.language
        )
        self._field("assumes", assumed, indent=_INDENT)
        self._field("remedy", plain(finding.remedy.of(self.language)), indent=_INDENT)
        self._field("fingerprint", plain(finding.id), indent=_INDENT)

    def _evidence(self, finding: Finding) -> None:
        accesses = accesses_of(self.report, finding)
        others = other_evidence(self.report, finding)
        if any(one.fact == ABSENT_FACT for one in others):
            # What is missing is the finding; the reads are only what it is missing for.
            self._others(others)
            if accesses:
                occasion = tell_occasion(accesses[0], self.language)
                self._field("occasion", occasion, indent=_INDENT)
                self._more(len(accesses) - 1)
            return
        if accesses:
            first, *rest = self._once(tell_path(accesses[0], self.language))
            self._field("path", first, indent=_INDENT)
            for line in rest:
                self._below(line)
            self._more(len(accesses) - 1)
        self._others(others)

    def _others(self, others: list[Evidence]) -> None:
        for number, one in enumerate(others[:EVIDENCE_TOLD]):
            said = plain(one.says.of(self.language))
            place = plain(readable_place(_unsaid(one.place, said), self.language))
            way = tell_request(self.report, one, self.language)
            # A way names its place at its end.
            seen = bool(way) or one.place.kind == "none"
            told = said if seen else bracketed(said.rstrip(".。"), place, self.language)
            self._below(told) if number else self._field("evidence", told, indent=_INDENT)
            for line in self._once(way):
                self._below(line)
        self._more(len(others) - EVIDENCE_TOLD)

    def _once(self, way: list[str]) -> list[str]:
        """Return a way as it is the first time; later only where it stands and how it ends."""
        arrows = [number for number, line in enumerate(way) if line.startswith("->")]
        if len(arrows) < HOPS_WORTH_NAMING:
            return way
        hops = tuple(way[: arrows[-1]])
        if hops not in self.ways:
            self.ways[hops] = self.number
            return way
        return [self._say("same_way", number=self.ways[hops]), *way[arrows[-1] :]]

    def _below(self, line: str) -> None:
        """Put a line in the column of the values."""
        indent = " " * (columns(_INDENT) + 12)
        self._put(line, indent, indent + ("   " if line.startswith("->") else ""))

    def _more(self, number: int) -> None:
        if number > 0:
            self._below(say_count("one_more_place", "more_places", number, self.language))

    def _one_line(self, number: str, finding: Finding) -> None:
        lead = f"  {number}. {terms.SIGN[finding.verdict]} "
        clauses = say_list(list(finding.clauses), self.language)
        told = bracketed(finding.summary.of(self.language), clauses, self.language)
        self._put(plain(told), lead, " " * columns(lead))

    def _drafts(self) -> None:
        drafts = [finding for finding in self.report.findings if finding.draft]
        if drafts:
            self._heading("drafts")
            for number, finding in enumerate(drafts, 1):
                self._one_line(f"{number}", finding)

    def _launch(self) -> None:
        launch = self.report.launch
        if launch is None:
            return
        self._heading("launch")
        for line in summary(self.report, self.language):
            self._put(plain(line), "  ", _INDENT)
        for sending in launch.sendings[:SENDINGS_TOLD]:
            self._put(plain(sent_line(sending, self.report, self.language)), "  ", _INDENT)
        more = len(launch.sendings) - SENDINGS_TOLD
        if more > 0:
            self._put(say_count("one_more_place", "more_places", more, self.language), "  ")

    def _policy(self) -> None:
        policy = self.report.policy
        if policy is None:
            return
        self._heading("policy")
        for status in ("missing", "vague", "partial"):
            names: dict[str, list[str]] = {}
            for item in policy.checks:
                if item.status == status:
                    name = name_of_check(item.id).of(self.language)
                    names.setdefault(status_of(item).of(self.language), []).append(name)
            for word, items in names.items():
                colon = "：" if self.language == "zh" else ": "
                self._put(f"{word}{colon}{say_list(items, self.language)}", "  ", _INDENT)
        for one in policy.disclosures:
            if one.seen and one.verdict != "clear":
                self._disclosure(one)

    def _disclosure(self, one: Disclosure) -> None:
        who = subject_name(self.report, one.subject, self.language)
        data = data_names([one.data_type], self.language)
        said = terms.term(terms.DISCLOSURE, one.verdict, self.language)
        colon = "：" if self.language == "zh" else ": "
        told = f"{say_list([who, data], self.language)}{colon}{said}"
        self._put(plain(told), "  ", _INDENT)

    def _clauses(self) -> None:
        self._heading("clause_table")
        for pack in self.report.catalogue.packs:
            status = terms.term(terms.PACK_STATUS, pack.status, self.language)
            title = bracketed(plain(pack.title.of(self.language)), status, self.language)
            self._put(f"{plain(pack.id)}  {title}", "  ", _INDENT)
            told = [
                f"{terms.SIGN[status]} {terms.term(terms.STATUS, status, self.language)} {number}"
                for status, number in status_counts(self.report, pack.id).items()
                if number
            ]
            self._put("  ".join(told) or self._say("none_seen"), _INDENT)
        self._touched()
        self._put(self._say("all_clauses", count=len(self.report.clauses)), "  ")

    def _touched(self) -> None:
        touched = [one for one in self.report.clauses if one.status in ("violated", "suspected")]
        if touched:
            self._heading("touched")
        widest = max((columns(plain(clause.id)) for clause in touched), default=0)
        for clause in sorted(touched, key=lambda one: one.status != "violated"):
            self._clause(clause, widest)

    def _clause(self, clause: Clause, widest: int) -> None:
        found = say_count("finding_count_one", "finding_count", len(clause.findings), self.language)
        title = bracketed(plain(clause.title.of(self.language)), found, self.language)
        lead = f"  {terms.SIGN[clause.status]} {pad(plain(clause.id), widest)}  "
        first, *rest = wrap(title, self.width, lead, " " * columns(lead))
        self.lines += [self._styled(first, _STATUS_STYLE[clause.status]), *rest]

    def _gaps(self) -> None:
        self._heading("gaps")
        if not self.report.gaps:
            self._put(self._say("no_gaps"), "  ")
        for group in gap_groups(self.report.gaps):
            stage = terms.term(terms.STAGE, group.stage, self.language)
            what = plain(terms.term(terms.GAP, group.what, self.language))
            why, place = tell_gap(group.first, self.language)
            told = say_list([stage, what], self.language)
            if group.what != APP_TYPE_UNKNOWN.what and why:
                # Else its words say all there is to say.
                example = self._say("gap_example") if group.count > 1 else ""
                told += f"{'：' if self.language == 'zh' else ': '}{example}{why}"
            self._put(f"{group.count} × {bracketed(told, place, self.language)}", "  ", _INDENT)

    def _coverage(self) -> None:
        self._heading("coverage")
        self._put(coverage_line(self.report, self.language), "  ")

    def _next(self) -> None:
        self._heading("next")
        self._put(self._say("next_json"), "  ", _INDENT)
        first = self.report.findings[0].id if self.report.findings else ""
        if first:
            self._put(f"appwarden explain report.json {plain(first)} --app APP", "  ", _INDENT)


def _unsaid(place: Place, said: str) -> Place:
    """Leave out the element or method of a place where the sentence before names it already."""
    name = place.symbol.removeprefix("android.permission.")
    return (
        replace(place, symbol="") if name and place.kind == "manifest" and name in said else place
    )
