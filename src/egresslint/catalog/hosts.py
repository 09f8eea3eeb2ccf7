"""Tells from a URL's host who receives the request. It opens no connection and resolves no name."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from pathlib import Path

import msgspec
import tomli

from egresslint.diagnostics import Hosting

_FILE = Path(__file__).with_name("data") / "hosts.toml"


class Host(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group of hosts. `provider` is None for `local` ones, which stand for whatever listens there.

    `public` hosts serve all customers alike: they narrow, and never identify an account.
    """

    names: tuple[str, ...]
    hosting: Hosting
    source: str
    provider: str | None = None
    public: bool = False
    local: bool = False


class Hosts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    host: tuple[Host, ...]
    checked: dt.date

    def find(self, url: str) -> Host | None:
        """The entry for the host of `url`, whose scheme may be missing; None for a host of no known group."""
        name = host_of(url)
        return next((host for host in self.host if any(_fits(glob, name) for glob in host.names)), None)


@lru_cache(maxsize=1)
def load_hosts() -> Hosts:
    return msgspec.convert(tomli.loads(_FILE.read_text(encoding="utf-8")), Hosts, strict=True)


def host_of(url: str) -> str:
    """The host of a URL in lower case, without port and user; an address in brackets keeps them."""
    scheme, _, rest = url.strip().partition("//")
    authority = rest if not scheme or (scheme.endswith(":") and not set(scheme) & set("/?#")) else url.strip()
    for end in "/?#":
        authority = authority.partition(end)[0]
    name = authority.rpartition("@")[2].lower()
    if name.startswith("["):
        return name.partition("]")[0] + "]"
    return name.partition(":")[0].rstrip(".")


def _fits(glob: str, name: str) -> bool:
    """Whether `name` fits `glob`, in which `*` is one or more characters."""
    head, star, tail = glob.partition("*")
    if not star:
        return glob == name
    if not name.startswith(head) or len(name) <= len(head):
        return False
    return any(_fits(tail, name[start:]) for start in range(len(head) + 1, len(name) + 1))
