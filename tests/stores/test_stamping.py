"""Evidence stamped by OpenSSL's authority on loopback: what holds, and what is refused."""

import hashlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from asn1crypto import cms, tsp
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from loopback import Reply, Site
from signed_repository import Repository, package

from appwarden.errors import UntrustedError
from appwarden.stores.evidence import STAMP, check_evidence, encode_record, write_evidence
from appwarden.stores.removal import prove_removal
from appwarden.stores.source import Source
from appwarden.stores.stamping import ask_stamp, read_stamp
from appwarden.stores.web import Web

OPENSSL = shutil.which("openssl") or "openssl"

pytestmark = [
    pytest.mark.enable_socket,  # a server on loopback
    pytest.mark.skipif(not Path(OPENSSL).is_file(), reason="openssl is not installed"),
]
CONFIG = """
[req]
distinguished_name = name
prompt = no
x509_extensions = usage
[name]
CN = Time of the test
[usage]
extendedKeyUsage = {usage}
[tsa]
default_tsa = one
[one]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_alg = {named_by}
"""
CONTENT = b"what is stamped"


def _query(content: bytes) -> bytes:
    digest = hashlib.sha256(content).digest()
    imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": digest}
    request = tsp.TimeStampReq({"version": "v1", "message_imprint": imprint, "cert_req": True})
    encoded: bytes = request.dump()
    return encoded


class Authority:
    """OpenSSL's authority with a key and a certificate of its own in a folder."""

    def __init__(
        self, folder: Path, usage: str = "critical,timeStamping", named_by: str = "sha256"
    ) -> None:
        folder.mkdir()
        self.folder = folder
        (folder / "config").write_text(CONFIG.format(usage=usage, named_by=named_by))
        (folder / "serial").write_text("01\n")
        self._run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key", "-out", "cert")

    def answer(self, query: bytes) -> Reply:
        (self.folder / "query").write_bytes(query)
        words = ("-section", "one", "-queryfile", "query", "-signer", "cert", "-inkey", "key")
        self._run("ts", "-reply", *words, "-out", "reply")
        return Reply(200, (self.folder / "reply").read_bytes())

    def bears_out(self, response: bytes, content: bytes) -> bool:
        """Tell what OpenSSL itself says of an answer."""
        (self.folder / "response").write_bytes(response)
        (self.folder / "content").write_bytes(content)
        command = [OPENSSL, "ts", "-verify", "-in", "response", "-data", "content"]
        ran = subprocess.run(
            [*command, "-CAfile", "cert"], cwd=self.folder, capture_output=True, check=False
        )
        return ran.returncode == 0

    def _run(self, *words: str) -> None:
        subprocess.run(
            [OPENSSL, *words, "-config", "config"],
            cwd=self.folder,
            capture_output=True,
            check=True,
        )


@pytest.fixture
def authority(site: Site, tmp_path: Path) -> Authority:
    made = Authority(tmp_path / "authority")
    site.takers["/stamp"] = made.answer
    return made


@pytest.fixture
def stamped(site: Site, web: Web) -> Callable[[], bytes]:
    return lambda: ask_stamp(web, f"{site.address}/stamp", CONTENT)


def test_a_stamp_names_time_authority_and_certificate_as_openssl_does(
    authority: Authority, stamped: Callable[[], bytes]
) -> None:
    response = stamped()
    assert authority.bears_out(response, CONTENT)
    stamp = read_stamp(response, CONTENT)
    assert stamp.authority == "CN=Time of the test"
    assert stamp.time.endswith("+00:00")
    assert stamp.certificate_sha256 == hashlib.sha256(_der(authority)).hexdigest()


def test_a_certificate_named_by_sha1_is_found_too(
    site: Site, tmp_path: Path, stamped: Callable[[], bytes]
) -> None:
    site.takers["/stamp"] = Authority(tmp_path / "old", named_by="sha1").answer
    assert read_stamp(stamped(), CONTENT).authority == "CN=Time of the test"


