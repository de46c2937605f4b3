"""A hash in, an authority's signed word when it was there out (RFC 3161), checked offline.

Whose word it is stands in the stamp: the certificate's fingerprint, as with repositories, is what a
person compares. `openssl ts -verify` holds the same file against the authority's own root.
"""

import hashlib
import secrets

import msgspec
from asn1crypto import cms, core, tsp
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.x509 import (
    Certificate,
    ExtendedKeyUsage,
    ExtensionNotFound,
    InvalidVersion,
    load_der_x509_certificate,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from appwarden.errors import UntrustedError
from appwarden.stores.asking import is_whole
from appwarden.stores.signed_jar import HASHES, check_signature, signed_message
from appwarden.stores.web import Web

QUERY_TYPE = "application/timestamp-query"
MAX_STAMP_BYTES = 1 << 18
_GRANTED = frozenset({"granted", "granted_with_mods"})
_NONCE_BITS = 64


class Stamp(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When something was there (UTC, ISO 8601), by whose word: name, certificate, serial number."""

    time: str
    authority: str
    certificate_sha256: str
    serial: str


def ask_stamp(web: Web, authority: str, content: bytes) -> bytes:
    """Return the authority's answer about the content's SHA-256; only the hash is sent.

    Raises UntrustedError where it does not answer, refuses, or stamps something else.
    """
    digest, nonce = hashlib.sha256(content).digest(), secrets.randbits(_NONCE_BITS)
    request = tsp.TimeStampReq(
        {
            "version": "v1",
            "message_imprint": {
                "hash_algorithm": {"algorithm": "sha256"},
                "hashed_message": digest,
            },
            "nonce": nonce,
            "cert_req": True,
        }
    )
    answer, response = web.post(authority, request.dump(), QUERY_TYPE, limit=MAX_STAMP_BYTES)
    if not is_whole(answer):
        raise UntrustedError(f"{authority}: {answer.problem or f'answered {answer.status}'}")
    read_stamp(response, content, nonce=nonce)
    return response


def read_stamp(response: bytes, content: bytes, *, nonce: int | None = None) -> Stamp:
    """Return what an answer says of the content; raises UntrustedError with what does not hold."""
    try:
        return _read(response, content, nonce)
    except (ValueError, TypeError, KeyError, RecursionError) as problem:
        raise UntrustedError(f"the time stamp cannot be read ({problem})") from problem
    except (InvalidVersion, UnsupportedAlgorithm) as problem:
        raise UntrustedError(f"the authority's certificate cannot be read ({problem})") from problem


def _read(response: bytes, content: bytes, nonce: int | None) -> Stamp:
    answer = tsp.TimeStampResp.load(response, strict=True)
    status = answer["status"]["status"].native
    if status not in _GRANTED:
        raise UntrustedError(f"the authority refused to stamp: {status}")
    signed = answer["time_stamp_token"]["content"]
    inner = signed["encap_content_info"]
    if inner["content_type"].native != "tst_info":
        raise UntrustedError("the authority signed something that is no time stamp")
    document = bytes(inner["content"])
    certificate = _verified(signed, document)
    info = tsp.TSTInfo.load(document, strict=True)
    imprint = info["message_imprint"]
    told = (imprint["hash_algorithm"]["algorithm"].native, imprint["hashed_message"].native)
    if told != ("sha256", hashlib.sha256(content).digest()):
        raise UntrustedError("the time stamp is about something else")
    if nonce is not None and info["nonce"].native != nonce:
        raise UntrustedError("the time stamp answers another request")
    return Stamp(
        time=info["gen_time"].native.isoformat(timespec="seconds"),
        authority=certificate.subject.rfc4514_string(),
        certificate_sha256=certificate.fingerprint(hashes.SHA256()).hex(),
        serial=f"{info['serial_number'].native:x}",
    )


def _verified(signed: cms.SignedData, document: bytes) -> Certificate:
    """Return the certificate that signed: made for time stamps, named under the signature."""
    if len(signed["signer_infos"]) != 1:
        raise UntrustedError("the time stamp has not exactly one signer")
    signer = signed["signer_infos"][0]
    algorithm = signer["digest_algorithm"]["algorithm"].native
    if algorithm not in HASHES:
        raise UntrustedError(f"stamped with {algorithm}, which is not accepted")
    encoded = _named_certificate(signer, [one.chosen.dump() for one in signed["certificates"]])
    certificate = load_der_x509_certificate(encoded)
    try:
        usage = certificate.extensions.get_extension_for_class(ExtendedKeyUsage)
    except ExtensionNotFound as problem:
        raise UntrustedError("the certificate is not made for time stamps") from problem
    if not usage.critical or list(usage.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        raise UntrustedError("the certificate is not made for time stamps alone")
    message = signed_message(signer, document, algorithm)
    if message == document:
        raise UntrustedError("the time stamp does not name its certificate")
    try:
        check_signature(certificate, signer, message, HASHES[algorithm]())
    except InvalidSignature as problem:
        raise UntrustedError("the certificate did not sign the time stamp") from problem
    return certificate


def _named_certificate(signer: cms.SignerInfo, certificates: list[bytes]) -> bytes:
    """Return the certificate whose hash stands under the signature (RFC 5816)."""
    for attribute in signer["signed_attrs"]:
        kind = attribute["type"].native
        if kind not in {"signing_certificate", "signing_certificate_v2"}:
            continue
        named = attribute["values"][0]["certs"][0]
        algorithm = "sha1"
        if kind == "signing_certificate_v2" and not isinstance(named["hash_algorithm"], core.Void):
            algorithm = named["hash_algorithm"]["algorithm"].native
        for encoded in certificates:
            if hashlib.new(algorithm, encoded).digest() == named["cert_hash"].native:
                return encoded
    raise UntrustedError("the certificate that the time stamp names is not in it")
