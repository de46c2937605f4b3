"""An F-Droid repository made by hand: signed jars, indexes and diffs, whole or with a fault."""

import base64
import hashlib
import io
import json
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID

SIGNER = "ab" * 32
OTHER_SIGNER = "cd" * 32
DAY_MS = 86_400_000
# An hour ago, so that no index is old or in the future unless a test says so.
NOW_MS = int(datetime.now(UTC).timestamp()) * 1000 - 3_600_000


@dataclass(frozen=True)
class Key:
    """A private key with its self-signed certificate."""

    private: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def fingerprint(self) -> str:
        return self.certificate.fingerprint(hashes.SHA256()).hex()


def new_key(*, curve: bool = False) -> Key:
    """Make a key; the certificate has expired, for only its fingerprint counts."""
    private: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    if curve:
        private = ec.generate_private_key(ec.SECP256R1())
    else:
        private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Example Store")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(datetime(2019, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2020, 1, 1, tzinfo=UTC))
    )
    return Key(private, builder.sign(private, hashes.SHA256()))


def digest_of(content: bytes, algorithm: str = "sha256") -> str:
    return base64.b64encode(hashlib.new(algorithm, content).digest()).decode()


def signed_files(name: str, content: bytes, key: Key, *, word: str = "SHA-256") -> dict[str, bytes]:
    """Return the files of a signed jar by name; `word` is the manifest's name of its hash."""
    algorithm = word.replace("-", "").lower()
    manifest = (
        f"Manifest-Version: 1.0\r\n\r\nName: {name}\r\n"
        f"{word}-Digest: {digest_of(content, algorithm)}\r\n\r\n"
    ).encode()
    told = digest_of(manifest, algorithm)
    signature = (f"Signature-Version: 1.0\r\n{word}-Digest-Manifest: {told}\r\n\r\n").encode()
    return {
        name: content,
        "META-INF/MANIFEST.MF": manifest,
        "META-INF/KEY.SF": signature,
        f"META-INF/KEY.{'RSA' if isinstance(key.private, rsa.RSAPrivateKey) else 'EC'}": block(
            signature, key
        ),
    }


def block(signature: bytes, key: Key, *, attributes: bool = False) -> bytes:
    """Return the signature block of a signature file, with signed attributes or without."""
    options = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
    if not attributes:
        options.append(pkcs7.PKCS7Options.NoAttributes)
    builder = pkcs7.PKCS7SignatureBuilder().set_data(signature)
    signed = builder.add_signer(key.certificate, key.private, hashes.SHA256())
    return signed.sign(serialization.Encoding.DER, options)


def jar(files: dict[str, bytes]) -> bytes:
    """Return the files as a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return stream.getvalue()


def build(content: bytes = b"an app", *, code: int = 1, signer: str = SIGNER) -> dict[str, Any]:
    """Return a version of an app as index v2 writes it; its file is named by its hash."""
    sha256 = hashlib.sha256(content).hexdigest()
    return {
        "added": 1,
        "file": {"name": f"/{sha256[:12]}.apk", "sha256": sha256, "size": len(content)},
        "manifest": {
            "versionCode": code,
            "versionName": f"{code}.0",
            "signer": {"sha256": [signer]},
            "usesPermission": [{"name": "android.permission.INTERNET"}],
        },
    }


def package(*builds: dict[str, Any], name: str = "Example") -> dict[str, Any]:
    versions = {one["file"]["sha256"]: one for one in builds or (build(),)}
    return {"metadata": {"name": {"en-US": name}}, "versions": versions}


@dataclass
class Repository:
    """A folder with a repository; `publish` writes what it lists now, as F-Droid's tools do."""

    folder: Path
    key: Key
    packages: dict[str, dict[str, Any]] = field(default_factory=dict)
    timestamp: int = NOW_MS
    max_age: int | None = None
    address: str = ""
    mirrors: tuple[str, ...] = ()
    diffs: bool = False
    _before: list[dict[str, Any]] = field(default_factory=list)

    def index(self) -> dict[str, Any]:
        repo: dict[str, Any] = {"name": {"en-US": "Example"}, "timestamp": self.timestamp}
        if self.address:
            repo["address"] = self.address
        if self.mirrors:
            repo["mirrors"] = [{"url": one} for one in self.mirrors]
        return {"repo": repo, "packages": json.loads(json.dumps(self.packages))}

    def publish(self, *, later_by_ms: int = 1000) -> None:
        """Write index and signed entry; the next one is later."""
        self.folder.mkdir(parents=True, exist_ok=True)
        index = self.index()
        entry: dict[str, Any] = {
            "timestamp": self.timestamp,
            "version": 30000,
            "index": self.file("index-v2.json", json.dumps(index).encode()),
            "diffs": self._diffs(index) if self.diffs else {},
        }
        entry["index"]["numPackages"] = len(self.packages)
        if self.max_age is not None:
            entry["maxAge"] = self.max_age
        self.sign("entry.json", json.dumps(entry).encode())
        self._before.append(index)
        self.timestamp += later_by_ms

    def file(self, name: str, content: bytes) -> dict[str, Any]:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        sha256 = hashlib.sha256(content).hexdigest()
        return {"name": f"/{name}", "sha256": sha256, "size": len(content)}

    def sign(self, name: str, content: bytes, key: Key | None = None) -> None:
        made = jar(signed_files(name, content, key or self.key))
        (self.folder / f"{name.removesuffix('.json')}.jar").write_bytes(made)

    def _diffs(self, index: dict[str, Any]) -> dict[str, Any]:
        return {
            str(old["repo"]["timestamp"]): self.file(
                f"diff/{old['repo']['timestamp']}.json", json.dumps(difference(old, index)).encode()
            )
            for old in self._before
        }


def difference(old: Any, new: Any) -> Any:  # noqa: ANN401  any JSON
    """Return the JSON merge patch from one object to another."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return new
    changed = {
        name: difference(old.get(name), value)
        for name, value in new.items()
        if name not in old or old[name] != value
    }
    return changed | {name: None for name in old if name not in new}
