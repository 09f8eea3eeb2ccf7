"""Code frames: source lines with numbers, underlines beneath the labelled ranges, and the labels' texts.

Columns are computed for display: tabs, wide and combining characters, and characters shown as escapes all
move what stands to their right. The frame does not choose its labels; `full` does.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from egresslint.diagnostics import Level, Span
from egresslint.report.escape import visible
from egresslint.report.masking import mask_secrets
from egresslint.report.ports import SourceText
from egresslint.report.style import Style, display_width
from egresslint.report.words import place

_TAB = 4
_MARGIN = 256  # characters beyond a clipped line that are still searched for secrets
_WHOLE_BLOCK = 6  # a range of more lines is shown by its first three and its last two


class Label(msgspec.Struct, frozen=True):
    """A range to underline and what is said of it. The primary one is where the finding stands."""

    span: Span
    text: str
    primary: bool = False


class _Mark(msgspec.Struct, frozen=True):
    """A label's underline in display columns of one line."""

    start: int
    end: int
    text: str
    primary: bool


class _ShownLine(msgspec.Struct, frozen=True):
    """One line as it is shown; `offsets` gives the display column of each character from `first` on."""

    text: str
    first: int
    offsets: tuple[int, ...]

    def column(self, index: int) -> int:
        return self.offsets[min(max(index - self.first, 0), len(self.offsets) - 1)]


def draw(labels: Sequence[Label], source: SourceText, level: Level, style: Style) -> list[str]:
    """Lines of output: one frame for each file or cell, that of the primary label first."""
    labels = _merge(labels)
    gutter = gutter_width(labels)
    out: list[str] = []
    for group in _by_file(labels):
        if out:
            out.append(" " * (gutter + 1) + style.paint("|", "frame"))
        out += _Frame(group, gutter, level, style).draw(source)
    return out


def gutter_width(labels: Sequence[Label]) -> int:
    """The width of the widest line number."""
    return max((len(str(label.span.end_line)) for label in labels), default=1)


def _merge(labels: Sequence[Label]) -> list[Label]:
    """Labels of one range become one, so that their texts read on instead of covering each other."""
    merged: dict[Span, Label] = {}
    for label in labels:
        known = merged.get(label.span)
        text = label.text if known is None else ", ".join(filter(None, (known.text, label.text)))
        primary = label.primary or (known is not None and known.primary)
        merged[label.span] = Label(label.span, text, primary)
    return list(merged.values())


def _by_file(labels: list[Label]) -> list[list[Label]]:
    groups: dict[tuple[str, int | None], list[Label]] = {}
    for label in sorted(labels, key=lambda each: not each.primary):
        groups.setdefault((label.span.path, label.span.cell), []).append(label)
    return list(groups.values())


