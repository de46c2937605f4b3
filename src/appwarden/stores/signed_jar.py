"""The bytes of a signed JAR in; its one file, and the certificate that vouches for it, out.

Signed as F-Droid signs its indexes: one signer, one certificate, one file. JAR file specification,
"Signed JAR File"; CMS is RFC 5652. The certificate's fingerprint is what the user trusts, so that
neither its dates nor who issued it matter.
"""

import base64
import binascii
import hashlib
import hmac
import io
import re
import zipfile
import zlib
from collections.abc import Mapping

import msgspec
from asn1crypto import cms
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509 import Certificate, InvalidVersion, load_der_x509_certificate

from appwarden.errors import UntrustedError

MAX_ENTRIES = 16
MAX_SIGNATURE_BYTES = 1 << 20
MIN_RSA_BITS = 1024
# Strongest first. F-Droid signs index-v1.jar with SHA-1 still, for old phones; MD5 is not accepted.
DIGESTS = {"SHA-512": "sha512", "SHA-384": "sha384", "SHA-256": "sha256", "SHA1": "sha1",
           "SHA-1": "sha1"}  # fmt: skip
HASHES: Mapping[str, type[hashes.HashAlgorithm]] = {
    "sha512": hashes.SHA512, "sha384": hashes.SHA384, "sha256": hashes.SHA256, "sha1": hashes.SHA1,
}  # fmt: skip
_STRENGTH = ("sha512", "sha384", "sha256", "sha1")
_SIGNATURE_FILE = re.compile(r"META-INF/([^/]{1,100})\.SF", re.IGNORECASE)
_SIGNATURE_BLOCK = re.compile(r"META-INF/([^/]{1,100})\.(RSA|EC)", re.IGNORECASE)
_MANIFEST = "META-INF/MANIFEST.MF"


class Signed(msgspec.Struct, frozen=True):
    """A file that a signature covers; `digest` is the weakest hash of the chain."""

    content: bytes
    certificate_sha256: str
    digest: str


def open_signed(jar: bytes, name: str, *, limit: int) -> Signed:
    """Return the file `name` of the JAR, at most `limit` bytes, once all that vouches for it holds.

    Raises UntrustedError with the link that is broken: no such file, none or several signers,
    a hash that differs, a signature that the certificate did not make.
    """
    try:
        return _open(jar, name, limit)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as problem:
        raise UntrustedError(f"not a JAR that can be read ({problem})") from problem
    except (
        ValueError,
        TypeError,
        KeyError,
        RuntimeError,
    ) as problem:  # RuntimeError: encrypted, deep
        raise UntrustedError(f"the signature cannot be read ({problem})") from problem
    except (InvalidVersion, UnsupportedAlgorithm) as problem:
        raise UntrustedError(f"the certificate cannot be read ({problem})") from problem


def _open(jar: bytes, name: str, limit: int) -> Signed:
    with zipfile.ZipFile(io.BytesIO(jar)) as opened:
        names = [entry.filename for entry in opened.infolist()]
        if len(names) > MAX_ENTRIES or len(set(names)) != len(names):
            raise UntrustedError("too many files in the JAR, or two of one name")
        signature = _read(opened, _one(_SIGNATURE_FILE, names), MAX_SIGNATURE_BYTES)
        block = _read(opened, _one(_SIGNATURE_BLOCK, names), MAX_SIGNATURE_BYTES)
        if name not in names or _MANIFEST not in names:
            raise UntrustedError(f"the JAR holds no signed {name}")
        manifest = _read(opened, _MANIFEST, MAX_SIGNATURE_BYTES)
        content = _read(opened, name, limit)
    certificate, by_signer = _verify_block(block, signature)
    by_signature = _verify(_sections(signature).get("", {}), "-Digest-Manifest", manifest)
    by_manifest = _verify(_sections(manifest).get(name, {}), "-Digest", content)
    weakest = max(by_signer, by_signature, by_manifest, key=_STRENGTH.index)
    return Signed(content, certificate.fingerprint(hashes.SHA256()).hex(), weakest)


def _one(pattern: re.Pattern[str], names: list[str]) -> str:
    found = [name for name in names if pattern.fullmatch(name)]
    if len(found) != 1:
        raise UntrustedError(
            "the JAR is not signed" if not found else "the JAR has several signers"
        )
    return found[0]


