"""Collects Markdown documents below this folder, and counts those of their tests that record known limits."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from harness.plugin import KNOWN_LIMIT, MarkdownDocument

HERE = Path(__file__).parent


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> MarkdownDocument | None:
    if file_path.suffix == ".md" and file_path.name != "README.md" and HERE in file_path.parents:
        return MarkdownDocument.from_parent(parent, path=file_path)
    return None


def pytest_terminal_summary(terminalreporter: Any) -> None:  # pytest does not publish the reporter's type
    stats: Mapping[str, list[pytest.TestReport]] = terminalreporter.stats
    known = sum(
        (KNOWN_LIMIT in dict(report.user_properties))
        for report in stats.get("passed", [])
        if report.when == "call"
    )
    if known:
        terminalreporter.write_line(f"known limits: {known} tests record results known to be wrong")
