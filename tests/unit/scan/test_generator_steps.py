"""A generator whose steps hang on what is not known runs as a whole, and its steps are not tried for long."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from egresslint import scan
from egresslint.config import Settings
from egresslint.scan.meter import Meter

PROGRAM = """
import cohere

co = cohere.ClientV2()


def tidy(text):
    return text.strip()


def parts(text, is_wanted):
    for word in [text, "hello", text]:
        tidied = tidy(word)
        if is_wanted(tidied):
            yield tidied


def send(text, is_wanted):
    for part in parts(text, is_wanted):
        co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": part}])


def first(patient_name, is_wanted):
    send(patient_name, is_wanted)


def second(customer_email, is_wanted):
    send(customer_email, is_wanted)


def third(is_wanted):
    send("nothing", is_wanted)
"""


def follow(root: Path) -> tuple[int, list[tuple[str, int, tuple[str, ...]]]]:
    (root / "main.py").write_text(PROGRAM, encoding="utf-8")
    meter = Meter()
    request = scan.Request(root, (), Settings(), None, date(2026, 11, 21), no_cache=True)
    report = scan.run(request, meter).report
    found = [(f.rule, f.span.line, f.categories) for f in report.findings]
    return meter.counts["interpreted"], found


def test_what_is_not_clear_is_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("egresslint.dataflow.generators.MAX_LOST_STEPS", 1_000_000)
    always, expected = follow(tmp_path)
    monkeypatch.setattr("egresslint.dataflow.generators.MAX_LOST_STEPS", 0)
    once, found = follow(tmp_path)
    assert once < always
    assert found == expected
    assert {category for _, _, categories in found for category in categories} == {
        "user.contact.email",
        "user.name",
    }
