"""A request to a timestamping authority (RFC 3161): that some bytes were there at a time is then provable."""

from __future__ import annotations

import hashlib

_SHA256 = bytes.fromhex("06096086480165030402010500")  # OBJECT IDENTIFIER 2.16.840.1.101.3.4.2.1, NULL
_VERSION, _WITH_CERTIFICATE = b"\x02\x01\x01", b"\x01\x01\xff"
_SEQUENCE, _OCTETS = 0x30, 0x04


def timestamp_request(data: bytes) -> bytes:
    """The bytes of a request for some data; it names the data's SHA-256 only, and asks for the certificate.

    >>> timestamp_request(b"the end of a log").hex()[:38]
    '30390201013031300d06096086480165030402'
    """
    hashed = _tagged(_OCTETS, hashlib.sha256(data).digest())
    imprint = _tagged(_SEQUENCE, _tagged(_SEQUENCE, _SHA256) + hashed)
    return _tagged(_SEQUENCE, _VERSION + imprint + _WITH_CERTIFICATE)


def _tagged(tag: int, content: bytes) -> bytes:
    return bytes((tag, len(content))) + content  # of less than 128 bytes, whose length is one byte
