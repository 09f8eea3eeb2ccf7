"""What a commit or push changes, for `check --hook`: the files to narrow a report to, or none to narrow it.

Everything is reported where governance or settings changed, nothing is staged, or git cannot say.
"""

from __future__ import annotations

import os
from pathlib import Path

from egresslint.cli.governance_file import supporting_files
from egresslint.config import PROJECT_FILE, SETTINGS_FILE
from egresslint.governance.problems import GovernanceError
from egresslint.knowledge import read_governance
from egresslint.source import git


def find_changed(root: Path, governance: Path, settings_file: Path | None) -> frozenset[str] | None:
    """The changed files, relative to the root; None where the report must not be narrowed."""
    refs = git.hook_refs(os.environ)
    changed = git.changed_files(root, refs)
    if changed is None or changed & _deciding_files(root, governance, settings_file):
        return None
    if PROJECT_FILE in changed and _changes_settings(root, refs[0] if refs else "HEAD"):
        return None
    return changed


def _deciding_files(root: Path, governance: Path, settings_file: Path | None) -> frozenset[str]:
    from egresslint.rules import rule_names

    try:
        supporting = (
            supporting_files(read_governance(governance, root, rule_names()))
            if os.path.lexists(governance)
            else frozenset()
        )
    except GovernanceError:
        # The scan says what is wrong with it.
        supporting = frozenset()
    named = {_relative(path, root) for path in (governance, settings_file) if path}
    return supporting | named | {SETTINGS_FILE}


def _changes_settings(root: Path, revision: str) -> bool:
    """Whether the tool's own table differs: most changes of this file concern other tools."""
    before = git.show(root, revision, PROJECT_FILE)
    try:
        after = (root / PROJECT_FILE).read_bytes()
    except OSError:
        after = None
    return _own_table(before) != _own_table(after)


def _own_table(content: bytes | None) -> object:
    import tomli

    try:
        document = tomli.loads((content or b"").decode("utf-8"))
        return document.get("tool", {}).get("egresslint")
    except (ValueError, AttributeError, RecursionError):
        # Unreadable: equal to nothing readable, and to itself only byte for byte.
        return content


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()
