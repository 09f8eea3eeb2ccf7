"""Which files a commit is about, and when the whole report is due."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from egresslint.cli.hook import find_changed

GOVERNANCE = """\
schema = 1

[[account]]
id = "main"
provider = "cohere"
credentials = ["env:CO_API_KEY"]

[[declaration]]
kind = "zdr"
verified_by = "privacy lead"
verified_on = 2026-11-20
[[declaration.evidence]]
path = "proof.pdf"
sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git(tmp_path, "init", "--quiet")
    stage(tmp_path, "app.py", "x = 1\n")
    stage(tmp_path, "pyproject.toml", "[tool.egresslint]\nsrc = ['src']\n")
    stage(tmp_path, "llm-governance.toml", GOVERNANCE)
    stage(tmp_path, "proof.pdf", "")
    commit(tmp_path)
    return tmp_path


def git(root: Path, *words: str) -> str:
    identity = ("-c", "user.name=Dev", "-c", "user.email=dev@example.org")
    done = subprocess.run(
        ["git", *identity, *words], cwd=root, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout.strip()


def stage(root: Path, path: str, text: str) -> None:
    (root / path).write_text(text, encoding="utf-8")
    git(root, "add", path)


def commit(root: Path) -> str:
    git(root, "commit", "--quiet", "-m", "change")
    return git(root, "rev-parse", "HEAD")


def changed(root: Path) -> frozenset[str] | None:
    return find_changed(root, root / "llm-governance.toml", None)


def test_staged_files(root: Path) -> None:
    stage(root, "app.py", "x = 2\n")
    (root / "other.py").write_text("not staged")
    assert changed(root) == frozenset(["app.py"])


def test_nothing_staged(root: Path) -> None:
    assert changed(root) is None


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert changed(tmp_path) is None


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("llm-governance.toml", "schema = 1\n"),
        ("egresslint.toml", ""),
        ("pyproject.toml", "[tool.egresslint]\nsrc = ['lib']\n"),
        ("pyproject.toml", "[tool.other]\n"),
        ("pyproject.toml", "not toml"),
        ("proof.pdf", "another"),
    ],
)
def test_what_decides_about_every_finding(root: Path, path: str, text: str) -> None:
    stage(root, path, text)
    assert changed(root) is None


def test_another_tools_settings_decide_nothing(root: Path) -> None:
    stage(root, "pyproject.toml", "[tool.egresslint]\nsrc = ['src']\n[tool.other]\nx = 1\n")
    assert changed(root) == frozenset(["pyproject.toml"])


def test_a_governance_file_elsewhere(root: Path) -> None:
    stage(root, "terms.toml", "schema = 1\n")
    assert changed(root) == frozenset(["terms.toml"])
    assert find_changed(root, root / "terms.toml", None) is None


def test_a_broken_governance_file_is_left_to_the_scan(root: Path) -> None:
    (root / "llm-governance.toml").write_text("nonsense")
    stage(root, "app.py", "x = 2\n")
    assert changed(root) == frozenset(["app.py"])


def test_a_push_compares_its_revisions(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = git(root, "rev-parse", "HEAD")
    stage(root, "app.py", "x = 3\n")
    after = commit(root)
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", before)
    monkeypatch.setenv("PRE_COMMIT_TO_REF", after)
    assert changed(root) == frozenset(["app.py"])


def test_a_push_that_changes_settings(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = git(root, "rev-parse", "HEAD")
    stage(root, "pyproject.toml", "[tool.egresslint]\nsrc = ['lib']\n")
    after = commit(root)
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", before)
    monkeypatch.setenv("PRE_COMMIT_TO_REF", after)
    assert changed(root) is None
