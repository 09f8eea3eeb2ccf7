"""Base URLs as governance compares them: scheme, host, port, path prefix. Never resolved, never fetched."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from egresslint.governance.globs import match_name

_DEFAULT_PORTS = {"http": 80, "https": 443}


class Url(msgspec.Struct, frozen=True):
    scheme: str
    host: str
    port: int
    path: str
    has_userinfo: bool = False
    has_query: bool = False


def parse_url(text: str) -> Url | None:
    """The parts of an absolute http or https URL; None for anything else, so that doubt never matches."""
    scheme, separator, rest = text.partition("://")
    scheme = scheme.lower()
    if not separator or scheme not in _DEFAULT_PORTS or any(c in rest for c in "\\ \t\r\n"):
        return None
    rest, _, fragment = rest.partition("#")
    rest, has_query, _ = rest.partition("?")
    authority, slash, path = rest.partition("/")
    userinfo, at, address = authority.rpartition("@")
    split = _split_port(address)
    if split is None:
        return None
    host, port = split
    return Url(
        scheme=scheme,
        host=host,
        port=port if port is not None else _DEFAULT_PORTS[scheme],
        path=(slash + path).rstrip("/"),
        has_userinfo=bool(at or userinfo),
        has_query=bool(has_query or fragment),
    )


def covers(listed: Url, used: Url) -> bool:
    """Whether a URL of the file is the one that code uses, or a prefix of it by whole path segments."""
    if (listed.scheme, listed.host, listed.port) != (used.scheme, used.host, used.port):
        return False
    if not listed.path:
        return True
    climbs = ".." in used.path.split("/")
    return not climbs and (used.path + "/").startswith(listed.path + "/")


def is_public(text: str, public_hosts: Iterable[str]) -> bool:
    """Whether a URL's host is one that a provider shares among all customers; the hosts are globs."""
    url = parse_url(text)
    return url is not None and any(match_name(glob, url.host) for glob in public_hosts)


def _split_port(address: str) -> tuple[str, int | None] | None:
    host, colon, port = address.rpartition(":")
    if not colon or address.endswith("]"):
        host, port = address, ""
    host = host.lower().rstrip(".")
    if not host or (":" in host and not (host.startswith("[") and host.endswith("]"))):
        return None
    if not port:
        return host, None
    return (host, int(port)) if port.isascii() and port.isdigit() and len(port) <= 5 else None
