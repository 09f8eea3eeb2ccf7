"""Scans a program and says which of its sinks sensitive data reaches."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from programs import Program

from egresslint import config, scan
from egresslint.diagnostics import Report

GOVERNANCE = """schema = 1

[[data]]
category = "user.health_and_medical"
calls = ["probe.source"]
"""
PROBE = """import cohere
import os


def source():
    return "w"


def maybe():
    return bool(os.urandom(1)[0])


"""
SINK = "def sink_{number}(value): cohere.ClientV2().chat(model='m', messages=[value])\n"


def scan_folder(root: Path) -> Report:
    request = scan.Request(root, (), config.Settings(), None, date(2026, 11, 21), jobs=1, no_cache=True)
    return scan.run(request).report


def reported_sinks(program: Program) -> set[int]:
    probe = PROBE + "".join(SINK.format(number=number) for number in range(program.sinks))
    files = {"main.py": program.text, "probe.py": probe, "llm-governance.toml": GOVERNANCE}
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_text(content, "utf-8")
        report = scan_folder(Path(folder))
    assert report.complete, report.coverage.files_failed
    first = PROBE.count("\n") + 1
    return {egress.span.line - first for egress in report.egresses if egress.categories}
