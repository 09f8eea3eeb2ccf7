"""The JSON Schema (draft-07) of the governance file, generated from the model, for editors.

It tells types, choices and what must stand together. What needs the catalogue or the project (known
categories, digests, which account is meant) only the loader checks.
"""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from egresslint.governance.model import Governance, Kind, Table

IDENTITY = "urn:egresslint:llm-governance:1"

_FREE = {"^x_": {"description": "Free for your own use."}}
_DIGEST = {"pattern": "^[0-9a-fA-F]{64}$"}

# what the loader asks of keys together, by table
_TOGETHER: dict[str, dict[str, Any]] = {
    "Account": {
        "allOf": [
            {
                "if": {"required": [key], "properties": {key: {"minItems": 1}}},
                "then": {"required": ["hosting"]},
            }
            for key in ("base_url", "resources")
        ]
    },
    "Evidence": {
        "oneOf": [
            {"required": ["ref"], "not": {"anyOf": [{"required": ["path"]}, {"required": ["sha256"]}]}},
            {"required": ["path", "sha256"], "not": {"required": ["ref"]}},
        ]
    },
    "DataRule": {
        "if": {"properties": {"category": {"const": "none"}}},
        "then": {"required": ["reason"]},
        "anyOf": [
            {"required": [key], "properties": {key: {"minItems": 1}}}
            for key in ("names", "types", "calls", "parameters", "paths")
        ],
    },
}
_PATTERNS: dict[tuple[str, str], dict[str, Any]] = {
    ("Evidence", "sha256"): _DIGEST,
    ("Extension", "sha256"): _DIGEST,
    ("Governance", "schema"): {"const": 1},
    ("Policy", "minimum_evidence"): {"propertyNames": {"enum": sorted(get_args(Kind))}},
}


def build_schema() -> dict[str, Any]:
    """The schema as plain data."""
    _, components = msgspec.json.schema_components([Governance], ref_template="#/definitions/{name}")
    definitions = {
        name: _describe_table(name, body) for name, body in components.items() if name not in _HIDDEN
    }
    root = definitions.pop("Governance")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": IDENTITY,
        **root,
        "title": "llm-governance.toml",
        "definitions": dict(sorted(definitions.items())),
    }


def render_schema() -> str:
    """The schema as text, the same on every machine."""
    import json

    return json.dumps(build_schema(), indent=2, ensure_ascii=False) + "\n"


_HIDDEN = frozenset(("Span", Table.__name__))


def _describe_table(name: str, body: dict[str, Any]) -> dict[str, Any]:
    """A table without its place, with the keys that are free, and with what must stand together."""
    properties = {
        key: _simplify({**value, **_PATTERNS.get((name, key), {})})
        for key, value in body["properties"].items()
        if key != "span"
    }
    required = [key for key in body.get("required", ()) if key != "span"]
    described = {
        "type": "object",
        "description": body.get("description", "").partition("\n\n")[0],
        "properties": properties,
        "required": required,
        "patternProperties": _FREE,
        "additionalProperties": False,
        **_TOGETHER.get(name, {}),
    }
    return {key: value for key, value in described.items() if value not in ("", [])}


def _simplify(value: dict[str, Any]) -> dict[str, Any]:
    """TOML has no null and no empty statements: optional keys are left out, strings are not blank."""
    options = [option for option in value.pop("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        value = {**options[0], **value}
    if value.get("default", ...) in (None, (), [], {}, ""):
        del value["default"]
    if "enum" in value:
        value["enum"] = [choice for choice in value["enum"] if choice is not None]
    if value.get("type") == "string" and "format" not in value:
        value.setdefault("minLength", 1)
    if "$ref" in value and len(value) > 1:
        # draft-07 ignores what stands beside a reference
        value["allOf"] = [{"$ref": value.pop("$ref")}]
    return value
