"""Source text as reports show it: a file's lines for code frames, and the text of a span on one line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from egresslint.diagnostics import Span
from egresslint.scan.contents import Contents
from egresslint.source.failure import shown

LARGEST_OTHER = 1 << 20


class Texts:
    """Lines by the paths that reports show, which are not always those of the disk."""

    def __init__(self, files: Contents) -> None:
        self.files = files
        self._lines: dict[tuple[str, int | None], Sequence[str] | None] = {}

    def lines(self, path: str, cell: int | None) -> Sequence[str] | None:
        """The lines of a file or cell; None where it cannot be read."""
        key = (path, cell)
        if key not in self._lines:
            text = self._text(self._paths.get(path, path), cell)
            self._lines[key] = None if text is None else split_lines(text)
        return self._lines[key]

    @cached_property
    def _paths(self) -> dict[str, str]:
        return {name: path for path in self.files.entries if (name := shown(path)) != path}

    def text_of(self, span: Span) -> str:
        """The source text of a span, on one line."""
        lines = self.lines(span.path, span.cell)
        if lines is None or span.line > len(lines):
            return ""
        if span.line == span.end_line:
            return lines[span.line - 1][span.column - 1 : span.end_column - 1]
        parts = [lines[span.line - 1][span.column - 1 :]]
        parts += lines[span.line : span.end_line - 1]
        if span.end_line <= len(lines):
            parts.append(lines[span.end_line - 1][: span.end_column - 1])
        return " ".join(part.strip() for part in parts)

    def _text(self, path: str, cell: int | None) -> str | None:
        if path not in self.files.entries:
            return self._other_text(path)
        data = self.files.data(path)
        if data is None or cell is not None:
            return self.files.cell_text(path, cell) if cell is not None else None
        from egresslint.source.decode import decode

        text = decode(data)
        return text if isinstance(text, str) else None

    def _other_text(self, path: str) -> str | None:
        """A file that is not Python, such as the governance file."""
        from egresslint.governance.files import UnreadableError, read_regular, resolve_inside

        target = resolve_inside(self.files.root, path) if path else None
        if target is None:
            return None
        try:
            return read_regular(target, LARGEST_OTHER).decode("utf-8", "replace")
        except UnreadableError:
            return None


def split_lines(text: str) -> list[str]:
    r"""Lines by Python's line ends: LF, CRLF and CR; nothing else ends a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
