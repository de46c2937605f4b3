import hashlib
import io
import stat
import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from appwarden.console.vault.models import StoredFile
from appwarden.console.vault.services import (
    NAME_LENGTH,
    damaged,
    download,
    open_file,
    path_of,
    put,
    safe_name,
)

pytestmark = pytest.mark.django_db
CONTENT = b"an app"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


def test_what_is_put_comes_back_by_its_digest_and_is_stored_once() -> None:
    first = put(io.BytesIO(CONTENT), "应用.apk", "application/vnd.android.package-archive")
    second = put(io.BytesIO(CONTENT), "other.apk", "text/html")
    assert first == second
    assert (first.sha256, first.size_bytes, first.name) == (DIGEST, len(CONTENT), "应用.apk")
    with open_file(DIGEST) as file:
        assert file.read() == CONTENT
    assert stat.S_IMODE(path_of(DIGEST).stat().st_mode) == 0o400


def test_a_file_above_the_limit_leaves_nothing() -> None:
    with pytest.raises(ValidationError):
        put(io.BytesIO(CONTENT), "a", "b", limit_bytes=len(CONTENT) - 1)
    put(io.BytesIO(CONTENT), "a", "b", limit_bytes=len(CONTENT))
    folder = path_of(DIGEST).parents[2]
    assert [path.name for path in folder.rglob("*") if path.is_file()] == [DIGEST]
    assert StoredFile.objects.count() == 1


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", DIGEST.upper(), DIGEST + "0"])
def test_only_a_digest_is_a_path(digest: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        path_of(digest)


def test_damage_is_found() -> None:
    stored = put(io.BytesIO(CONTENT), "a", "b")
    assert not list(damaged())
    path_of(DIGEST).chmod(0o600)
    path_of(DIGEST).write_bytes(b"another app")
    assert list(damaged()) == [stored]
    path_of(DIGEST).unlink()
    assert list(damaged()) == [stored]


def test_a_download_is_saved_and_never_shown() -> None:
    stored = put(io.BytesIO(b"<script>"), 'x"\r\n.html', "text/html")
    response = download(stored)
    assert response["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in response["Content-Security-Policy"]
    response.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=300))
def test_every_name_becomes_safe(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe) <= NAME_LENGTH
    assert not set(safe) & set('/\\:\x00\r\n"')
    assert not safe.startswith(".")
    assert safe_name(unicodedata.normalize("NFD", "é.apk")) == "é.apk"
