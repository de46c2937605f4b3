"""What keeps machines from the public form without an account, a puzzle or JavaScript.

The form carries a signed ticket with the moment it was shown: who answers sooner than a person can
write, or with a ticket used before, is a machine. An address is only ever kept as a keyed hash
that changes every day, so that nobody can tell later who wrote.
"""

import hashlib
import hmac
import ipaddress
import secrets
from datetime import date
from typing import Literal

from django.conf import settings
from django.core import signing
from django.http import HttpRequest

SHORTEST_SECONDS = 5
LONGEST_SECONDS = 6 * 60 * 60
_SALT = "leads.ticket"

TicketState = Literal["good", "too_soon", "too_late", "forged"]


def new_ticket(now_seconds: float) -> str:
    """Return a ticket for a form that is shown now."""
    return signing.dumps([secrets.token_hex(8), int(now_seconds)], salt=_SALT)


def check_ticket(ticket: str, now_seconds: float) -> tuple[TicketState, str]:
    """Return what a ticket is worth and the name under which its one use is remembered."""
    try:
        name, shown = signing.loads(ticket, salt=_SALT)
    except signing.BadSignature:
        return "forged", ""
    age = now_seconds - int(shown)
    if age < SHORTEST_SECONDS:
        return "too_soon", str(name)
    if age > LONGEST_SECONDS:
        return "too_late", str(name)
    return "good", str(name)


def address_key(request: HttpRequest, day: date) -> str:
    """Return a keyed hash of the sender's network; an IPv6 sender is its /64."""
    raw = _address(request)
    try:
        address = ipaddress.ip_address(raw)
    except ValueError:
        network = "unknown"
    else:
        width = 32 if address.version == 4 else 64  # noqa: PLR2004 - versions of IP
        network = str(ipaddress.ip_network((address, width), strict=False))
    return keyed_hash("address", f"{day.isoformat()}|{network}")


def keyed_hash(purpose: str, words: str) -> str:
    """Return a hash that nobody without the office's key can find by trying."""
    key = hashlib.sha256(f"leads.{purpose}|{settings.SECRET_KEY}".encode()).digest()
    return hmac.new(key, words.encode(), "sha256").hexdigest()


def _address(request: HttpRequest) -> str:
    # A proxy in front puts the sender last; what stands before it is the sender's own claim.
    forwarded = request.headers.get("X-Forwarded-For", "")
    if forwarded and getattr(settings, "SECURE_PROXY_SSL_HEADER", None) is not None:
        return forwarded.rsplit(",", 1)[-1].strip()
    return str(request.META.get("REMOTE_ADDR", ""))
