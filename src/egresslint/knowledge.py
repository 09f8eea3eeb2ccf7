"""What the catalogue knows, in the form in which governance asks for it: the two do not know each other.

Every command that reads the governance file reads it through here, by the same words.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from egresslint.catalog.categories import load_categories
from egresslint.catalog.hosts import load_hosts
from egresslint.governance.facts import MetByFact, PolicyFacts
from egresslint.governance.load import FileReader, load
from egresslint.governance.load import read_governance as read_file
from egresslint.governance.model import Governance
from egresslint.governance.vocabulary import KnownNames


def read_governance(
    path: Path, root: Path, rules: tuple[str, ...], reader: FileReader = read_file
) -> Governance:
    """The file, with every category, rule, provider and host in it checked; raises GovernanceError."""
    return load(path, root, load_categories(), reader=reader, names=known_names(rules))


def known_names(rules: tuple[str, ...]) -> KnownNames:
    from egresslint.catalog.policies import load_policies
    from egresslint.catalog.routes import load_catalog

    policies = load_policies()
    providers = {
        *load_catalog().recipients(),
        *(host.provider for host in load_hosts().host if host.provider is not None),
        *(version.provider for version in policies.version),
        *(row.provider for row in policies.recipient),
    }
    return KnownNames(rules=rules, providers=tuple(sorted(providers)), public_hosts=public_hosts())


def public_hosts() -> frozenset[str]:
    return frozenset(name for host in load_hosts().host if host.public for name in host.names)


def policy_facts(called: Iterable[str]) -> PolicyFacts:
    """The catalogue's dated facts, with what the own clients of the called providers read by default."""
    from egresslint.catalog.policies import load_policies
    from egresslint.catalog.routes import load_catalog

    policies = load_policies()
    providers = {version.provider for version in policies.version}
    defaults = {name: load_catalog().default_environment(name) for name in sorted(set(called))}
    return PolicyFacts(
        known_versions={p: tuple(v.last_updated for v in policies.versions(p)) for p in sorted(providers)},
        public_hosts=public_hosts(),
        clouds={row.hosting: row.provider for row in policies.recipient},
        met=tuple(
            MetByFact(fact.hosting, fact.recipient, outcome, fact.source, policies.checked)
            for fact in policies.fact
            if fact.grade == "primary"
            for outcome in fact.outcomes
        ),
        default_credentials={name: _from_environment(keys) for name, (keys, _) in defaults.items()},
        default_urls={name: _from_environment(urls) for name, (_, urls) in defaults.items()},
    )


def _from_environment(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"env:{name}" for name in names)
