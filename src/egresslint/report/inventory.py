"""Every egress as a row, for people who ask what is sent to whom under which terms: text, Markdown, CSV.

It shows rows in the report's order. The JSON inventory is in `machine`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from egresslint.diagnostics import Egress, Report, Term
from egresslint.report.escape import csv_cell, guard_lines, markdown_cell, markdown_text
from egresslint.report.style import Style, display_width, pad, wrap
from egresslint.report.words import account_of, code, count, failure_place, place

_NONE = "-"


class _Row(msgspec.Struct, frozen=True):
    """One egress in words. The field names are the headings."""

    where: str
    route: str
    endpoint: str
    hosting: str
    account: str
    model: str
    categories: tuple[str, ...]
    terms: tuple[str, ...]


def _row(egress: Egress) -> _Row:
    return _Row(
        where=place(egress.span) + (" (in tests)" if egress.in_tests else ""),
        route=egress.route,
        endpoint=egress.endpoint or egress.callee,
        hosting=egress.hosting,
        account=account_of(egress).replace("`", ""),
        model=egress.model or "",
        categories=egress.categories or ((egress.payload,) if egress.payload != "classified" else ()),
        terms=tuple(map(_term, egress.terms)),
    )


def _term(term: Term) -> str:
    """`no-training by cohere: satisfied (main-opt-out)`; a provider's own facts need no declaration."""
    by = f" ({term.declaration})" if term.declaration else ""
    return f"{term.outcome} by {term.recipient}: {term.status}{by}"


def render_inventory_text(report: Report, style: Style) -> str:
    """Aligned columns; what each egress carries and under which terms stands beneath it."""
    rows = [_row(egress) for egress in report.egresses]
    heads = ("where", "route", "endpoint", "hosting", "model", "account")
    table = [heads, *(tuple(style.show(getattr(row, head)) or _NONE for head in heads) for row in rows)]
    widths = [max(map(display_width, column)) for column in zip(*table, strict=True)]
    lines = [style.paint(_aligned(table[0], widths), "heading")] if rows else []
    for cells, row in zip(table[1:], rows, strict=True):
        lines.append(_aligned(cells, widths))
        lines += wrap(style.show(", ".join(row.categories) or _NONE), "    carries  ", style)
        for index, term in enumerate(row.terms or ("none is asked for",)):
            lines += wrap(style.show(term), "    terms    " if index == 0 else " " * 13, style)
    return guard_lines("\n".join([*lines, *_closing(report, style)]) + "\n")


def _aligned(cells: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(pad(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _closing(report: Report, style: Style) -> list[str]:
    lines = [f"{key}: {text}" for key, text in _open_ends(report, style)]
    return [*lines, f"{_counts(report)}, as of {style.show(report.as_of)}"]


def _open_ends(report: Report, style: Style) -> Iterator[tuple[str, str]]:
    """What the table cannot say: calls that could not be resolved, files that failed, notes."""
    for call in report.unresolved:
        yield (
            "unresolved",
            f"{style.show(place(call.span))}: {code(call.text, style)}: {style.show_masked(call.reason)}",
        )
    for failed in report.coverage.files_failed:
        yield "not analysed", f"{style.show(failure_place(failed))}: {style.show_masked(failed.reason)}"
    for note in report.notes:
        yield "note", style.show_masked(note)


def _counts(report: Report) -> str:
    egresses = count(len(report.egresses), "egress", "egresses")
    complete = "" if report.complete else "; incomplete: a relevant file was not analysed"
    return f"{egresses} in {count(report.coverage.files_seen, 'file')}{complete}"


def render_inventory_markdown(report: Report) -> str:
    """A table in which every value is a code span; what is open and what failed stand below as lists."""
    heads = _Row.__struct_fields__
    lines = [_markdown_row(heads), _markdown_row(("---",) * len(heads))]
    lines += [_markdown_row(_cells(_row(egress), markdown_cell, "<br>")) for egress in report.egresses]
    items = [f"- {markdown_text(f'{key}: {text}')}" for key, text in _open_ends(report, Style())]
    lines += ["", *items, *([""] if items else [])]
    return "\n".join([*lines, f"{_counts(report)}, as of {markdown_text(report.as_of)}"]) + "\n"


def _markdown_row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def render_inventory_csv(report: Report) -> str:
    """One row for each egress; several categories or terms in one cell are joined by `; `."""
    import csv
    from io import StringIO

    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(_Row.__struct_fields__)
    writer.writerows(_cells(_row(egress), str, "; ", csv_cell) for egress in report.egresses)
    return out.getvalue()


def _cells(
    row: _Row, each: Callable[[str], str], joint: str, whole: Callable[[str], str] = str
) -> tuple[str, ...]:
    """The row's values, escaped one by one and again as a whole."""
    values = (getattr(row, head) for head in _Row.__struct_fields__)
    lists = ((value,) if isinstance(value, str) else value for value in values)
    return tuple(whole(joint.join(each(item) for item in items)) for items in lists)
