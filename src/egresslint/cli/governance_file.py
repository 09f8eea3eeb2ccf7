"""Reads the governance file by the catalogue's words, and tells which other files it rests on."""

from __future__ import annotations

from pathlib import Path

from egresslint.governance.model import Governance


def read_governance(path: Path, root: Path) -> Governance:
    """The file, with every category, rule and host in it checked; raises GovernanceError."""
    from egresslint.catalog.categories import load_categories
    from egresslint.catalog.hosts import load_hosts
    from egresslint.governance.load import load
    from egresslint.governance.vocabulary import KnownNames
    from egresslint.rules import rule_names

    public = frozenset(name for host in load_hosts().host if host.public for name in host.names)
    return load(path, root, load_categories(), names=KnownNames(rules=rule_names(), public_hosts=public))


def supporting_files(governance: Governance) -> frozenset[str]:
    """The files that decide what the governance file is worth: those it extends, and its evidence."""
    tables = (*governance.accounts, *governance.declarations, *governance.data)
    extended = {table.span.path for table in tables}
    listed = {extension.path for extension in governance.extends}
    evidence = {proof.path for declaration in governance.declarations for proof in declaration.evidence}
    return frozenset(path for path in (*extended, *listed, *evidence) if path)
