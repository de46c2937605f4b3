"""The tables of a fleet, `appwarden.fleet/1`: every column with its type and meaning.

A new column comes at the end of a table and keeps the number; anything else raises it.
"""

from typing import Literal, NamedTuple

SCHEMA = "appwarden.fleet/1"

Type = Literal["text", "texts", "integer", "number", "truth"]


class Column(NamedTuple):
    """A column; `texts` is a list of text. A value may be null where the meaning says when."""

    name: str
    type: Type
    meaning: str


# In front of every table: which build, judged how, and the number of the result; the greatest
# number of a build under a rule set is the one that counts.
KEYS = (
    Column("result", "integer", "number of the result; of one build the greatest counts"),
    Column("rule_set", "text", "digest of catalogue, engine and how was judged"),
    Column("build_sha256", "text", "SHA-256 of the package"),
)
TABLES: dict[str, tuple[Column, ...]] = {
    "builds": (
        Column("address", "text", "where it was read first"),
        Column("ending", "text", "reported, or how the inspection ended without a report"),
        Column("reason", "text", "why, where there is no report"),
        Column("package", "text", "the app's name in its manifest; null without a report"),
        Column("label", "text", "its name for people; null where it has none"),
        Column("version_name", "text", "null where it has none"),
        Column("version_code", "integer", "null where it has none"),
        Column("target_sdk", "integer", "null where it has none"),
        Column("signer_sha256", "text", "SHA-256 of its first signing certificate, or null"),
        Column("channel", "text", "the first channel mark in the package, or null"),
        Column("size_bytes", "integer", "of the package"),
        Column("packers", "texts", "packers that hide its code"),
        Column("app_type", "text", "its type, guessed or given; null where not known"),
        Column("app_type_confidence", "number", "0 to 1; null where not known"),
        Column("catalogue_version", "text", "of the catalogue that judged; null without a report"),
        Column("catalogue_sha256", "text", "the same, by its content"),
        Column("report_sha256", "text", "names the file under reports/; empty without a report"),
        Column("facts_sha256", "text", "names the file under facts/; empty without a report"),
    ),
    "findings": (
        Column("finding", "text", "fingerprint, stable over builds"),
        Column("rule", "text", "the rule that was met"),
        Column("clauses", "texts", "the duties it touches"),
        Column("problem", "text", "its problem type (MIIT-T..), or null"),
        Column("verdict", "text", "violation or suspected"),
        Column("severity", "text", "high, medium or low"),
        Column("grade", "text", "how strong its evidence is"),
        Column("subject", "text", "app or sdk:ID"),
        Column("data_types", "texts", "what data it is about"),
        Column("draft", "truth", "by a rule that is not proved yet: counted nowhere"),
    ),
    "accesses": (
        Column("data_type", "text", "what is read"),
        Column("api", "text", "by which call"),
        Column("subject", "text", "app or sdk:ID"),
        Column("phase", "text", "when, relative to consent"),
        Column("grade", "text", "how strong the evidence is"),
        Column("certainty", "text", "of the path: sure, likely or weak"),
        Column("weak", "truth", "yields less than the data type says"),
        Column("places", "integer", "how many accesses are alike in all of this"),
    ),
    "flows": (
        Column("data_type", "text", "what is sent; null where the content alone gives it away"),
        Column("subject", "text", "app or sdk:ID"),
        Column("sink", "text", "network, sms, log or file"),
        Column("target", "text", "host, number or path, as far as it is told, or null"),
        Column("phase", "text", "when, relative to consent"),
    ),
    "sdks": (
        Column("sdk", "text", "id of the SDK"),
        Column("company", "text", "its operator, or null"),
    ),
    "permissions": (
        Column("permission", "text", "full name"),
        Column("declared", "truth", "in the manifest"),
        Column("requested", "truth", "asked for in code"),
        Column("used_by", "texts", "subjects that call what needs it"),
        Column("needed_for_type", "truth", "null where the app type is not known"),
    ),
    "clauses": (
        Column("clause", "text", "id of the duty"),
        Column("pack", "text", "the set it belongs to"),
        Column("status", "text", "violated, suspected, no_violation_seen, not_examined, ..."),
    ),
    "gaps": (
        Column("stage", "text", "what was being examined"),
        Column("what", "text", "kind of the gap"),
        Column("why", "text", "one sentence with figures"),
        Column("place", "text", "where"),
    ),
    "timings": (
        Column("seconds", "number", "wall time of the inspection"),
        Column("cpu_seconds", "number", "processor time of the inspection"),
        Column("peak_bytes", "integer", "greatest memory of the process that inspected"),
        Column("fetched_bytes", "integer", "read over the network; 0 for a local file"),
        Column("fetch_seconds", "number", "time that took"),
        Column("finished_at", "number", "seconds since 1970"),
        Column("artifact_seconds", "number", "wall time of the stage; null where it did not run"),
        Column("facts_seconds", "number", "the same"),
        Column("findings_seconds", "number", "the same"),
        Column("launch_seconds", "number", "the same"),
    ),
}