class _Frame:
    """The frame of one file.

    Only the primary label gets a bracket over several lines; the others end with their first line.
    """

    def __init__(self, labels: list[Label], gutter: int, level: Level, style: Style) -> None:
        self.labels = labels
        self.gutter = gutter
        self.level = level
        self.style = style
        self.lines: Sequence[str] = ()
        self.bracket: Label | None = None

    def draw(self, source: SourceText) -> list[str]:
        first = self.labels[0].span
        out = [f"{' ' * self.gutter}{self._faint('-->')} {self.style.show(place(first))}"]
        self.lines = source.lines(first.path, first.cell) or ()
        self.bracket = next((each for each in self.labels if self._is_block(each)), None)
        numbers = self._numbers()
        if not numbers:
            return out
        out.append(self._gutter(""))
        previous = None
        for number in numbers:
            if previous is not None and number > previous + 1:
                out.append(self._gap(number))
            out += self._line(number)
            previous = number
        return out

    def _gap(self, number: int) -> str:
        """The line that stands for those left out before `number`."""
        bar = self._bar(number)
        return (self._faint("...") + " " * self.gutter + bar).rstrip()

    def _is_block(self, label: Label) -> bool:
        return label.primary and label.span.line < label.span.end_line <= len(self.lines)

    def _numbers(self) -> list[int]:
        wanted = {label.span.line for label in self.labels}
        if self.bracket is not None:
            block = range(self.bracket.span.line, self.bracket.span.end_line + 1)
            wanted.update(block if len(block) <= _WHOLE_BLOCK else [*block[:3], *block[-2:]])
        # A gap of one line costs as much as the dots that would tell of it.
        wanted |= {number + 1 for number in wanted if number + 2 in wanted}
        return sorted(number for number in wanted if 1 <= number <= len(self.lines))

    def _line(self, number: int) -> list[str]:
        labels = [each for each in self.labels if each.span.line == number and each is not self.bracket]
        starts = [each.span.column - 1 for each in self.labels if each.span.line == number]
        shown = _show_line(self.lines[number - 1], min(starts, default=0), self._room(), self.style)
        out = [f"{self._gutter(str(number))} {self._corner(number)}{shown.text}".rstrip()]
        marks = [self._mark(label, shown) for label in labels]
        out += [
            f"{self._gutter('')} {self._bar(number, beneath=True)}{row}" for row in self._underlines(marks)
        ]
        return out + self._bracket_rows(number, shown)

    def _room(self) -> int:
        return max(self.style.width - self.gutter - 5, 20)

    def _mark(self, label: Label, shown: _ShownLine) -> _Mark:
        span = label.span
        end = span.end_column - 1 if span.end_line == span.line else len(self.lines[span.line - 1])
        start = shown.column(span.column - 1)
        return _Mark(start, max(shown.column(end), start + 1), label.text, label.primary)

    def _underlines(self, marks: list[_Mark]) -> list[str]:
        """The underlines; the last label beside them if nothing is to its right, the others hung below."""
        if not marks:
            return []
        marks = sorted(marks, key=lambda mark: (mark.start, -mark.end))
        last = marks[-1]
        beside = last.end >= max(mark.end for mark in marks)
        row = _Row()
        for mark in sorted(marks, key=lambda each: each.start - each.end):
            row.put(mark.start, ("^" if mark.primary else "-") * (mark.end - mark.start), self._role(mark))
        tail = f" {self._text(last)}" if beside and last.text else ""
        hung = [mark for mark in (marks[:-1] if beside else marks) if mark.text]
        return [row.render(self.style) + tail, *self._hang(hung)]

    def _hang(self, marks: list[_Mark]) -> list[str]:
        out = [self._connectors(marks).render(self.style)] if marks else []
        while marks:
            last = marks.pop()
            row = self._connectors([mark for mark in marks if mark.start < last.start])
            out.append(row.render(self.style, upto=last.start) + self._text(last))
        return out

    def _connectors(self, marks: list[_Mark]) -> _Row:
        row = _Row()
        for mark in marks:
            row.put(mark.start, "|", self._role(mark))
        return row

    def _bracket_rows(self, number: int, shown: _ShownLine) -> list[str]:
        if self.bracket is None:
            return []
        span, head = self.bracket.span, f"{self._gutter('')} "
        if number == span.line and not self._begins_line(span):
            stroke = " " + "_" * (shown.column(span.column - 1) + 1) + "^"
            return [head + self.style.paint(stroke, self.level)]
        if number != span.end_line:
            return []
        stroke = "|" + "_" * max(shown.column(span.end_column - 2) + 1, 1) + "^"
        text = f" {self.bracket.text}" if self.bracket.text else ""
        return [head + self.style.paint(stroke + text, self.level)]

    def _begins_line(self, span: Span) -> bool:
        return not self.lines[span.line - 1][: span.column - 1].strip()

    def _corner(self, number: int) -> str:
        """What stands between gutter and source on a source line."""
        if (
            self.bracket is not None
            and number == self.bracket.span.line
            and self._begins_line(self.bracket.span)
        ):
            return self.style.paint("/", self.level) + " "
        return self._bar(number)

    def _bar(self, number: int, *, beneath: bool = False) -> str:
        """The bracket's stroke beside a line, or beside what is written beneath that line."""
        if self.bracket is None:
            return ""
        span = self.bracket.span
        begun = span.line < number or (beneath and number == span.line and self._begins_line(span))
        return self.style.paint("|", self.level) + " " if begun and number <= span.end_line else "  "

    def _role(self, mark: _Mark) -> str:
        return self.level if mark.primary else "frame"

    def _text(self, mark: _Mark) -> str:
        return self.style.paint(mark.text, self._role(mark))

    def _gutter(self, number: str) -> str:
        return self._faint(f"{number:>{self.gutter}} |")

    def _faint(self, text: str) -> str:
        return self.style.paint(text, "frame")


class _Row:
    """A row of marks, each display column with its colour."""

    def __init__(self) -> None:
        self.cells: dict[int, tuple[str, str]] = {}

    def put(self, start: int, text: str, role: str) -> None:
        for offset, char in enumerate(text):
            self.cells[start + offset] = (char, role)

    def render(self, style: Style, upto: int | None = None) -> str:
        """The row, cut after its last mark, or filled with spaces up to a column."""
        end = max(self.cells, default=-1) + 1 if upto is None else upto
        out, run, role = [], "", ""
        for column in range(end):
            char, now = self.cells.get(column, (" ", ""))
            if now != role:
                out.append(style.paint(run, role))
                run, role = "", now
            run += char
        return "".join([*out, style.paint(run, role)])


def _show_line(line: str, focus: int, room: int, style: Style) -> _ShownLine:
    """The line, or, where it is wider than `room`, the part of it around the character `focus`."""
    if len(line) <= room:
        whole = _lay_out(mask_secrets(line), 0, "", style)
        if whole.offsets[-1] <= room:
            return whole
    first = max(0, min(focus, len(line)) - room // 4)
    start = max(0, first - _MARGIN)
    masked = mask_secrets(line[start : first + room + _MARGIN])[first - start :]
    return _clip(masked, first, len(line) - first, room, style)


def _clip(text: str, first: int, remaining: int, room: int, style: Style) -> _ShownLine:
    lead = style.ellipsis if first else ""
    budget, used, kept = room - 2 * len(style.ellipsis), 0, 0
    for char in text:
        used += display_width(_shown(char, used, style))
        if used > budget:
            break
        kept += 1
    shown = _lay_out(text[:kept], first, lead, style)
    return msgspec.structs.replace(shown, text=shown.text + style.ellipsis) if kept < remaining else shown


def _lay_out(text: str, first: int, lead: str, style: Style) -> _ShownLine:
    parts, offsets = [lead], [display_width(lead)]
    for index, char in enumerate(text):
        shown = r"\x23" if text.startswith("##[", index) else _shown(char, offsets[-1], style)
        parts.append(shown)
        offsets.append(offsets[-1] + display_width(shown))
    return _ShownLine("".join(parts), first, tuple(offsets))


def _shown(char: str, column: int, style: Style) -> str:
    if char == "\t":
        return " " * (_TAB - column % _TAB)
    return visible(char, ascii_only=not style.unicode)
