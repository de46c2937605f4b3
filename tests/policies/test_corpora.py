"""What holds for documents that nobody here wrote; they stay in the folder of the corpora."""

import gzip
import json
import os
from pathlib import Path

import pytest
from reading import Read, quotes

from appwarden.facts.policy.ingest import ingest
from appwarden.facts.policy.ingest.canonical import INSERTED

FOLDER = Path(os.environ.get("APPWARDEN_CORPUS") or "") / "policies"
# One in so many documents: all of them take a minute.
STEP = 9

pytestmark = pytest.mark.skipif(
    not (FOLDER / "ca4p.jsonl.gz").is_file(), reason="needs the corpora named by APPWARDEN_CORPUS"
)


def texts() -> list[tuple[str, bytes]]:
    """Return names and contents: Chinese policies as text, and pages as they were served."""
    with gzip.open(FOLDER / "ca4p.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [
            ("policy.txt", json.loads(line)["text"].encode())
            for number, line in enumerate(lines)
            if number % STEP == 0
        ]
    pages = sorted((FOLDER / "html").glob("*.html"))
    return found + [(page.name, page.read_bytes()) for page in pages]


@pytest.mark.timeout(300)
def test_every_quote_is_the_text_and_leads_back_into_the_source(read: Read) -> None:
    for name, content in texts():
        policy = read(content, name)
        canonical = ingest(name, content).canonical
        (document,) = policy.documents
        assert document.text == canonical.text
        assert quotes(policy)
        for quote in quotes(policy):
            assert quote.text == canonical.text[quote.start : quote.end]
            places = canonical.origin[quote.start : quote.end]
            real = [place for place in places if place != INSERTED]
            assert real == sorted(real)
            same = sum(
                canonical.source[place] == char
                for place, char in zip(places, quote.text, strict=True)
                if place != INSERTED
            )
            # Entities and line breaks within a sentence are the only other characters.
            assert same >= 0.8 * len(real)
