"""What a judgement read beside the analysed files: governance, what it extends, evidence, what git tracks.

A result that is remembered holds while each witness would say the same again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from egresslint.config import GOVERNANCE_FILE
from egresslint.governance.files import LARGEST_GOVERNANCE, UnreadableError, read_regular
from egresslint.scan.evidence import EvidenceOnDisk

if TYPE_CHECKING:
    from egresslint.scan import Request

Kind = Literal["governance", "evidence", "tracked"]

_UNVERSIONED = b"\0"


class Witness(msgspec.Struct, array_like=True, frozen=True):
    """A question to the disk, and the digest of its answer. What is asked of git are paths, parted by NUL."""

    kind: Kind
    question: str
    answer: bytes


class Witnesses:
    """Reads what judging needs, as `governance` asks for it, and notes each answer."""

    def __init__(self, root: Path) -> None:
        self.disk = EvidenceOnDisk(root)
        self.heard: list[Witness] = []

    def read_governance(self, path: Path) -> bytes:
        return self._hear("governance", str(path))

    def read(self, path: str, /) -> bytes:
        return self._hear("evidence", path)

    def tracked(self, paths: tuple[str, ...], /) -> frozenset[str] | None:
        found = self._hear("tracked", "\0".join(paths))
        return None if found == _UNVERSIONED else frozenset(found.decode().split("\0")) - {""}

    def agree(self, witnesses: Iterable[Witness]) -> bool:
        """Whether the disk would say the same again."""
        return all(self._listen(said.kind, said.question)[0] == said.answer for said in witnesses)

    def _hear(self, kind: Kind, question: str) -> bytes:
        digest, said = self._listen(kind, question)
        self.heard.append(Witness(kind, question, digest))
        if isinstance(said, UnreadableError):
            raise said
        return said

    def _listen(self, kind: Kind, question: str) -> tuple[bytes, bytes | UnreadableError]:
        """The answer, or why there is none, and the digest of either."""
        from egresslint.cache.digests import digest

        try:
            content = self._ask(kind, question)
        except UnreadableError as error:
            return digest(b"refusal", str(error).encode()), error
        return digest(b"answer", content), content

    def _ask(self, kind: Kind, question: str) -> bytes:
        if kind == "governance":
            return read_regular(Path(question), LARGEST_GOVERNANCE)
        if kind == "evidence":
            return self.disk.read(question)
        found = self.disk.tracked(tuple(question.split("\0")))
        return _UNVERSIONED if found is None else "\0".join(sorted(found)).encode()


def find_governance(request: Request) -> Path | None:
    """The governance file of a request; None where there is none, and nothing is declared."""
    if request.governance_path is not None:
        return request.governance_path
    path = request.root / GOVERNANCE_FILE
    return path if os.path.lexists(path) else None
