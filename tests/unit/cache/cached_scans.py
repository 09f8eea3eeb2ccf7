"""Scans for tests of the cache: the same request with and without one, and what the user would see of it."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from egresslint import config, scan
from egresslint.governance.problems import GovernanceError
from egresslint.report.full import render_full
from egresslint.report.machine import render_json
from egresslint.report.style import Style
from egresslint.rules import rule_names

AS_OF = date(2026, 11, 21)

SENDER = """\
import cohere

co = cohere.ClientV2()


def ask(prompt):
    return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": prompt}])
"""
CALLER = """\
from app.llm import ask


def triage(diagnosis):
    return ask("Sum up: " + diagnosis)
"""
GOVERNANCE = """\
schema = 1

[[account]]
id = "main"
provider = "cohere"
tier = "production"
credentials = ["env:CO_API_KEY"]
"""
PROJECT = {
    "app/__init__.py": "",
    "app/llm.py": SENDER,
    "app/reply.py": CALLER,
    "app/other.py": "def unrelated():\n    return 1\n",
    "llm-governance.toml": GOVERNANCE,
}


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def request(root: Path, cache: Path | None, **given: object) -> scan.Request:
    settings = config.load_settings(root, None, frozenset(rule_names()))
    facts = {"paths": (), "settings": settings, "governance_path": None, "as_of": AS_OF, **given}
    return scan.Request(root=root, cache_dir=cache, no_cache=cache is None, **facts)


def show(root: Path, cache: Path | None, **given: object) -> str:
    """The report for machines and for people; what is wrong with the governance file, if it is."""
    try:
        outcome = scan.run(request(root, cache, **given))
    except GovernanceError as error:
        return "\n".join(map(str, error.problems))
    return render_json(outcome.report) + render_full(
        outcome.report, outcome.source, sorted(rule_names()), Style()
    )


def check(
    root: Path, cache: Path | None, *arguments: str, code: str = ""
) -> subprocess.CompletedProcess[str]:
    """`egresslint check` in a process of its own; `code` runs after it, in the same process."""
    program = (
        "import sys; from egresslint.cli import run; status = run(sys.argv[1:]); "
        f"{code or 'pass'}; sys.exit(status)"
    )
    place = ["--no-cache"] if cache is None else ["--cache-dir", os.fspath(cache)]
    return subprocess.run(
        [sys.executable, "-c", program, "check", "--as-of", AS_OF.isoformat(), *place, *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
