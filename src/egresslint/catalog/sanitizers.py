"""Library calls known to remove categories from what passes through them.

The project's own sanitizers are declared in the governance file; whether a function's body proves that it
sanitizes is the dataflow's business.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import tomli


class _Call(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    package: str
    name: str
    source: str


class _Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    removes: tuple[str, ...]
    calls: tuple[_Call, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    checked: str
    sanitizer: tuple[_Group, ...]


class Sanitizers:
    """The known calls by qualified name, whatever submodule of their package they are imported from."""

    def __init__(self, data: _File) -> None:
        self._by_method: dict[str, list[tuple[_Call, tuple[str, ...]]]] = {}
        for group in data.sanitizer:
            for call in group.calls:
                method = call.name.rpartition(".")[2]
                self._by_method.setdefault(method, []).append((call, group.removes))

    def removes(self, qualname: str) -> tuple[str, ...] | None:
        """The category prefixes that a call clears, `*` for all; None where it is no known sanitizer."""
        for call, removed in self._by_method.get(qualname.rpartition(".")[2], ()):
            if qualname.startswith(call.package + ".") and qualname.endswith("." + call.name):
                return removed
        return None


@cache
def load_sanitizers() -> Sanitizers:
    """The sanitizers that ship with egresslint, read once."""
    text = Path(__file__).with_name("data").joinpath("sanitizers.toml").read_text("utf-8")
    return Sanitizers(msgspec.convert(tomli.loads(text), _File))
