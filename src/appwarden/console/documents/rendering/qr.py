"""The address to verify as a QR code, drawn as SVG or PNG."""

import io
from functools import lru_cache

import segno


@lru_cache(maxsize=16)
def svg_of(address: str) -> str:
    """Return the code as an SVG without declaration, size left to the page."""
    target = io.BytesIO()
    _code(address).save(
        target, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=1, nl=False
    )
    return target.getvalue().decode()


def png_of(address: str) -> bytes:
    """Return the code as PNG, for formats that hold no SVG."""
    target = io.BytesIO()
    _code(address).save(target, kind="png", scale=6, border=1)
    return target.getvalue()


@lru_cache(maxsize=16)
def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)
