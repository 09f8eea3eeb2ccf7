"""Digests of byte strings, by which entries are named and sealed."""

from __future__ import annotations

import struct

try:
    # What `hashlib` hands on; with it come OpenSSL and milliseconds that a warm run does not have.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

SIZE = 16


def digest(*parts: bytes) -> bytes:
    """The digest of the parts, which differs for different parts however they would join."""
    return _feed(b"", parts)


def seal(secret: bytes, *parts: bytes) -> bytes:
    """A digest that only who knows the secret can make."""
    return _feed(secret, parts)


def _feed(key: bytes, parts: tuple[bytes, ...]) -> bytes:
    state = blake2b(digest_size=SIZE, key=key)
    for part in parts:
        state.update(struct.pack("<Q", len(part)))
        state.update(part)
    return state.digest()
