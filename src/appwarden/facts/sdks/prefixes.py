"""Class names in, the SDK or library they belong to out: the longest known prefix decides."""

from collections.abc import Sequence

from appwarden.catalogue.model import Catalogue

APP = "app"
_RENAMED_LETTERS = 2


class Prefixes:
    """Package prefixes of all SDKs, and the app's own package, which comes before them."""

    def __init__(self, catalogue: Catalogue, own_package: str) -> None:
        self._by_prefix = {
            prefix: sdk.id for sdk in catalogue.sdks.values() for prefix in sdk.match.packages
        }
        self._libraries = {sdk.id for sdk in catalogue.sdks.values() if sdk.role == "library"}
        self._own = own_package

    def prefix_of(self, name: str) -> tuple[str, str] | None:
        """Return (prefix, SDK id) for a dotted class or package name, or None."""
        if self._own and (name == self._own or name.startswith(f"{self._own}.")):
            return None
        end = len(name)
        while end > 0:
            found = self._by_prefix.get(name[:end])
            if found is not None:
                return name[:end], found
            end = max(name.rfind(".", 0, end), name.rfind("$", 0, end))
        return None

    def subject_of(self, methods: Sequence[str]) -> str:
        """Return who acts: the nearest frame to the read that is neither library nor renamed.

        `methods` are descriptors (`Lcls;->name()`), the entry first, the reading method last.
        """
        for method in reversed(methods):
            name = class_name(method)
            hit = self.prefix_of(name)
            if hit is None:
                if _is_renamed(name):
                    continue
                return APP
            if hit[1] not in self._libraries:
                return f"sdk:{hit[1]}"
        return APP


def _is_renamed(name: str) -> bool:
    """Tell whether shrinking renamed a class: its name says nothing of whose it is."""
    return all(len(part) <= _RENAMED_LETTERS for part in name.split("."))


def class_name(method: str) -> str:
    """Return the dotted class of a method descriptor."""
    return method.split(";", 1)[0].removeprefix("L").replace("/", ".")
