"""Evidence files of the working tree, and what version control holds of them."""

from __future__ import annotations

from pathlib import Path

from egresslint.governance.files import UnreadableError, read_regular, resolve_inside

LARGEST_EVIDENCE = 64 * 1024 * 1024


class EvidenceOnDisk:
    """Paths are relative to the root, and never lead out of it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, path: str, /) -> bytes:
        target = resolve_inside(self.root, path)
        if target is None:
            raise UnreadableError("lies outside the project")
        return read_regular(target, LARGEST_EVIDENCE)

    def tracked(self, paths: tuple[str, ...], /) -> frozenset[str] | None:
        """None only outside of version control: where git is there and fails, nothing counts as tracked."""
        from egresslint.source.discover import is_within_repository
        from egresslint.source.git import tracked_files

        if not is_within_repository(str(self.root)):
            return None
        found = tracked_files(self.root)
        if found is None:
            raise UnreadableError("did not answer")
        return found & frozenset(paths)
