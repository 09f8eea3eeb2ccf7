"""What rendering needs from elsewhere: source text for code frames, and what is known of each rule.

Both are protocols, so that this layer reads no files and imports no rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from egresslint.diagnostics import Level


class SourceText(Protocol):
    """Gives the lines of an analysed file, or of one cell of a notebook, exactly as they were analysed."""

    def lines(self, path: str, cell: int | None) -> Sequence[str] | None:
        r"""The text split at its line ends, without them, or None where it is not available.

        A text that ends with a line end has an empty last line, as in `text.split("\n")`: the line hashes
        in SARIF need to know. It is asked for the same text again and again: implementations remember it.
        """


class RuleInfo(Protocol):
    """A rule as people read about it. `summary` is one sentence; `level` is the default."""

    @property
    def name(self) -> str: ...
    @property
    def level(self) -> Level: ...
    @property
    def summary(self) -> str: ...
    @property
    def help_markdown(self) -> str: ...
    @property
    def help_text(self) -> str: ...
    @property
    def help_uri(self) -> str: ...
