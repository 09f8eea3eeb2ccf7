"""The examples on the rules' pages do what the pages say, by a real scan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from egresslint import scan
from egresslint.config import Settings
from egresslint.rule import Rule, page
from egresslint.rules import all_rules

FILES = {"py": "main.py", "toml": "llm-governance.toml"}


@pytest.fixture(params=tuple(all_rules()), ids=lambda rule: rule.name)
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found


def test_the_example_is_reported(rule: Rule, tmp_path: Path):
    assert rule.name in _scan(tmp_path, _blocks(rule, "Example"))


def test_what_to_use_instead_is_not_reported(rule: Rule, tmp_path: Path):
    blocks = _blocks(rule, "Example") | _blocks(rule, "Use instead")
    assert rule.name not in _scan(tmp_path, blocks)


def _blocks(rule: Rule, heading: str) -> dict[str, str]:
    """The section's blocks by language."""
    section = page.render_markdown(rule).split(f"\n## {heading}\n")[1].split("\n## ")[0]
    pieces = (piece.partition("\n") for piece in section.split("```")[1::2])
    return {language: body for language, _, body in pieces}


def _scan(root: Path, blocks: dict[str, str]) -> set[str]:
    for language, text in blocks.items():
        (root / FILES[language]).write_text(text, encoding="utf-8")
    request = scan.Request(
        root=root,
        paths=(),
        settings=Settings(),
        governance_path=None,
        as_of=date(2026, 11, 21),
        no_cache=True,
    )
    return {finding.rule for finding in scan.run(request).report.findings}
