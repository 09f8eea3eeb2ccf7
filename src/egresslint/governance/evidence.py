"""Checks the proof behind declarations: its level, and the files with their digests.

A statement names who and when; a reference points into another system and is not checked; a file is proof
while it is a regular, tracked file inside the project and its digest is the stated one. What a file says is
never read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec

from egresslint.governance.files import UnreadableError
from egresslint.governance.model import (
    EVIDENCE_LEVELS,
    OPT_OUTS,
    Declaration,
    Evidence,
    EvidenceLevel,
    Governance,
    Kind,
    Policy,
)


class EvidenceFiles(Protocol):
    """Where evidence lies: the disk, a revision, or a test's dictionary. Paths are relative to the root."""

    def read(self, path: str, /) -> bytes:
        """The bytes of a regular file; raises UnreadableError with the reason."""
        ...

    def tracked(self, paths: tuple[str, ...], /) -> frozenset[str] | None:
        """Those that version control holds; None where there is none. Raises UnreadableError if it fails."""
        ...


class EvidenceCheck(msgspec.Struct, frozen=True):
    """What was found of each file, by path and stated digest: a fault in words, or an empty string."""

    faults: Mapping[tuple[str, str], str] = {}

    def find_fault(self, evidence: Evidence) -> str | None:
        """Why a piece of evidence does not hold. A file that nobody looked at does not hold either."""
        if evidence.path is None or evidence.sha256 is None:
            return None
        fault = self.faults.get((evidence.path, evidence.sha256), "was not checked")
        return f"`{evidence.path}` {fault}" if fault else None


class EvidenceStanding(msgspec.Struct, frozen=True):
    """The level reached, the level asked for, and the first fault, if any, in words."""

    level: EvidenceLevel
    minimum: EvidenceLevel
    fault: str | None

    @property
    def holds(self) -> bool:
        return self.fault is None


def check_evidence(governance: Governance, files: EvidenceFiles) -> EvidenceCheck:
    """Looks at every file that a declaration names."""
    named = sorted(
        {
            (proof.path, proof.sha256)
            for declaration in governance.declarations
            for proof in declaration.evidence
            if proof.path is not None and proof.sha256 is not None
        }
    )
    if not named:
        return EvidenceCheck()
    try:
        tracked = files.tracked(tuple(sorted({path for path, _ in named})))
    except UnreadableError as error:
        return EvidenceCheck(dict.fromkeys(named, f"may be untracked: git {error}"))
    return EvidenceCheck(
        {(path, digest): _find_fault(files, tracked, path, digest) for path, digest in named}
    )


def assess_evidence(
    declaration: Declaration, policy: Policy | None, check: EvidenceCheck
) -> EvidenceStanding:
    """Whether a declaration's evidence holds and reaches the minimum for its kind."""
    levels: list[EvidenceLevel] = ["stated"]
    fault: str | None = None
    for proof in declaration.evidence:
        broken = check.find_fault(proof)
        fault = fault or broken
        if broken is None:
            levels.append("hashed" if proof.path else "referenced")
    level = max(levels, key=EVIDENCE_LEVELS.index)
    minimum = minimum_for(declaration.kind, policy)
    if fault is None and EVIDENCE_LEVELS.index(level) < EVIDENCE_LEVELS.index(minimum):
        fault = f"it is only {level}, and a `{declaration.kind}` must be {minimum}"
    return EvidenceStanding(level, minimum, fault)


def minimum_for(kind: Kind, policy: Policy | None) -> EvidenceLevel:
    default: EvidenceLevel = "stated" if kind in OPT_OUTS else "referenced"
    return policy.minimum_evidence.get(kind, default) if policy else default


def _find_fault(files: EvidenceFiles, tracked: frozenset[str] | None, path: str, digest: str) -> str:
    import hashlib

    try:
        content = files.read(path)
    except UnreadableError as error:
        return str(error)
    if tracked is not None and path not in tracked:
        return "is not tracked by git"
    return "" if hashlib.sha256(content).hexdigest() == digest else "has changed: its digest differs"
