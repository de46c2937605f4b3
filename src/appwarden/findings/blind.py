"""Gaps: which rules and clauses could not be examined because something was not seen."""

from collections.abc import Iterable

from appwarden.catalogue.model import Rule
from appwarden.facts.model import Facts
from appwarden.model import Gap

# These narrow what was seen in single places, or name an oddity of a file that was read all the
# same; they are told with the clause. Any other gap of a stage that a rule names, a kind not known
# here included, means that the rule was not examined.
NARROWING = frozenset(
    {
        # single places in code that was read
        "argument_unresolved",
        "native_code",
        "nested_app",
        "reflection_unresolved",
        # more of what is listed
        "launch_list_cut",
        "repeated_accesses",
        # read as it is, or as Android reads it
        "string_count_wrong",
        "table_package_id",
        "table_packages_missing",
        "table_size_wrong",
        "xml_attribute_nameless",
        "xml_chunk_unknown",
        "xml_header_size",
        "xml_kind",
        "xml_size_wrong",
        "zip_crc_wrong",
        "zip_data_in_directory",
        "zip_directory_size",
        "zip_duplicate_entry",
        "zip_entries_overlap",
        "zip_local_header",
        "zip_method_odd",
        "zip_name_climbs",
        "zip_name_control",
        "zip_name_encoding",
        "zip_prepended_bytes",
        "zip_rows_hidden",
        "zip_shifted",
        "zip_size_wrong",
        "zip_trailing_bytes",
    }
)
APP_TYPE_UNKNOWN = Gap(
    stage="findings",
    what="app_type_unknown",
    why="the app's type is not known well enough to judge what is necessary; name it by --app-type",
)
# What cannot be read inside these files is missing in these stages.
_STAGES_OF_FILES = (
    (".dex", ("code", "screens")),
    (".jar", ("code", "screens")),
    ("AndroidManifest.xml", ("manifest",)),
    (".arsc", ("resources", "screens")),
    (".xml", ("resources", "screens")),
)
_EVERYTHING = ("manifest", "resources", "code", "screens", "sdks")
_CODE = ("code", "screens", "sdks")
# Gaps by what they keep from sight, whatever place they name.
_STAGES_OF_KINDS = {
    # Its calls are read all the same; only a screen that it builds may be hidden.
    "method_too_large": ("screens",),
    "packed": _CODE,
    "dex_before_zip": _CODE,
    "dex_header_unreadable": _CODE,
    "dex_unreadable": _CODE,
    "nested_archive_unreadable": _CODE,
    "nested_archives_limit": _CODE,
    "base_missing": _EVERYTHING,
    "facts_of_other_catalogue": _EVERYTHING,
    "more_gaps": _EVERYTHING,
    "part_unreadable": _EVERYTHING,
    "too_many_parts": _EVERYTHING,
    "zip_directory_cut": _EVERYTHING,
    "zip_row_damaged": _EVERYTHING,
}
# Code that is not there hides the screens that it builds.
_FOLLOWED_BY = {"code": ("screens",), "resources": ("screens",)}


def all_gaps(facts: Facts, *, app_type_known: bool) -> tuple[Gap, ...]:
    """Return the gaps of every stage, each once, with those that follow from the facts."""
    found = {*facts.artifact.gaps, *facts.gaps}
    for packer in facts.artifact.packed:
        if not any(gap.what == "packed" for gap in found):
            found.add(Gap("artifact", "packed", f"the code is hidden by a packer ({packer})"))
    if not app_type_known:
        found.add(APP_TYPE_UNKNOWN)
    return tuple(sorted(found))


def blinding(rule: Rule, gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return the gaps through which `rule` cannot see what it needs."""
    names = frozenset(rule.not_examined_by)
    return tuple(gap for gap in gaps if _blinds(gap, names))


def narrowing(rule: Rule, gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return the gaps that leave single places unseen of a stage that `rule` needs."""
    names = frozenset(rule.not_examined_by)
    return tuple(
        gap for gap in gaps if gap.what in NARROWING and not names.isdisjoint(stages_of(gap))
    )


def _blinds(gap: Gap, names: frozenset[str]) -> bool:
    if gap.what in names or f"{gap.stage}.{gap.what}" in names:
        return True
    return gap.what not in NARROWING and not names.isdisjoint(stages_of(gap))


def stages_of(gap: Gap) -> frozenset[str]:
    """Return the stages that lack something because of `gap`."""
    # A launch adds to what the code tells and takes back only what it saw go elsewhere: what it
    # lacks hides nothing from another stage.
    if gap.stage == "launch":
        return frozenset({"launch"})
    if gap.what in _STAGES_OF_KINDS:
        return frozenset(_STAGES_OF_KINDS[gap.what])
    stages = {gap.stage, *_FOLLOWED_BY.get(gap.stage, ())}
    for ending, touched in _STAGES_OF_FILES:
        if gap.place.endswith(ending):
            stages.update(touched)
            break
    return frozenset(stages)
