"""What the catalogue says of a package fits the recorded signatures of its most used version.

A name that a version lacks is one of another version, and listed in its record; so is a parameter.
Whoever adds either records the package again (`tests/data/signatures/record.py`) and reads what it then says.
"""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from egresslint.catalog.routes import load_catalog

FOLDER = Path(__file__).parents[2] / "data" / "signatures"
RECORDS = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.json"))]
CATALOG = load_catalog()


def load_recorder() -> Any:
    spec = importlib.util.spec_from_file_location("record", FOLDER / "record.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RECORDER = load_recorder()
BY_PACKAGE = pytest.mark.parametrize("record", RECORDS, ids=[record["package"] for record in RECORDS])


def spoken_of(record: dict[str, Any]) -> list[tuple[str, tuple[Any, ...]]]:
    prefixes = tuple(f"{module}." for module in record["modules"])
    return [
        (f"{name}.{path}" if path else name, RECORDER.taken(CATALOG, name, path, rows))
        for name, path, rows in RECORDER.speaks_of(CATALOG, prefixes)
    ]


def test_the_most_used_packages_are_recorded():
    assert len(RECORDS) >= 25
    assert sum(len(record["signatures"]) for record in RECORDS) > 1500


@BY_PACKAGE
def test_every_name_is_one_of_this_version_or_known_to_be_of_another(record):
    known = {*record["signatures"], *record["absent"]}
    assert [key for key, _ in spoken_of(record) if key not in known] == []


@BY_PACKAGE
def test_every_parameter_stands_where_the_package_has_it(record):
    wrong = {}
    for key, params in spoken_of(record):
        given = record["signatures"].get(key)
        misfits = RECORDER.misfits(params, given) if given is not None else []
        if set(misfits) - set(record["others"].get(key, ())):
            wrong[key] = misfits
    assert wrong == {}


@BY_PACKAGE
def test_most_of_a_package_is_recorded(record):
    assert record["signatures"]
    assert record["version"]


def test_a_misfit_is_one():
    def misfits(*spellings: str, given: list[str]) -> list[str]:
        params = []
        for spelling in spellings:
            name, _, position = spelling.partition("@")
            params.append(RECORDER.Param(name, int(position) if position else None))
        return RECORDER.misfits(tuple(params), given)

    assert misfits("text@0", "more", given=["text", "*", "more"]) == []
    assert misfits("text@1", given=["text"]) == ["text@0"]
    assert misfits("text", given=["text"]) == ["text@0"]
    assert misfits("texts", given=["text"]) == ["texts"]
    assert misfits("texts", given=["text", "**kwargs"]) == []
    assert misfits("text@0", given=["*", "text"]) == []
    assert misfits("options.body", "*", "**", given=["*", "options"]) == []
