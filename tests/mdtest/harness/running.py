"""Scans a project in this process and gives what documents can speak of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec

from egresslint import config, scan
from egresslint.cli.problems import render_problems
from egresslint.cli.results import render_check
from egresslint.diagnostics import Egress, FileFailure, Finding, Unresolved
from egresslint.governance.problems import GovernanceError
from egresslint.report.style import Style
from egresslint.rules import rule_names

NOT_ANALYSED = "incomplete"


class Diagnostic(msgspec.Struct, frozen=True):
    """A finding, a problem of the governance file or the settings, or what was not analysed."""

    level: str
    rule: str
    message: str
    path: str
    line: int
    column: int = 1
    cell: int | None = None

    def __str__(self) -> str:
        return f"{self.level}[{self.rule}] {self.message}"


class Result(msgspec.Struct, frozen=True):
    """What one scan shows; `render` gives the report in a format."""

    diagnostics: tuple[Diagnostic, ...]
    egresses: tuple[Egress, ...]
    render: Callable[[str], str]
    unresolved: tuple[Unresolved, ...] = ()


def run_scan(root: Path, as_of: str) -> Result:
    """One scan of the whole project, without a cache."""
    try:
        settings = config.load_settings(root, None, frozenset(rule_names()))
        request = scan.Request(
            root=root,
            paths=(),
            settings=settings,
            governance_path=None,
            as_of=date.fromisoformat(as_of),
            jobs=1,
            no_cache=True,
        )
        return _as_result(scan.run(request))
    except GovernanceError as error:
        return _as_problems("governance", error)
    except config.ConfigError as error:
        return _as_problems("settings", error)


def _as_result(outcome: scan.Outcome) -> Result:
    findings = [finding for finding in outcome.report.findings if finding.suppressed is None]
    return Result(
        diagnostics=(*map(_as_diagnostic, findings), *map(_as_gap, _gaps(outcome))),
        egresses=outcome.report.egresses,
        render=lambda shape: render_check(outcome, shape, Style()),
        unresolved=outcome.report.unresolved,
    )


def _gaps(outcome: scan.Outcome) -> list[FileFailure]:
    """What makes a run incomplete; a run that is so for no such reason must not go unnoticed either."""
    failures = list(outcome.report.coverage.files_failed)
    if not outcome.report.complete and not failures:
        failures.append(FileFailure("", "the report says that it is incomplete, and names nothing"))
    return failures


def _as_gap(failure: FileFailure) -> Diagnostic:
    return Diagnostic(
        "error", NOT_ANALYSED, failure.reason, failure.path, failure.line or 1, cell=failure.cell
    )


def _as_diagnostic(finding: Finding) -> Diagnostic:
    span = finding.span
    return Diagnostic(
        finding.level, finding.rule, finding.message, span.path, span.line, span.column, span.cell
    )


def _as_problems(rule: str, error: GovernanceError | config.ConfigError) -> Result:
    """What stops a run is its only result; the report is what the command line prints."""
    return Result(
        diagnostics=tuple(
            Diagnostic("error", rule, problem.message, problem.path, problem.line)
            for problem in error.problems
        ),
        egresses=(),
        render=lambda _shape: render_problems(error.problems),
    )
