"""The result for a whole project, before paths or changes narrow it: what a later run can show again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from egresslint.diagnostics import Coverage, Egress, Finding, Report, Unresolved
from egresslint.scan.scope import Scope

if TYPE_CHECKING:
    from egresslint.scan import Request


class Whole(msgspec.Struct, frozen=True):
    """Every finding and egress.

    `reach` names, for each egress, the files of its own place and its flows; `configured` the configuration
    files of those that have some.
    """

    findings: tuple[Finding, ...]
    egresses: tuple[Egress, ...]
    unresolved: tuple[Unresolved, ...]
    coverage: Coverage
    notes: tuple[str, ...]
    governance_path: str | None
    reach: dict[str, tuple[str, ...]]
    configured: dict[str, tuple[str, ...]]


def narrow(whole: Whole, request: Request) -> Report:
    """What of the whole the request asks for, and the verdict on that."""
    complete = not whole.coverage.files_failed
    scope = Scope(request.paths, request.changed, whole.reach, whole.configured)
    shown = [finding for finding in whole.findings if scope.shows(finding)]
    failing = {"error"} if request.settings.fail_on == "error" else {"error", "warning"}
    fails = any(f.level in failing and f.suppressed is None for f in shown)
    return Report(
        as_of=request.as_of.isoformat(),
        verdict="findings" if fails else ("clean" if complete else "incomplete"),
        complete=complete,
        findings=tuple(shown),
        egresses=tuple(row for row in whole.egresses if scope.holds(row.span.path)),
        unresolved=tuple(u for u in whole.unresolved if scope.holds(u.span.path)),
        coverage=whole.coverage,
        notes=whole.notes,
        governance_path=whole.governance_path,
    )
