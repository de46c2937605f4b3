"""A zip (DOCX, XLSX) written anew with fixed times, so that equal content gives equal bytes."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Final

_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)


def settled(content: bytes, replace: Mapping[str, tuple[bytes, bytes]] | None = None) -> bytes:
    """Return the same members in the same order without the moment at which they were written.

    `replace` maps a member to a pattern and what takes its place.
    """
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as settled_file,
    ):
        for entry in source.infolist():
            data = source.read(entry)
            if replace and entry.filename in replace:
                pattern, new = replace[entry.filename]
                data = re.sub(pattern, new, data)
            member = zipfile.ZipInfo(entry.filename, _FIXED_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            settled_file.writestr(member, data)
    return target.getvalue()
