"""The index of the route files: what must be known of all routes before any of them is read.

Most projects need no more of the catalogue than this. What the route files say is for `routes` to find.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path

import msgspec

FILE = Path(__file__).with_name("data") / "routes" / "index.toml"


class RouteIndex(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """What the route files have in common. A test holds it equal to what they say.

    A file holds one of `markers` if it can construct or call a route directly; `sign` is a regular expression
    of what a marker looks like where it is more than part of another word. `opaque_markers` are literals of
    files that may use a route by an alias, a variable or the environment alone. `silent` are the packages
    that send to anybody: only a host tells that it is a provider.
    """

    markers: tuple[str, ...]
    sign: str
    opaque_markers: tuple[str, ...]
    recipients: tuple[str, ...]
    silent: frozenset[str]
    packages: dict[str, tuple[str, ...]]

    @cached_property
    def literals(self) -> tuple[bytes, ...]:
        """The markers as a file's bytes hold them."""
        return tuple(marker.encode() for marker in self.markers)

    @cached_property
    def opaque_literals(self) -> tuple[bytes, ...]:
        """The opaque markers, likewise."""
        return tuple(marker.encode() for marker in self.opaque_markers)

    @cached_property
    def tops(self) -> frozenset[str]:
        """The first words of all packages."""
        return frozenset(package.partition(".")[0] for package in self.packages)


@lru_cache
def read_index(file: Path = FILE) -> RouteIndex:
    """The index of the catalogue that ships with the program, or of another one."""
    import tomli

    try:
        return msgspec.convert(tomli.loads(file.read_text(encoding="utf-8")), RouteIndex, strict=True)
    except (tomli.TOMLDecodeError, msgspec.ValidationError) as error:
        from egresslint.catalog.route_file import RouteFileError

        raise RouteFileError(f"{file.name}: {error}") from error
