"""What stands beneath a code frame, each after `= key:`: path, data, missing outcomes, help."""

from __future__ import annotations

import msgspec

from egresslint.diagnostics import Finding, Source, Step
from egresslint.report.style import Style, display_width, pad, wrap
from egresslint.report.words import OUTCOMES, code, count, nearest_words, origin_words, place, step_words

_MOST_SOURCES = 4
_WIDEST_PLACE = 40
_KEY_WIDTH = 9


class Note(msgspec.Struct, frozen=True):
    """A key and its lines; `whole` ones keep their own layout, the others wrap."""

    key: str
    lines: tuple[str, ...]
    whole: bool = False


def notes_on(group: list[Finding], style: Style) -> list[Note]:
    """The notes of findings that share a frame: what is common once, what is missing for each."""
    first = group[0]
    notes = [*_path(first.flow, style), *_data(first.sources, style)]
    for finding in group:
        notes += _missing(finding, style)
    helps = dict.fromkeys(finding.help for finding in group if finding.help.strip())
    return notes + [Note("help", _lines(text, style)) for text in helps]


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
    if note.whole:
        return [before + line for before, line in zip(leads, note.lines, strict=True)]
    return [
        line for before, text in zip(leads, note.lines, strict=True) for line in wrap(text, before, style)
    ]


def _path(steps: tuple[Step, ...], style: Style) -> list[Note]:
    if len(steps) < 2:
        return []
    places = [style.show(place(step.span)) for step in steps]
    width = min(max(map(display_width, places)), _WIDEST_PLACE)
    rows = [f"{pad(at, width)}  {step_words(step, style)}" for at, step in zip(places, steps, strict=True)]
    return [Note("path", tuple(rows), whole=True)]


def _data(sources: tuple[Source, ...], style: Style) -> list[Note]:
    if not sources:
        return []
    lines = [_why(source, style) for source in sources[:_MOST_SOURCES]]
    if len(sources) > _MOST_SOURCES:
        lines.append(f"and {count(len(sources) - _MOST_SOURCES, 'more source')} (see --output-format json)")
    return [Note("data", tuple(lines))]


def _why(source: Source, style: Style) -> str:
    reason = style.show_masked(source.reason) if source.reason.strip() else origin_words(source.origin)
    return f"{code(source.text, style)} is `{style.show(source.category)}`: {reason}"


def _missing(finding: Finding, style: Style) -> list[Note]:
    notes = []
    if finding.outcome is not None:
        recipient = style.show(finding.recipient or "the recipient")
        says = f"nothing in force says that {OUTCOMES[finding.outcome]}"
        notes.append(Note("missing", (f"`{finding.outcome}` from {recipient}: {says}",)))
    if finding.nearest is not None:
        notes.append(Note("nearest", (style.show(nearest_words(finding.nearest)),)))
    left_open = _left_open(finding)
    return [*notes, Note("open", (f"this leaves open {left_open}",))] if left_open else notes


def _left_open(finding: Finding) -> str:
    flows = count(finding.flow_count, "flow") if finding.flow_count else ""
    calls = count(len(finding.leaves_open), "call") if finding.leaves_open else ""
    return " in ".join(filter(None, (flows, calls)))


def _lines(text: str, style: Style) -> tuple[str, ...]:
    return tuple(style.show_masked(line.strip()) for line in text.splitlines() if line.strip())
