"""A document's name and bytes in, its canonical text with format, encoding and gaps out."""

import hashlib
import re
from dataclasses import dataclass

from appwarden.errors import UnreadableError
from appwarden.facts.policy.ingest.canonical import Canonical
from appwarden.facts.policy.ingest.decode import SNIFFED_BYTES, UTF_16_MARKS, decode
from appwarden.facts.policy.ingest.docx import read_docx
from appwarden.facts.policy.ingest.html import read_html
from appwarden.facts.policy.ingest.pdf import ImageOnlyError, read_pdf
from appwarden.facts.policy.ingest.plain import read_plain
from appwarden.facts.policy.model import Format
from appwarden.model import Gap

MAX_FILE_BYTES = 64 << 20
# A page of 50 MB has its text, if any, in its first part; more is cut, with a gap.
MAX_SOURCE_CHARS = 4_000_000
STAGE = "policy"
_PAGE = re.compile(
    r"<(?:!doctype html|html|head|body|div|p|table|h[1-6]|ul|span|br)\b", re.IGNORECASE
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|\*\*[^*\n]+\*\*[ \t]*$|\|[^\n]*\|\s*\n\|[ :|-]+\|)", re.MULTILINE
)


@dataclass(frozen=True)
class Ingested:
    """One document after reading; `canonical` is what every offset refers to."""

    name: str
    format: Format
    sha256: str
    canonical: Canonical
    gaps: tuple[Gap, ...]


def ingest(name: str, content: bytes) -> Ingested:
    """Read one document, told by its bytes and not by its name.

    Raises UnreadableError for a file that is no document at all. A document without text (empty,
    scanned) is returned with a gap that says so.
    """
    if len(content) > MAX_FILE_BYTES:
        raise UnreadableError(f"{name}: larger than {MAX_FILE_BYTES >> 20} MiB, no policy is")
    gaps: list[Gap] = []
    try:
        form, canonical = _read(name, content, gaps)
    except ImageOnlyError as problem:
        gaps.append(Gap(STAGE, "image_only_pdf", str(problem), name))
        form, canonical = "pdf", read_plain("", markdown=False)
    except UnreadableError as problem:
        raise UnreadableError(f"{name}: {problem}") from problem
    if canonical.cut:
        why = f"only the first {len(canonical.text)} characters were read"
        gaps.append(Gap(STAGE, "document_cut", why, name))
    if not canonical.text.strip() and not gaps:
        gaps.append(Gap(STAGE, "document_empty", "the document holds no text", name))
    digest = hashlib.sha256(content).hexdigest()
    return Ingested(name, form, digest, canonical, tuple(gaps))


def _read(name: str, content: bytes, gaps: list[Gap]) -> tuple[Format, Canonical]:
    if b"%PDF-" in content[:1024]:
        return "pdf", read_pdf(content)
    if content.startswith(b"PK\x03\x04"):
        return "docx", read_docx(content)
    if b"\0" in content[:SNIFFED_BYTES] and not content.startswith(UTF_16_MARKS):
        raise UnreadableError("neither text, HTML, PDF nor a Word document")
    text, encoding, odd = decode(content[: MAX_SOURCE_CHARS * 2])
    if odd:
        why = f"{odd} characters could not be read as {encoding}"
        gaps.append(Gap(STAGE, "encoding_mixed", why, name))
    if odd * 5 > len(text) > 0:
        raise UnreadableError("neither text, HTML, PDF nor a Word document")
    if len(text) > MAX_SOURCE_CHARS or len(content) > MAX_SOURCE_CHARS * 2:
        text = text[:MAX_SOURCE_CHARS]
        why = f"only the first {MAX_SOURCE_CHARS} characters of the source were read"
        gaps.append(Gap(STAGE, "document_cut", why, name))
    if _PAGE.search(text[:20_000]):
        return "html", read_html(text)
    if name.lower().endswith((".md", ".markdown")) or _MARKDOWN.search(text[:50_000]):
        return "markdown", read_plain(text, markdown=True)
    return "text", read_plain(text, markdown=False)
