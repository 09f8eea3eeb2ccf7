"""The published SARIF schema, as a validator."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

FILE = Path(__file__).parents[2] / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"


@cache
def validator() -> Any:  # jsonschema ships no types
    return jsonschema.Draft4Validator(
        json.loads(FILE.read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker()
    )
