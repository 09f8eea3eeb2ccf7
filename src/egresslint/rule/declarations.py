"""What the rules about the governance file share: findings that stand at a declaration.

Whether a declaration holds is decided by `governance.integrity`; this brings it together with the flows that
it leaves open.
"""

from __future__ import annotations

from collections.abc import Sequence

from egresslint.diagnostics import Finding, Level
from egresslint.governance.model import Declaration
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Cause, Words, report_cause
from egresslint.rule.grouping import OpenFlow, caused_by


def caused_flows(context: Context, rule: Rule, declaration: Declaration) -> tuple[OpenFlow, ...]:
    """The flows whose terms this rule's finding about the declaration stands for."""
    return tuple(
        flow
        for flow in caused_by(context, rule.name)
        if flow.term is not None and flow.term.cause_subject == declaration.id
    )


def declared_cause(context: Context, declaration: Declaration, flows: Sequence[OpenFlow] = ()) -> Cause:
    accounts = {account.id: account for account in context.governance.accounts}
    account = accounts.get(declaration.account)
    return Cause(
        span=declaration.span,
        identity=(declaration.id,),
        flows=tuple(flows),
        recipient=account.provider if account else None,
    )


def report_declaration(  # noqa: PLR0913 - what a finding about a declaration is made of
    context: Context,
    rule: Rule,
    declaration: Declaration,
    level: Level,
    words: Words,
    *,
    flows: Sequence[OpenFlow] = (),
) -> Finding:
    return report_cause(rule, declared_cause(context, declaration, flows), level, words)
