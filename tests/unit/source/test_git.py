"""What git says of a change, whatever the repository's configuration and the hook's environment."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from egresslint.source import git


@pytest.fixture(autouse=True)
def _no_repository_of_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)


def run(root: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout.strip()


def write(root: Path, path: str, text: str = "x = 1\n") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def commit(root: Path) -> str:
    run(root, "add", "-A")
    run(root, "commit", "-q", "-m", "x", "--allow-empty")
    return run(root, "rev-parse", "HEAD")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    run(tmp_path, "init", "-q")
    write(tmp_path, "a.py")
    write(tmp_path, "sub/b.py")
    commit(tmp_path)
    return tmp_path


def test_what_is_staged_is_changed(root: Path) -> None:
    write(root, "a.py", "x = 2\n")
    write(root, "new.py")
    write(root, "unstaged.py")
    run(root, "add", "a.py", "new.py")
    run(root, "rm", "-q", "sub/b.py")
    assert git.changed_files(root) == {"a.py", "new.py", "sub/b.py"}


def test_a_renamed_file_counts_under_both_names(root: Path) -> None:
    run(root, "mv", "a.py", "c.py")
    assert git.changed_files(root) == {"a.py", "c.py"}


def test_nothing_staged_is_no_set(root: Path) -> None:
    write(root, "a.py", "x = 2\n")
    assert git.changed_files(root) is None


def test_before_the_first_commit_all_that_is_staged_is_changed(tmp_path: Path) -> None:
    run(tmp_path, "init", "-q")
    write(tmp_path, "a.py")
    run(tmp_path, "add", "a.py")
    assert git.changed_files(tmp_path) == {"a.py"}


def test_a_root_below_the_repository_sees_its_own_part(root: Path) -> None:
    write(root, "a.py", "x = 2\n")
    write(root, "sub/b.py", "x = 2\n")
    run(root, "add", "-A")
    assert git.changed_files(root / "sub") == {"b.py"}
    run(root, "reset", "-q", "sub")
    assert git.changed_files(root / "sub") == set()
    assert git.tracked_files(root / "sub") == {"b.py"}


def test_a_push_changes_what_came_after_the_branches_parted(root: Path) -> None:
    base = run(root, "rev-parse", "HEAD")
    run(root, "checkout", "-q", "-b", "work")
    write(root, "mine.py")
    mine = commit(root)
    run(root, "checkout", "-q", "-b", "other", base)
    write(root, "theirs.py")
    theirs = commit(root)
    assert git.changed_files(root, (theirs, mine)) == {"mine.py"}
    assert git.changed_files(root, (base, "work")) == {"mine.py"}
    assert git.changed_files(root, (mine, mine)) is None


@pytest.mark.parametrize("ref", ["nothing", "--output=x", "-h", "", "a..b", "HEAD:a.py", "a\0b"])
def test_what_is_no_revision_is_no_set(root: Path, ref: str) -> None:
    assert git.changed_files(root, (ref, "HEAD")) is None
    assert git.show(root, ref, "a.py") is None
    assert sorted(path.name for path in root.iterdir()) == [".git", "a.py", "sub"]


def test_hook_refs_come_in_pairs() -> None:
    assert git.hook_refs({"PRE_COMMIT_FROM_REF": "a", "PRE_COMMIT_TO_REF": "b"}) == ("a", "b")
    assert git.hook_refs({"PRE_COMMIT_FROM_REF": "a"}) is None
    assert git.hook_refs({}) is None


def test_files_are_shown_as_they_were(root: Path) -> None:
    write(root, "a.py", "x = 2\n")
    commit(root)
    assert git.show(root, "HEAD~1", "a.py") == b"x = 1\n"
    assert git.show(root / "sub", "HEAD", "b.py") == b"x = 1\n"
    assert git.show(root, "HEAD", "gone.py") is None


def test_without_git_or_a_repository_there_is_no_answer(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
    outside = tmp_path.parent / "outside"
    outside.mkdir(exist_ok=True)
    assert git.changed_files(outside) is None
    assert git.tracked_files(outside) is None
    monkeypatch.setenv("PATH", f"{os.pathsep}bin{os.pathsep}.")
    write(root, "git", "#!/bin/sh\n: > ran\n")
    (root / "git").chmod(0o755)
    monkeypatch.chdir(root)
    assert git.tracked_files(root) is None
    assert not (root / "ran").exists()


def test_the_index_that_git_prepares_for_the_hook_is_the_one_compared(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, "a.py", "x = 2\n")
    write(root, "sub/b.py", "x = 2\n")
    monkeypatch.setenv("GIT_INDEX_FILE", str(root / ".git/next-index"))
    run(root, "read-tree", "HEAD")
    run(root, "add", "a.py")
    monkeypatch.delenv("GIT_INDEX_FILE")
    run(root, "add", "-A")
    monkeypatch.chdir(root)
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
    assert git.changed_files(root) == {"a.py"}


def test_another_repository_in_the_environment_is_ignored(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path_factory.mktemp("other")
    run(other, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert git.tracked_files(root) == {"a.py", "sub/b.py"}


@pytest.mark.skipif(os.name == "nt", reason="the traps are shell scripts")
def test_the_configuration_of_the_repository_runs_nothing(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("trap")
    trap, mark = place / "trap.sh", place / "ran"
    trap.write_text(f"#!/bin/sh\ntouch '{mark}'\n")
    trap.chmod(0o755)
    hooks = place / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "reference-transaction", "pre-auto-gc"):
        (hooks / hook).write_text(trap.read_text())
        (hooks / hook).chmod(0o755)
    write(root, ".gitattributes", "*.py diff=trap filter=trap textconv=trap\n")
    write(root, "a.py", "x = 2\n")
    run(root, "add", "-A")
    for key in (
        *("core.fsmonitor", "diff.external", "diff.trap.command", "diff.trap.textconv", "core.pager"),
        *(
            "filter.trap.clean",
            "filter.trap.smudge",
            "filter.trap.process",
            "core.sshCommand",
            "core.askPass",
        ),
    ):
        run(root, "config", key, str(trap))
    run(root, "config", "core.hooksPath", str(hooks))
    assert git.changed_files(root) == {".gitattributes", "a.py"}
    assert git.tracked_files(root) == {".gitattributes", "a.py", "sub/b.py"}
    assert git.ignored_paths(root) == set()
    assert git.show(root, "HEAD", "a.py") == b"x = 1\n"
    assert not mark.exists()


def test_odd_names_survive(root: Path) -> None:
    for name in ("new\nline.py", "sp ace.py", "-n.py", ":(glob)x.py", "ü.py"):
        write(root, name)
    run(root, "add", "-A")
    assert git.changed_files(root) == {"new\nline.py", "sp ace.py", "-n.py", ":(glob)x.py", "ü.py"}
