"""Brings governance to the analysis: loads the file, checks evidence, judges each egress and flow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from egresslint.catalog.categories import load_categories
from egresslint.config import GOVERNANCE_FILE
from egresslint.dataflow.results import Analysis, Flow
from egresslint.diagnostics import Finding
from egresslint.governance.evidence import check_evidence
from egresslint.governance.files import UnreadableError, read_regular, resolve_inside
from egresslint.governance.judge import judge_call, prepare
from egresslint.governance.load import empty
from egresslint.governance.model import Governance
from egresslint.knowledge import policy_facts, read_governance
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
        """None only outside of version control: where git is there and fails, nothing counts as tracked."""
        from egresslint.source.discover import is_within_repository
        from egresslint.source.git import tracked_files

        if not is_within_repository(str(self.root)):
            return None
        found = tracked_files(self.root)
        if found is None:
            raise UnreadableError("did not answer")
        return found & frozenset(paths)


class Governing:
    """The governance of one scan. `path` is the file's, as reports show it; None without one."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.path: str | None = None
        self.governance = self._load()

    def _load(self) -> Governance:
        from egresslint.rules import rule_names

        root = self.request.root
        path = self.request.governance_path or root / GOVERNANCE_FILE
        if self.request.governance_path is None and not path.exists():
            return empty()
        governance = read_governance(path, root, rule_names())
        self.path = governance.span.path
        return governance

    def judge(self, analysis: Analysis) -> Context:
        evidence = check_evidence(self.governance, EvidenceOnDisk(self.request.root))
        policies = policy_facts(egress.provider for egress in analysis.egresses)
        basis = prepare(self.governance, self.request.as_of, evidence, load_categories(), policies)
        egresses = {egress.id: egress for egress in analysis.egresses}

        def judged(flow: Flow) -> JudgedFlow:
            egress = egresses[flow.egress]
            categories = tuple(sorted({source.category for source in flow.sources}))
            return JudgedFlow(flow, egress, judge_call(basis, egress.call, categories))

        return Context(
            analysis=analysis,
            governance=self.governance,
            flows=tuple(map(judged, analysis.flows)),
            judgements={name: judge_call(basis, e.call, e.categories) for name, e in egresses.items()},
            as_of=self.request.as_of,
            hook=self.request.hook,
            states=basis.states,
        )

    def findings(self, context: Context) -> tuple[Finding, ...]:
        chosen = self.request.settings
        return run_rules(context, chosen.select, chosen.ignore, chosen.per_file_ignores, chosen.levels)
