"""Addresses in texts, and the hosts that somebody may be talked to at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appwarden.facts.code.accesses import addresses_in, host_of


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://api.example.com/v1?x=1", "api.example.com"),
        ("HTTP://API.Example.COM:8080", "api.example.com"),
        ("https://user:pass@example.com/", "example.com"),
        (" https://example.com ", "example.com"),
        ("https://10.0.0.1/x", "10.0.0.1"),
        ("http://schemas.android.com/apk/res/android", None),
        ("http://localhost:8080", None),
        ("http://127.0.0.1:7912", None),
        ("http://apache.org/xml/features/validation", None),
        ("http://javax.xml.transform.dom.DOMResult/feature", None),
        ("https://www.apache.org/", "www.apache.org"),
        ("https://%s/path", None),
        ("https://{host}/path", None),
        ("https://", None),
        ("https://host", None),
        ("https://-bad.example", None),
        ("https://[::1", None),
        ("no address", None),
        ("", None),
    ],
)
def test_host_of_an_address(address: str, host: str | None) -> None:
    assert host_of(address) == host


def test_addresses_inside_a_text() -> None:
    text = "see <a href='https://a.example/x'>here</a> (http://b.example) or ftp://c.example"
    assert addresses_in(text) == ["https://a.example/x", "http://b.example"]


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    for address in (text, f"https://{text}", *addresses_in(text)):
        host = host_of(address)
        assert host is None or ("." in host and host == host.lower())
