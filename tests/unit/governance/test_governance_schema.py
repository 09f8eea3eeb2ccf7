"""The JSON Schema that ships: generated from the model, valid, and of one mind with the loader."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import jsonschema
import pytest
import tomli
from governance_samples import account, declaration, problems_of
from test_load import FULL, MINIMAL

from egresslint.governance.schema import build_schema, render_schema

SHIPPED = Path(__file__).parents[3] / "schemas" / "llm-governance.schema.json"


def test_shipped_schema_is_the_generated_one():
    assert SHIPPED.read_text(encoding="utf-8") == render_schema(), "run `egresslint schema` into the file"


def test_is_a_draft_07_schema():
    jsonschema.Draft7Validator.check_schema(build_schema())


def is_valid(text: str) -> bool:
    return jsonschema.Draft7Validator(build_schema()).is_valid(plain(tomli.loads(text)))


def plain(value: object) -> object:
    """TOML as editors give it to a JSON Schema: dates are strings."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("text", [FULL, MINIMAL, "schema = 1", "schema = 1\nx_a = 1", MINIMAL + "x_a = 1"])
def test_what_the_loader_accepts(text):
    assert problems_of(text) == ()
    assert is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "schema = 2",
        "acount = 1\nschema = 1",
        MINIMAL.replace("production", "prod"),
        MINIMAL + 'base_url = ["https://x.example.org"]',
        MINIMAL + 'resources = ["arn"]',
        MINIMAL + declaration("zdrr"),
        MINIMAL + declaration("zdr", status="on"),
        MINIMAL + declaration("zdr", "evidence = [{}]"),
        MINIMAL + declaration("zdr", 'evidence = [{ path = "a" }]'),
        MINIMAL + declaration("zdr", 'evidence = [{ path = "a", sha256 = "1" }]'),
        MINIMAL + f'[[declaration]]\nkind = "zdr"\nverified_on = 2026-11-02\n{""}',
        'schema = 1\n[[data]]\ncategory = "none"\nnames = ["a"]',
        'schema = 1\n[[data]]\ncategory = "user.name"',
        'schema = 1\n[policy]\nminimum_evidence = { zdrr = "stated" }',
        "schema = 1\n" + account(body='credentials = "env:A"'),
    ],
)
def test_what_the_loader_refuses(text):
    assert problems_of(text) != ()
    assert not is_valid(text)


def test_every_key_is_described():
    schema = build_schema()
    for table in (schema, *schema["definitions"].values()):
        for key, body in table["properties"].items():
            assert body.get("description"), key
