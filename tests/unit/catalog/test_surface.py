"""The catalogue holds every route and method of the recorded survey, with the parameters that carry data."""

from __future__ import annotations

from pathlib import Path

import pytest

from egresslint.catalog.routes import load_catalog

LINES = [
    line
    for line in Path(__file__).with_name("surface.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
CATALOG = load_catalog()


def lines(kind: str) -> list[str]:
    return [line.partition(" ")[2] for line in LINES if line.startswith(kind + " ")]


def accepts(params, wanted: str) -> bool:
    """Whether the row takes the recorded parameter, at the recorded position if it has one."""
    name, _, position = wanted.partition("@")
    return any(
        param.name in ("*", "**")
        or (param.name.partition(".")[0] == name and (not position or param.position == int(position)))
        for param in params
    )


def assert_carries(rows, wanted: str) -> None:
    params = [param for row in rows for param in row.data]
    missing = [one for one in wanted.split() if not accepts(params, one)]
    assert not missing, f"not carried: {missing}"


def test_the_survey_is_whole():
    assert len(lines("construct")) > 200
    assert len(lines("operation")) > 700
    assert len(lines("harmless")) > 100


@pytest.mark.parametrize("name", lines("construct"))
def test_construct(name):
    rows = CATALOG.constructs(name)
    assert rows
    assert all(CATALOG.knows_type(row.type) for _, row in rows)


@pytest.mark.parametrize("line", lines("function"))
def test_function(line):
    name, _, wanted = line.partition(" |")
    rows = [row for _, row in CATALOG.functions(name)]
    assert rows
    assert_carries(rows, wanted)


@pytest.mark.parametrize("line", lines("member"))
def test_member(line):
    where, _, wanted = line.partition(" |")
    rows = [row for _, row in CATALOG.member_constructs(*where.split())]
    assert rows
    assert_carries(rows, wanted)


@pytest.mark.parametrize("line", lines("operation"))
def test_operation(line):
    where, wanted, *facts = (part.strip() for part in line.split("|"))
    rows = [row for _, row in CATALOG.operations(*where.split())]
    assert rows
    kwargs = any(row.kwargs_payload for row in rows)
    assert kwargs or not wanted or assert_carries(rows, wanted) is None
    if facts:
        kind, endpoint, training, stored = facts
        assert {row.kind for row in rows} == {kind}
        assert endpoint == "-" or endpoint in {row.endpoint for row in rows}
        assert training == "-" or training in {row.training for row in rows}
        assert {row.stores for row in rows} == {stored == "stored"}


@pytest.mark.parametrize("line", lines("harmless"))
def test_harmless(line):
    type_id, path = line.split()
    assert CATALOG.is_harmless(type_id, path)
    assert not CATALOG.operations(type_id, path)
