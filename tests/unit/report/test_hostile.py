"""Hostile names and random reports in every format: nothing is obeyed, everything is well-formed."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from io import StringIO

import msgspec
import pytest
import runner
import samples
import schema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hostile
from egresslint.diagnostics import (
    Coverage,
    FileFailure,
    Nearest,
    Report,
    Source,
    Span,
    Step,
    Suppressed,
    Term,
    Unresolved,
)
from egresslint.report.concise import render_concise
from egresslint.report.full import render_full
from egresslint.report.github import render_github
from egresslint.report.inventory import (
    render_inventory_csv,
    render_inventory_markdown,
    render_inventory_text,
)
from egresslint.report.machine import render_inventory_json, render_json
from egresslint.report.sarif import render_sarif
from egresslint.report.style import Style

Render = Callable[[Report, samples.Sources], str]
COLOR = Style(color=True)
PLAIN: dict[str, Render] = {
    "full": lambda report, source: render_full(report, source, samples.PAGES, Style()),
    "narrow": lambda report, source: render_full(
        report, source, samples.PAGES, Style(width=20, unicode=False)
    ),
    "concise": lambda report, _: render_concise(report, Style()),
    "text": lambda report, _: render_inventory_text(report, Style()),
    "markdown": lambda report, _: render_inventory_markdown(report),
    "csv": lambda report, _: render_inventory_csv(report),
    "json": lambda report, _: render_json(report),
    "inventory json": lambda report, _: render_inventory_json(report),
    "sarif": lambda report, source: render_sarif(report, source, samples.RULES),
}
COLORED: dict[str, Render] = {
    "full": lambda report, source: render_full(report, source, samples.PAGES, COLOR),
    "concise": lambda report, _: render_concise(report, COLOR),
    "text": lambda report, _: render_inventory_text(report, COLOR),
}


def test_there_are_as_many_names_as_promised() -> None:
    assert len(hostile.NAMES) == 38


def report_about(name: str) -> Report:
    """A report in which the name stands wherever text from outside can stand."""
    span = Span(name, 1, 1, 1, 4)
    source = Source(span, "user.contact", "strong", name, name, name)
    flow = (Step(span, "source", name), Step(span, "egress", name))
    finding = samples.finding(
        message=f"`{name}` flows to {name}",
        help=name,
        span=span,
        sources=(source,),
        flow=flow,
        nearest=Nearest(name, "paths"),
        recipient=name,
    )
    accepted = msgspec.structs.replace(finding, suppressed=Suppressed("comment", name))
    warning = msgspec.structs.replace(finding, level="warning", flow=(), fingerprint="w")
    egress = samples.egress(
        span=span,
        endpoint=name,
        model=name,
        account=name,
        credentials=(name,),
        categories=(name,),
        terms=(Term(name, "no-training", "satisfied", name),),
    )
    undeclared = msgspec.structs.replace(egress, id="e9", account=None)
    failed = (FileFailure(name, name),)
    return samples.report(
        findings=(finding, accepted, warning),
        egresses=(egress, undeclared),
        unresolved=(Unresolved(span, name, name),),
        coverage=Coverage(files_seen=1, files_failed=failed),
        notes=(name,),
        complete=False,
        governance_path=None,
    )


def source_of(name: str) -> samples.Sources:
    return samples.Sources({(name, None): name})


def assert_harmless(text: str) -> None:
    assert runner.commands(text) == []
    assert all(char == "\n" or runner.is_shown(char) for char in text)
    for line in text.split("\n"):
        assert not line.lstrip().startswith(("::", "##["))


@pytest.mark.parametrize("render", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_no_format_gives_commands_or_control_characters(name: str, render: Render) -> None:
    assert_harmless(render(report_about(name), source_of(name)))


@pytest.mark.parametrize("render", COLORED.values(), ids=COLORED)
@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_the_only_escape_sequences_are_our_colours(name: str, render: Render) -> None:
    assert_harmless(
        re.sub(r"\x1b\[(?:0|2|36|1(?:;3[1346])?)m", "", render(report_about(name), source_of(name)))
    )


@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_the_only_workflow_commands_are_ours(name: str) -> None:
    text = render_github(report_about(name))
    commands = runner.commands(text)
    assert [command.name for command in commands] == ["error", "error", "warning"]
    assert [command.properties.get("title", "").partition(":")[0] for command in commands] == [
        "egresslint"
    ] * 3
    assert {key for command in commands for key in command.properties} <= {
        "file", "line", "endLine", "col", "endColumn", "title",
    }  # fmt: skip
    assert all(char == "\n" or runner.is_shown(char) for char in text)
    assert [command.properties["line"] for command in commands[1:]] == ["1", "1"]


@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_json_keeps_the_name_and_sarif_is_valid(name: str) -> None:
    report = report_about(name)
    assert json.loads(render_json(report))["findings"][0]["path"] == name
    schema.validator().validate(json.loads(render_sarif(report, source_of(name), ())))


@pytest.mark.parametrize("name", hostile.NAMES.values(), ids=hostile.NAMES)
def test_tables_keep_their_shape(name: str) -> None:
    rows = list(csv.reader(StringIO(render_inventory_csv(report_about(name)))))
    assert [len(row) for row in rows] == [8, 8, 8]
    assert all(cell.lstrip()[:1] not in tuple("=+-@") for row in rows for cell in row)
    table = [
        line for line in render_inventory_markdown(report_about(name)).split("\n") if line.startswith("|")
    ]
    assert [line.count("|") for line in table] == [9] * 4


KEYS = [
    f"{prefix}A1b2C3d4E5f6G7h8{index:02}j9K0l1M2n3"
    for prefix in ("", "sk-", "ghp_", "co_", "x/")
    for index in range(10)
]


def test_planted_keys_appear_in_no_output() -> None:
    assert len(KEYS) == 50
    for key in KEYS:
        code = f'co = cohere.Client("{key}")'
        span = Span("a.py", 1, 6, 1, len(code) + 1)
        source = Source(span, "system.authentication", "strong", code, "co", f"the literal '{key}'")
        finding = samples.finding(
            message=f"`{code}` is sent",
            help=f"remove {key}",
            span=span,
            sources=(source, source),
            flow=(Step(span, "source", code), Step(span, "egress", f'co.chat("{key}")')),
            suppressed=None,
        )
        egress = samples.egress(credentials=(key,))
        report = samples.report(
            findings=(finding, msgspec.structs.replace(finding, suppressed=Suppressed("comment", key))),
            egresses=(egress,),
            unresolved=(Unresolved(span, code, f"{key} is odd"),),
            notes=(key,),
            governance_path=None,
        )
        sources = samples.Sources({("a.py", None): code})
        for render in (*PLAIN.values(), lambda each, _: render_github(each)):
            assert "C3d4E5f6" not in render(report, sources)


TEXT = st.text(max_size=20) | st.sampled_from(sorted(hostile.NAMES.values()))
PATHS = st.sampled_from(["a.py", "b/c.py", "n.ipynb"]) | TEXT
SMALL = st.integers(min_value=1, max_value=6)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    line, column = draw(SMALL), draw(st.integers(1, 40))
    end_line = line + draw(st.integers(0, 9))
    end_column = draw(st.integers(column if end_line == line else 1, 60))
    return Span(draw(PATHS), line, column, end_line, end_column, draw(st.none() | st.integers(0, 3)))


def struct(kind: type[msgspec.Struct]) -> st.SearchStrategy[msgspec.Struct]:
    return st.builds(
        kind, **{field.name: _of(field.type) for field in msgspec.inspect.type_info(kind).fields}
    )


def _of(kind: msgspec.inspect.Type) -> st.SearchStrategy[object]:
    """Values of a field's type, by what msgspec knows of it."""
    match kind:
        case msgspec.inspect.LiteralType(values=values):
            return st.sampled_from(values)
        case msgspec.inspect.UnionType(types=types):
            return st.one_of(*map(_of, types))
        case msgspec.inspect.VarTupleType(item_type=item):
            return st.lists(_of(item), max_size=3).map(tuple)
        case msgspec.inspect.StructType(cls=cls):
            return spans() if cls is Span else struct(cls)
        case msgspec.inspect.NoneType():
            return st.none()
        case msgspec.inspect.BoolType():
            return st.booleans()
        case msgspec.inspect.IntType():
            return st.integers(0, 9)
        case _:
            return TEXT


LINES = st.lists(st.text(max_size=50) | st.sampled_from(["\tco.chat(x)", "病 = 'x'", ""]), max_size=8)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(struct(Report), LINES)
def test_every_format_takes_every_report(report: Report, lines: list[str]) -> None:
    text = "\n".join(lines)
    source = samples.Sources({("a.py", None): text, ("b/c.py", None): text, ("n.ipynb", 1): text})
    for render in PLAIN.values():
        rendered = render(report, source)
        assert_harmless(rendered)
        assert rendered == render(report, source)
        assert rendered.endswith("\n")
    names = {command.name for command in runner.commands(render_github(report))}
    assert names <= {"error", "warning", "notice"}
    json.loads(render_json(report))
    schema.validator().validate(json.loads(render_sarif(report, source, samples.RULES)))
