"""Questions to git: what is ignored, what is tracked, what changed, what a file was at a revision.

The repository is not trusted: its configuration may name programs to run (a monitor, hooks, diff drivers, a
transport for missing objects), so each of these is switched off for every call, and the environment that a
hook inherits from git is dropped but for what it must keep. Every function returns None where git is absent,
fails or takes too long. Nothing here writes.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

# Repository ignore patterns can make git itself run for minutes.
_TIMEOUT = 10.0
_KEPT_VARIABLES = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_EXEC_PATH", "GIT_INDEX_FILE")
_NOTHING_RUNS = (
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    "protocol.allow=never",
)
_NO_DRIVERS = ("--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules=dirty")


def ignored_paths(root: Path) -> frozenset[str] | None:
    """Return what git ignores below `root`, relative to it; a folder that is ignored whole ends in `/`.

    The set holds `./` where `root` itself is ignored.
    """
    return _paths(root, "ls-files", "-o", "-i", "--exclude-standard", "--directory", "-z", own_index=False)


def tracked_files(root: Path, below: str = ".") -> frozenset[str] | None:
    """Return the files in git's index below `root`, relative to it."""
    return _paths(root, "--literal-pathspecs", "ls-files", "--cached", "-z", "--", below)


def changed_files(root: Path, refs: tuple[str, str] | None = None) -> frozenset[str] | None:
    """Return the files below `root` that a commit or a push changes, deleted ones included.

    Without `refs` that is between HEAD (or nothing, before the first commit) and the index; with them, from
    where the second left the first. None means that there is no set to narrow to: nothing is staged, or git
    failed.
    """
    prefix = _answer(root, "rev-parse", "--show-prefix")
    changed = _staged(root) if refs is None else _between(root, *refs)
    if prefix is None or not changed:
        return None
    inside = os.fsdecode(prefix).rstrip("\n")
    return frozenset(path[len(inside) :] for path in changed if path.startswith(inside))


def hook_refs(environment: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the two revisions that pre-commit hands to a pre-push hook, if it does."""
    source = environment.get("PRE_COMMIT_FROM_REF")
    target = environment.get("PRE_COMMIT_TO_REF")
    return (source, target) if source and target else None


def show(root: Path, rev: str, path: str) -> bytes | None:
    """Return the bytes of a file, named relative to `root`, as they were at a revision."""
    commit = _commit(root, rev)
    return None if commit is None else _answer(root, "cat-file", "blob", f"{commit}:./{path}")


def _staged(root: Path) -> frozenset[str] | None:
    return _paths(root, "diff", "--cached", "--name-only", "-z", *_NO_DRIVERS)


def _between(root: Path, source: str, target: str) -> frozenset[str] | None:
    old, new = _commit(root, source), _commit(root, target)
    if old is None or new is None:
        return None
    base = _answer(root, "merge-base", old, new)
    start = old if base is None else base.decode("ascii").strip()
    return _paths(root, "diff", "--name-only", "-z", *_NO_DRIVERS, start, new)


def _commit(root: Path, rev: str) -> str | None:
    """Resolve a revision first, so that no text from outside is ever read as an option or a range."""
    if rev.startswith("-") or "\0" in rev:
        return None
    answer = _answer(root, "rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}")
    return None if answer is None else answer.decode("ascii", "replace").strip()


def _paths(root: Path, *arguments: str, own_index: bool = True) -> frozenset[str] | None:
    answer = _answer(root, *arguments, own_index=own_index)
    return None if answer is None else frozenset(map(os.fsdecode, answer.split(b"\0"))) - {""}


def _answer(root: Path, *arguments: str, own_index: bool = True) -> bytes | None:
    program = _program()
    if program is None or any("\0" in argument for argument in arguments):
        return None
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603 - the program is git from an absolute folder of PATH
            [program, "--no-pager", *_NOTHING_RUNS, *arguments],
            cwd=root,
            env=_environment(os.environ, own_index=own_index),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def _program() -> str | None:
    """Find git in the absolute folders of PATH: never in the scanned folder, as Windows would look first."""
    name = "git.exe" if os.name == "nt" else "git"
    candidates = (Path(folder, name) for folder in os.get_exec_path() if Path(folder).is_absolute())
    return next((str(path) for path in candidates if os.access(path, os.X_OK)), None)


def _environment(inherited: Mapping[str, str], *, own_index: bool) -> dict[str, str]:
    """Keep the index that `git commit PATH` prepares for its hooks; drop what names another repository."""
    kept = {
        name: value
        for name, value in inherited.items()
        if not name.startswith("GIT_") or name.startswith(_KEPT_VARIABLES)
    }
    index = kept.pop("GIT_INDEX_FILE", None)
    if own_index and index is not None and Path(index).exists():
        kept["GIT_INDEX_FILE"] = str(Path(index).absolute())
    return kept | {
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
