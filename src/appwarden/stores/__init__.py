"""What a store lists, and whether a removed app is really gone.

Only `web` asks the network, and only when a command says so.
"""

from appwarden.stores.comparing import compare_builds
from appwarden.stores.evidence import check_evidence
from appwarden.stores.fetching import fetch_builds
from appwarden.stores.removal import prove_removal
from appwarden.stores.source import read_source
from appwarden.stores.syncing import sync_store

__all__ = [
    "check_evidence",
    "compare_builds",
    "fetch_builds",
    "prove_removal",
    "read_source",
    "sync_store",
]
