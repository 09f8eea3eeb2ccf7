"""What stands beneath a code frame, each after `= key:`: path, data, missing outcomes, help."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from egresslint.diagnostics import Egress, Finding, Source, Step
from egresslint.report.style import Style, display_width, pad, wrap
from egresslint.report.words import (
    OUTCOMES,
    code,
    count,
    listed,
    nearest_words,
    origin_words,
    place,
    step_words,
)

_MOST_SOURCES = 4
_MOST_CALLS = 4
_STEPS_AT_EACH_END = 12
_WIDEST_PLACE = 40
_KEY_WIDTH = 9


class Note(msgspec.Struct, frozen=True):
    """A key and its lines. `whole` lines, and any that are indented, keep their layout; the others wrap."""

    key: str
    lines: tuple[str, ...]
    whole: bool = False


def notes_on(group: list[Finding], egresses: Mapping[str, Egress], style: Style) -> list[Note]:
    """The notes of findings that share a frame: what is common once, what is missing for each."""
    first = group[0]
    notes = [*_path(first.flow, style), *_data(first.sources, style)]
    for finding in group:
        notes += [*_missing(finding, style), *_open(finding, egresses, style)]
    helps = [help_note for finding in group for help_note in _help(finding.help, style)]
    return notes + list(dict.fromkeys(helps))


def lay_out(notes: list[Note], gutter: int, style: Style) -> list[str]:
    margin = " " * (gutter + 1)
    lines = [margin + style.paint("|", "frame")]
    for note in notes:
        lead = f"{margin}= {note.key + ':':<{_KEY_WIDTH}}"
        first, *rest = _aligned(note, lead, style)
        mark = style.paint(f"= {note.key}:", "help" if note.key == "help" else "heading")
        lines += [first.replace(f"= {note.key}:", mark, 1), *rest]
    return lines


def _aligned(note: Note, lead: str, style: Style) -> list[str]:
    indent = " " * len(lead)
    leads = [lead, *[indent] * (len(note.lines) - 1)]
    lines: list[str] = []
    for before, text in zip(leads, note.lines, strict=True):
        lines += [before + text] if note.whole or text.startswith(" ") else wrap(text, before, style)
    return lines


def _path(steps: tuple[Step, ...], style: Style) -> list[Note]:
    if len(steps) < 2:
        return []
    places = [style.show(place(step.span)) for step in steps]
    width = min(max(map(display_width, places)), _WIDEST_PLACE)
    rows = [f"{pad(at, width)}  {step_words(step, style)}" for at, step in zip(places, steps, strict=True)]
    return [Note("path", tuple(_folded(rows)), whole=True)]


def _folded(rows: list[str]) -> list[str]:
    left_out = len(rows) - 2 * _STEPS_AT_EACH_END
    if left_out <= 1:
        return rows
    between = f"{count(left_out, 'step')} in between (see --output-format json)"
    return [*rows[:_STEPS_AT_EACH_END], between, *rows[-_STEPS_AT_EACH_END:]]


def _data(sources: tuple[Source, ...], style: Style) -> list[Note]:
    if not sources:
        return []
    lines = [_why(source, style) for source in sources[:_MOST_SOURCES]]
    if len(sources) > _MOST_SOURCES:
        lines.append(f"and {count(len(sources) - _MOST_SOURCES, 'more source')} (see --output-format json)")
    return [Note("data", tuple(lines))]


def _why(source: Source, style: Style) -> str:
    says = f"{code(source.text, style)} is `{style.show(source.category)}` ({origin_words(source.origin)})"
    return f"{says}: {style.show_masked(source.reason)}" if source.reason.strip() else says


def _missing(finding: Finding, style: Style) -> list[Note]:
    notes = []
    if finding.outcome is not None:
        recipient = style.show(finding.recipient or "the recipient")
        says = f"nothing in force says that {OUTCOMES[finding.outcome]}"
        notes.append(Note("missing", (f"`{finding.outcome}` from {recipient}: {says}",)))
    if finding.nearest is not None:
        notes.append(Note("nearest", (style.show(nearest_words(finding.nearest)),)))
    return notes


def _open(finding: Finding, egresses: Mapping[str, Egress], style: Style) -> list[Note]:
    """What a cause leaves open: how many flows, in which calls."""
    if not finding.leaves_open:
        return []
    flows = f"{count(finding.flow_count, 'flow')} in " if finding.flow_count else ""
    calls = count(len(finding.leaves_open), "call")
    known = [egresses[name] for name in finding.leaves_open if name in egresses]
    places = [style.show(place(egress.span)) for egress in known[:_MOST_CALLS]]
    more = [f"{len(known) - _MOST_CALLS} more"] if len(known) > _MOST_CALLS else []
    where = f": {listed(places + more)}" if places else ""
    return [Note("open", (f"{flows}{calls} without an answer{where}",))]


def _help(text: str, style: Style) -> list[Note]:
    """One note for each way out: a line of prose, with the indented lines that follow it."""
    ways: list[list[str]] = []
    for line in filter(str.strip, text.split("\n")):
        shown = style.show_masked(line.rstrip())
        if ways and line.startswith(" "):
            ways[-1].append(shown)
        else:
            ways.append([shown.strip()])
    return [Note("help", tuple(way)) for way in ways]
