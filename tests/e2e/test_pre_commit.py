"""The hook as its users have it: pre-commit installs it from a clone of this repository and git calls it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).parents[2]
SHIPPED = ("src", "pyproject.toml", ".pre-commit-hooks.yaml", "README.md", "LICENSE")

APPLICATION = """\
import cohere

co = cohere.ClientV2()


def triage(diagnosis: str, ssn: str) -> str:
    question = f"What follows from {diagnosis} for {ssn}?"
    return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": question}])
"""

ACCOUNT = """\
schema = 1

[[account]]
id = "main"
provider = "cohere"
tier = "enterprise"
credentials = ["env:CO_API_KEY"]
"""

DECLARATIONS = """
[[declaration]]
kind = "prompt_training_opt_out"
verified_by = "privacy lead"
verified_on = 2026-11-20
evidence = [{ ref = "LEGAL-2230" }]

[[declaration]]
kind = "zdr"
verified_by = "privacy lead"
verified_on = 2026-11-20
evidence = [{ ref = "LEGAL-2231" }]
"""


class Repository:
    """A git repository with the hook installed."""

    def __init__(self, root: Path, environment: dict[str, str]) -> None:
        self.root = root
        self.environment = environment

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=self.root,
            env=self.environment,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=600,
        )

    def succeed(self, *words: str) -> str:
        done = self.run(*words)
        assert done.returncode == 0, done.stdout
        return done.stdout.strip()

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.succeed("git", "add", path)

    def commit(self, message: str = "change") -> subprocess.CompletedProcess[str]:
        return self.run("git", "commit", "-m", message)

    def count_commits(self) -> int:
        return len(self.run("git", "log", "--format=%h").stdout.split())


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Git and pre-commit without the settings of whoever runs the tests; pip keeps its own."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "PRE_COMMIT", "EGRESSLINT_", "PYTHON"))
    }
    return kept | {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), kept["PATH"]]),
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
        "PRE_COMMIT_COLOR": "never",
        "EGRESSLINT_AS_OF": "2026-11-21",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Dev",
        "GIT_AUTHOR_EMAIL": "dev@example.org",
        "GIT_COMMITTER_NAME": "Dev",
        "GIT_COMMITTER_EMAIL": "dev@example.org",
    }


@pytest.fixture(scope="module")
def hook_repository(
    tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]
) -> tuple[Path, str]:
    """What is on disk here, committed: a clone of HEAD would test what was, not what is."""
    shipped = Repository(tmp_path_factory.mktemp("egresslint"), environment)
    for name in SHIPPED:
        here, there = ROOT / name, shipped.root / name
        if here.is_dir():
            shutil.copytree(here, there, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(here, there)
    shipped.succeed("git", "init", "--quiet")
    shipped.succeed("git", "add", ".")
    shipped.succeed("git", "commit", "--quiet", "-m", "as it is")
    return shipped.root, shipped.succeed("git", "rev-parse", "HEAD")


@pytest.fixture
def repository(
    tmp_path: Path, environment: dict[str, str], hook_repository: tuple[Path, str]
) -> Iterator[Repository]:
    hooks, revision = hook_repository
    made = Repository(tmp_path, environment)
    made.succeed("git", "init", "--quiet")
    made.write(
        ".pre-commit-config.yaml",
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n"
        "  hooks:\n  - id: egresslint\n  - id: egresslint-governance\n",
    )
    made.succeed(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    assert made.commit("start").returncode == 0
    yield made


def test_a_commit_that_sends_undeclared_patient_data_is_blocked(repository: Repository) -> None:
    repository.write("app.py", APPLICATION)
    blocked = repository.commit()
    assert blocked.returncode == 1
    assert "sensitive-data-without-training-opt-out" in blocked.stdout
    assert "diagnosis" in blocked.stdout
    assert repository.count_commits() == 1


def test_an_account_alone_settles_nothing(repository: Repository) -> None:
    repository.write("app.py", APPLICATION)
    repository.write("llm-governance.toml", ACCOUNT)
    assert repository.commit().returncode == 1


def test_declarations_with_evidence_let_the_commit_pass(repository: Repository) -> None:
    repository.write("app.py", APPLICATION)
    repository.write("llm-governance.toml", ACCOUNT + DECLARATIONS)
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout
    assert repository.count_commits() == 2


def test_a_change_elsewhere_does_not_pay_for_what_is_there_already(repository: Repository) -> None:
    repository.write("app.py", APPLICATION)
    repository.succeed("git", "commit", "--no-verify", "-m", "before the hook")
    repository.write("other.py", "import cohere\n\nVERSION = cohere.__version__\n")
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout
    # All files, as in CI: nothing is staged, so everything is reported.
    assert repository.run(sys.executable, "-m", "pre_commit", "run", "--all-files").returncode == 1


def test_a_broken_governance_file_is_blocked_with_its_line(repository: Repository) -> None:
    repository.write("llm-governance.toml", "schema = 1\ncolour = 'red'\n")
    blocked = repository.commit()
    assert blocked.returncode == 1
    assert "llm-governance.toml:2:1" in blocked.stdout


def test_the_hook_leaves_no_files_in_the_way(repository: Repository) -> None:
    repository.write("plain.py", "import cohere\n")
    assert repository.commit().returncode == 0
    assert repository.succeed("git", "status", "--porcelain") == ""
