"""A signed JAR is believed only if every link holds, from the certificate to the file."""

import struct
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from signed_repository import Key, block, jar, new_key, signed_files

from appwarden.errors import UntrustedError
from appwarden.stores.signed_jar import open_signed

NAME, CONTENT = "entry.json", b'{"timestamp": 1}'
LIMIT = 1 << 16
Files = dict[str, bytes]


def test_a_whole_jar_gives_its_file_and_its_signer(key: Key) -> None:
    signed = open_signed(jar(signed_files(NAME, CONTENT, key)), NAME, limit=LIMIT)
    assert (signed.content, signed.certificate_sha256) == (CONTENT, key.fingerprint)
    assert signed.digest == "sha256"


def test_a_key_on_a_curve_signs_too() -> None:
    key = new_key(curve=True)
    signed = open_signed(jar(signed_files(NAME, CONTENT, key)), NAME, limit=LIMIT)
    assert signed.certificate_sha256 == key.fingerprint


def test_signed_attributes_are_followed(key: Key) -> None:
    files = signed_files(NAME, CONTENT, key)
    files["META-INF/KEY.RSA"] = block(files["META-INF/KEY.SF"], key, attributes=True)
    assert open_signed(jar(files), NAME, limit=LIMIT).content == CONTENT
    files["META-INF/KEY.RSA"] = block(b"another file", key, attributes=True)
    with pytest.raises(UntrustedError, match="another file"):
        open_signed(jar(files), NAME, limit=LIMIT)


def test_the_weakest_hash_is_told(key: Key) -> None:
    files = signed_files(NAME, CONTENT, key, word="SHA1")
    assert open_signed(jar(files), NAME, limit=LIMIT).digest == "sha1"


def _other_content(files: Files) -> None:
    files[NAME] = b'{"timestamp": 2}'


def _other_manifest(files: Files) -> None:
    files["META-INF/MANIFEST.MF"] += b"Name: more\r\n\r\n"


def _other_signature_file(files: Files) -> None:
    files["META-INF/KEY.SF"] += b"Name: more\r\n\r\n"


def _unsigned(files: Files) -> None:
    del files["META-INF/KEY.RSA"]


def _second_signer(files: Files) -> None:
    files["META-INF/TWO.RSA"] = files["META-INF/KEY.RSA"]


def _file_twice_in_manifest(files: Files) -> None:
    files["META-INF/MANIFEST.MF"] += f"Name: {NAME}\r\nSHA-256-Digest: AAAA\r\n\r\n".encode()


def _block_cut(files: Files) -> None:
    files["META-INF/KEY.RSA"] = files["META-INF/KEY.RSA"][:-20]


def _block_longer(files: Files) -> None:
    files["META-INF/KEY.RSA"] += b"\0"


def _block_deep(files: Files) -> None:
    deep = b""
    for _level in range(2000):
        deep = b"\x30\x82" + struct.pack(">H", len(deep)) + deep
    files["META-INF/KEY.RSA"] = deep


def _without_the_file(files: Files) -> None:
    del files[NAME]


def _many_files(files: Files) -> None:
    files.update({f"more{number}": b"" for number in range(20)})


def _large(files: Files) -> None:
    files[NAME] = b"0" * (LIMIT + 1)


@pytest.mark.parametrize(
    "spoil",
    [
        _other_content, _other_manifest, _other_signature_file, _unsigned, _second_signer,
        _file_twice_in_manifest, _block_cut, _block_longer, _block_deep, _without_the_file,
        _many_files, _large,
    ],
)  # fmt: skip
def test_a_broken_link_is_refused(spoil: Callable[[Files], None], key: Key) -> None:
    files = signed_files(NAME, CONTENT, key)
    spoil(files)
    with pytest.raises(UntrustedError):
        open_signed(jar(files), NAME, limit=LIMIT)


def test_md5_is_not_accepted(key: Key) -> None:
    files = signed_files(NAME, CONTENT, key, word="MD5")
    with pytest.raises(UntrustedError, match="no hash that is accepted"):
        open_signed(jar(files), NAME, limit=LIMIT)


def test_a_stranger_cannot_borrow_the_certificate(key: Key, other_key: Key) -> None:
    files = signed_files(NAME, CONTENT, Key(other_key.private, key.certificate))
    with pytest.raises(UntrustedError, match="did not sign"):
        open_signed(jar(files), NAME, limit=LIMIT)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_bytes_that_are_no_jar_are_refused(content: bytes) -> None:
    with pytest.raises(UntrustedError):
        open_signed(content, NAME, limit=LIMIT)


@settings(deadline=None)
@given(data=st.data())
def test_no_changed_byte_makes_the_pinned_key_vouch_for_another_file(
    data: st.DataObject, key: Key
) -> None:
    content = bytearray(jar(signed_files(NAME, CONTENT, key)))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    try:
        signed = open_signed(bytes(content), NAME, limit=LIMIT)
    except UntrustedError:
        return
    # A certificate may be changed where it vouches for itself; then it is not the pinned one.
    assert signed.content == CONTENT