@pytest.mark.usefixtures("authority")
def test_a_stamp_of_something_else_or_with_a_changed_byte_is_refused(
    stamped: Callable[[], bytes],
) -> None:
    response = stamped()
    with pytest.raises(UntrustedError, match="about something else"):
        read_stamp(response, b"another content")
    refused = 0
    for place in range(0, len(response), 3):
        changed = response[:place] + bytes([response[place] ^ 1]) + response[place + 1 :]
        try:
            # A byte outside what is signed may change nothing that is told.
            assert read_stamp(changed, CONTENT) == read_stamp(response, CONTENT)
        except UntrustedError:
            refused += 1
    assert refused > len(response) / 3 * 0.9


@pytest.mark.usefixtures("authority")
def test_an_answer_to_another_request_is_refused(site: Site, stamped: Callable[[], bytes]) -> None:
    old = stamped()
    site.takers["/stamp"] = lambda _query: Reply(200, old)
    with pytest.raises(UntrustedError, match="another request"):
        stamped()


@pytest.mark.usefixtures("authority")
@pytest.mark.parametrize("usage", ["timeStamping", "critical,serverAuth", None])
def test_a_certificate_for_something_else_is_refused(
    stamped: Callable[[], bytes], tmp_path: Path, usage: str | None
) -> None:
    """OpenSSL does not stamp with such a certificate: its own stamp is signed anew with one."""
    other = Authority(tmp_path / "other", usage or "critical,timeStamping")
    before = stamped()
    response = _signed_anew(before, other)
    if usage is None:  # then nothing is wrong with it but that it is another authority's
        assert read_stamp(response, CONTENT).time == read_stamp(before, CONTENT).time
        return
    with pytest.raises(UntrustedError, match="not made for time stamps"):
        read_stamp(response, CONTENT)
    assert not other.bears_out(response, CONTENT)


def _signed_anew(response: bytes, other: Authority) -> bytes:
    answer = tsp.TimeStampResp.load(response)
    certificate = _der(other)
    signed = answer["time_stamp_token"]["content"]
    signed["certificates"] = [cms.CertificateChoices.load(certificate)]
    signer = signed["signer_infos"][0]
    for attribute in signer["signed_attrs"]:
        if attribute["type"].native == "signing_certificate_v2":
            digest = hashlib.sha256(certificate).digest()
            attribute["values"] = [{"certs": [{"cert_hash": digest}]}]
    key = load_pem_private_key((other.folder / "key").read_bytes(), None)
    assert isinstance(key, rsa.RSAPrivateKey)
    message = signer["signed_attrs"].untag().dump(force=True)
    signer["signature"] = key.sign(message, padding.PKCS1v15(), hashes.SHA256())
    encoded: bytes = answer.dump(force=True)
    return encoded


def _der(authority: Authority) -> bytes:
    command = [OPENSSL, "x509", "-in", "cert", "-outform", "DER"]
    return subprocess.run(command, cwd=authority.folder, capture_output=True, check=True).stdout


@pytest.mark.parametrize(
    "reply", [Reply(503), Reply(200, b""), Reply(200, b"\x30\x03\x02\x01\x00")]
)
def test_what_is_no_stamp_is_told(site: Site, stamped: Callable[[], bytes], reply: Reply) -> None:
    site.takers["/stamp"] = lambda _query: reply
    with pytest.raises(UntrustedError):
        stamped()


def test_evidence_carries_its_stamp_and_says_when_it_does_not_fit(
    authority: Authority,
    site: Site,
    web: Web,
    repository: Repository,
    source: Source,
    tmp_path: Path,
) -> None:
    repository.packages = {"org.example.a": package()}
    repository.publish()
    record, bodies = prove_removal("org.example.gone", source, web)
    response = ask_stamp(web, f"{site.address}/stamp", encode_record(record))
    write_evidence(record, bodies, tmp_path / "stamped.zip", stamp=response)
    checked = check_evidence(tmp_path / "stamped.zip")
    assert checked.faults == []
    assert checked.stamp is not None
    assert checked.stamp.time >= record.begun_at
    write_evidence(record, bodies, tmp_path / "bare.zip")
    assert check_evidence(tmp_path / "bare.zip").stamp is None
    wrong = authority.answer(_query(b"another record")).body
    write_evidence(record, bodies, tmp_path / "wrong.zip", stamp=wrong)
    checked = check_evidence(tmp_path / "wrong.zip")
    assert checked.stamp is None
    assert checked.faults == [f"{STAMP}: the time stamp is about something else"]