def _read(opened: zipfile.ZipFile, name: str, limit: int) -> bytes:
    with opened.open(name) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise UntrustedError(f"{name} in the JAR is larger than {limit} bytes")
    return content


def _sections(document: bytes) -> dict[str, dict[str, str]]:
    """Return the attributes of each named section of a manifest, of its head under ''."""
    text = document.decode().replace("\r\n", "\n").replace("\r", "\n").replace("\n ", "")
    found: dict[str, dict[str, str]] = {}
    for number, part in enumerate(text.split("\n\n")):
        lines = (line.partition(": ") for line in part.split("\n") if ": " in line)
        attributes = {key: value for key, _colon, value in lines}
        name = attributes.get("Name", "") if number else ""
        if attributes and name in found:
            raise UntrustedError(f"{name!r} stands twice in a manifest")
        if attributes:
            found[name] = attributes
    return found


def _verify(attributes: Mapping[str, str], ending: str, content: bytes) -> str:
    """Compare the strongest hash that is told with that of the content; return its name."""
    for word, algorithm in DIGESTS.items():
        told = attributes.get(f"{word}{ending}")
        if told is None:
            continue
        try:
            expected = base64.b64decode(told, validate=True)
        except binascii.Error as problem:
            raise UntrustedError("a hash in the JAR is no base64") from problem
        if not hmac.compare_digest(hashlib.new(algorithm, content).digest(), expected):
            raise UntrustedError("a hash in the JAR does not fit what it stands for")
        return algorithm
    raise UntrustedError("the JAR tells no hash that is accepted")


def _verify_block(block: bytes, signature_file: bytes) -> tuple[Certificate, str]:
    """Return the one certificate whose key signed the signature file, and the hash it used."""
    envelope = cms.ContentInfo.load(block, strict=True)
    if envelope["content_type"].native != "signed_data":
        raise UntrustedError("the signature block is not signed data")
    signed = envelope["content"]
    certificates, signers = list(signed["certificates"]), list(signed["signer_infos"])
    if len(certificates) != 1 or len(signers) != 1:
        raise UntrustedError("the signature block has not exactly one signer and certificate")
    certificate = load_der_x509_certificate(certificates[0].chosen.dump())
    signer = signers[0]
    algorithm = signer["digest_algorithm"]["algorithm"].native
    if algorithm not in HASHES:
        raise UntrustedError(f"signed with {algorithm}, which is not accepted")
    message = signed_message(signer, signature_file, algorithm)
    try:
        check_signature(certificate, signer, message, HASHES[algorithm]())
    except InvalidSignature as problem:
        raise UntrustedError("the certificate in the JAR did not sign it") from problem
    return certificate, algorithm


def signed_message(signer: cms.SignerInfo, signature_file: bytes, algorithm: str) -> bytes:
    """Return what the signature is over: the file, or attributes that hold its hash (5.4)."""
    attributes = signer["signed_attrs"]
    if not attributes:
        return signature_file
    told = [
        value.native
        for attribute in attributes
        if attribute["type"].native == "message_digest"
        for value in attribute["values"]
    ]
    if told != [hashlib.new(algorithm, signature_file).digest()]:
        raise UntrustedError("the signature block is about another file")
    message: bytes = attributes.untag().dump()
    return message


def check_signature(
    certificate: Certificate, signer: cms.SignerInfo, message: bytes, digest: hashes.HashAlgorithm
) -> None:
    """Raise InvalidSignature where the certificate's key did not sign the message."""
    key, signature = certificate.public_key(), signer["signature"].native
    if isinstance(key, rsa.RSAPublicKey):
        if signer["signature_algorithm"].signature_algo != "rsassa_pkcs1v15":
            raise UntrustedError("signed in a way that is not accepted")
        if key.key_size < MIN_RSA_BITS:
            raise UntrustedError(f"the key has {key.key_size} bits only")
        key.verify(signature, message, padding.PKCS1v15(), digest)
    elif isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(signature, message, ec.ECDSA(digest))
    else:
        raise UntrustedError("signed by a sort of key that is not accepted")
