"""Brings governance to the analysis: loads the file, checks evidence, judges each egress and flow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from egresslint.catalog.categories import load_categories
from egresslint.dataflow.results import Analysis, Flow
from egresslint.diagnostics import Finding
from egresslint.governance.evidence import check_evidence
from egresslint.governance.judge import judge_call, prepare
from egresslint.governance.load import empty
from egresslint.governance.model import Governance
from egresslint.knowledge import policy_facts, read_governance
from egresslint.rule import Context, JudgedFlow
from egresslint.rule.run import run_rules
from egresslint.scan.comments import read_comments
from egresslint.scan.witnesses import Witnesses, find_governance

if TYPE_CHECKING:
    from egresslint.scan import Request
    from egresslint.scan.files import Files


class Governing:
    """The governance of one scan. `path` is the file's, as reports show it; None without one."""

    def __init__(self, request: Request, witnesses: Witnesses) -> None:
        self.request = request
        self.witnesses = witnesses
        self.path: str | None = None
        self.governance = self._load()

    def _load(self) -> Governance:
        from egresslint.rules import rule_names

        root = self.request.root
        path = find_governance(self.request)
        if path is None:
            return empty()
        governance = read_governance(path, root, rule_names(), self.witnesses.read_governance)
        self.path = governance.span.path
        return governance

    def judge(self, analysis: Analysis) -> Context:
        evidence = check_evidence(self.governance, self.witnesses)
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

    def findings(self, context: Context, files: Files, *, complete: bool) -> tuple[Finding, ...]:
        chosen = self.request.settings
        return run_rules(
            context,
            chosen.select,
            chosen.ignore,
            per_file_ignores=chosen.per_file_ignores,
            levels=chosen.levels,
            read_comments=partial(read_comments, files),
            complete=complete,
        )
