"""Tells which files the governance file rests on."""

from __future__ import annotations

from egresslint.governance.model import Governance


def supporting_files(governance: Governance) -> frozenset[str]:
    """The files that decide what the governance file is worth: those it extends, and its evidence."""
    tables = (*governance.accounts, *governance.declarations, *governance.data)
    extended = {table.span.path for table in tables}
    listed = {extension.path for extension in governance.extends}
    evidence = {proof.path for declaration in governance.declarations for proof in declaration.evidence}
    return frozenset(path for path in (*extended, *listed, *evidence) if path)
