"""Brings governance to the analysis: loads the file, checks evidence, judges each egress and flow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from egresslint.catalog.categories import load_categories
from egresslint.catalog.hosts import load_hosts
from egresslint.catalog.policies import load_policies
from egresslint.config import GOVERNANCE_FILE
from egresslint.dataflow.results import Analysis
from egresslint.diagnostics import Finding
from egresslint.governance.evidence import check_evidence
from egresslint.governance.facts import MetByFact, PolicyFacts
from egresslint.governance.files import UnreadableError, read_regular, resolve_inside
from egresslint.governance.judge import judge_call, prepare
from egresslint.governance.load import empty, load
from egresslint.governance.model import Governance
from egresslint.governance.vocabulary import KnownNames
from egresslint.rule import Context, JudgedFlow
from egresslint.rule.run import run_rules

if TYPE_CHECKING:
    from egresslint.scan import Request

LARGEST_EVIDENCE = 64 * 1024 * 1024


class EvidenceOnDisk:
    """Evidence files of the working tree."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, path: str, /) -> bytes:
        target = resolve_inside(self.root, path)
        if target is None:
            raise UnreadableError("lies outside the project")
        return read_regular(target, LARGEST_EVIDENCE)

    def tracked(self, paths: tuple[str, ...], /) -> frozenset[str] | None:
        from egresslint.source.git import tracked_files

        found = tracked_files(self.root)
        return None if found is None else found & frozenset(paths)


class Governing:
    """The governance of one scan."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.vocabulary = load_categories()
        self.policies = policy_facts()
        self.path: str | None = None
        self.governance = self._load()

    def _load(self) -> Governance:
        from egresslint.rules import rule_names

        root = self.request.root
        path = self.request.governance_path or root / GOVERNANCE_FILE
        if self.request.governance_path is None and not path.exists():
            return empty()
        names = KnownNames(rules=rule_names(), public_hosts=self.policies.public_hosts)
        governance = load(path, root, self.vocabulary, names=names)
        self.path = governance.span.path
        return governance

    def judge(self, analysis: Analysis) -> Context:
        evidence = check_evidence(self.governance, EvidenceOnDisk(self.request.root))
        basis = prepare(self.governance, self.request.as_of, evidence, self.vocabulary, self.policies)
        calls = {egress.id: egress for egress in analysis.egresses}
        judgements = {name: judge_call(basis, e.call, e.categories) for name, e in calls.items()}
        flows = tuple(
            JudgedFlow(
                flow,
                calls[flow.egress],
                judge_call(basis, calls[flow.egress].call, tuple(sorted({s.category for s in flow.sources}))),
            )
            for flow in analysis.flows
        )
        return Context(
            analysis=analysis,
            governance=self.governance,
            flows=flows,
            judgements=judgements,
            as_of=self.request.as_of,
            hook=self.request.hook,
            states=basis.states,
        )

    def findings(self, context: Context) -> tuple[Finding, ...]:
        settings = self.request.settings
        return run_rules(
            context, settings.select, settings.ignore, settings.per_file_ignores, settings.levels
        )


def policy_facts() -> PolicyFacts:
    """The catalogue's dated facts, in the form in which governance asks for them."""
    policies = load_policies()
    providers = {version.provider for version in policies.version}
    return PolicyFacts(
        known_versions={p: tuple(v.last_updated for v in policies.versions(p)) for p in sorted(providers)},
        public_hosts=frozenset(name for host in load_hosts().host if host.public for name in host.names),
        clouds={row.hosting: row.provider for row in policies.recipient},
        met=tuple(
            MetByFact(fact.hosting, fact.recipient, outcome, fact.source, policies.checked)
            for fact in policies.fact
            if fact.grade == "primary"
            for outcome in fact.outcomes
        ),
        default_credentials={"cohere": ("env:CO_API_KEY", "env:COHERE_API_KEY")},
        default_urls={"cohere": ("env:CO_API_URL",)},
    )
