"""Running all rules: selection, levels, ignores, exceptions, identity and order."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from rule_builder import (
    HEALTH,
    context,
    egress,
    exception,
    flow,
    governance,
    judged,
    source,
    span,
    state,
    term,
)

from egresslint.diagnostics import Finding, Suppressed
from egresslint.governance.dates import DateStanding
from egresslint.governance.model import ExceptionRule
from egresslint.rule.fingerprint import fingerprint, keep_apart
from egresslint.rule.run import order, run_rules

TRAINING = "sensitive-data-without-training-opt-out"
RETENTION = "sensitive-data-without-zero-data-retention"
BOTH = context(judged(egress(), term("no-training"), term("no-retention")))


def _names(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in findings]


def test_runs_every_rule_by_default():
    assert _names(run_rules(BOTH)) == [TRAINING, RETENTION]


def test_select_and_ignore_pick_rules():
    assert _names(run_rules(BOTH, select={RETENTION})) == [RETENTION]
    assert _names(run_rules(BOTH, ignore={RETENTION})) == [TRAINING]
    assert _names(run_rules(BOTH, select={RETENTION}, ignore={RETENTION})) == []


def test_levels_come_from_settings():
    found = run_rules(BOTH, levels={TRAINING: "note"})
    assert [finding.level for finding in found] == ["note", "error"]


@pytest.mark.parametrize(
    ("glob", "left"),
    [
        ("app/**", [RETENTION]),
        ("app/*.py", [RETENTION]),
        ("**/reply.py", [RETENTION]),
        ("*.py", [TRAINING, RETENTION]),
        ("lib/**", [TRAINING, RETENTION]),
    ],
)
def test_per_file_ignores_leave_findings_out(glob: str, left: list[str]):
    assert _names(run_rules(BOTH, per_file_ignores={glob: [TRAINING]})) == left


def _run_with(*exceptions: ExceptionRule) -> list[Suppressed | None]:
    given = msgspec.structs.replace(BOTH, governance=governance(exceptions=exceptions))
    found = run_rules(given, select={TRAINING, RETENTION})
    return [finding.suppressed for finding in found]


def test_an_exception_suppresses_the_findings_it_names():
    assert _run_with(exception()) == [Suppressed("exception", "pilot until spring"), None]


@pytest.mark.parametrize(
    "changes",
    [{"expires": date(2026, 11, 20)}, {"path": "lib/**"}, {"rule": "retired-endpoint"}],
    ids=["expired", "other path", "other rule"],
)
def test_other_exceptions_suppress_nothing(changes: dict[str, object]):
    assert _run_with(exception(**changes)) == [None, None]


def test_an_expired_exception_does_not_hide_one_that_holds():
    assert _run_with(exception(expires=date(2020, 1, 1)), exception())[0] is not None


def test_findings_are_sorted_by_place_and_rule():
    at = egress()
    late = judged(at, term(), of=flow(at, primary=span("app/z.py", line=1)))
    early = judged(at, term("no-retention"), term(), of=flow(at, primary=span("app/a.py", line=9)))
    middle = judged(at, term(), of=flow(at, primary=span("app/a.py", line=10)))
    found = run_rules(context(late, middle, early))
    assert [(one.span.path, one.span.line, one.rule) for one in found] == [
        ("app/a.py", 9, TRAINING),
        ("app/a.py", 9, RETENTION),
        ("app/a.py", 10, TRAINING),
        ("app/z.py", 1, TRAINING),
    ]
    assert list(found) == sorted(found, key=order)


def test_recipients_of_one_call_are_sorted():
    at = judged(egress(), term(recipient="cohere"), term(recipient="aws"))
    assert [finding.recipient for finding in run_rules(context(at))] == ["aws", "cohere"]


def test_the_order_of_flows_does_not_matter():
    at = egress()
    flows = [
        judged(at, term(), of=flow(at, source(text=f"patient.field{n}"), primary=span(line=n % 3 + 1)))
        for n in range(6)
    ]
    expected = run_rules(context(*flows))
    assert len(expected) == 3
    assert run_rules(context(*reversed(flows))) == expected
    assert run_rules(context(*flows[3:], *flows[:3])) == expected


def test_a_cell_comes_before_its_lines():
    at = egress()

    def in_cell(cell: int, line: int):
        return judged(at, term(), of=flow(at, primary=msgspec.structs.replace(span(line=line), cell=cell)))

    found = run_rules(context(in_cell(2, 1), in_cell(1, 5)))
    assert [(one.span.cell, one.span.line) for one in found] == [(1, 5), (2, 1)]


def _fingerprints(*given: Finding) -> list[str]:
    return [finding.fingerprint for finding in given]


def test_a_moved_line_or_renamed_file_keeps_the_fingerprint():
    at = egress()
    moved = egress(span=span("lib/other.py", line=900), id="lib/other.py:900")
    before = run_rules(context(judged(at, term())))
    after = run_rules(context(judged(moved, term())))
    assert _fingerprints(*before) == _fingerprints(*after)


def test_another_category_keeps_the_fingerprint():
    at = egress()
    mail = term(categories=("user.contact.email",))
    other = flow(at, source(category="user.contact.email"))
    before = run_rules(context(judged(at, term(categories=(HEALTH,)))))
    assert _fingerprints(*run_rules(context(judged(at, mail, of=other)))) == _fingerprints(*before)


@pytest.mark.parametrize(
    "changes", [{"scopes": ("reply", "ask")}, {"scopes": ("other",)}, {"call_text": "co.chat(message=x)"}]
)
def test_another_scope_or_call_changes_the_fingerprint(changes: dict[str, object]):
    at = egress()
    before = run_rules(context(judged(at, term())))
    after = run_rules(context(judged(at, term(), of=flow(at, **changes))))
    assert _fingerprints(*before) != _fingerprints(*after)


def test_equal_findings_at_two_places_are_kept_apart():
    at = egress()
    first = judged(at, term(), of=flow(at, primary=span(line=1)))
    second = judged(at, term(), of=flow(at, primary=span(line=2)))
    alone = run_rules(context(first))
    found = run_rules(context(first, second))
    assert len(set(_fingerprints(*found))) == 2
    assert found[0].fingerprint == alone[0].fingerprint


def test_parts_of_a_fingerprint_do_not_run_together():
    assert fingerprint("rule", None, None, ("ab", "c")) != fingerprint("rule", None, None, ("a", "bc"))
    assert fingerprint("rule", None, "x", ("y",)) != fingerprint("rule", "x", None, ("y",))


def test_a_fingerprint_survives_text_that_is_no_unicode():
    assert len(fingerprint("rule", None, None, ("\udcff",))) == 16


def test_keep_apart_numbers_by_order():
    found = run_rules(BOTH)[0]
    numbered = keep_apart([found, found, found])
    assert len({finding.fingerprint for finding in numbered}) == 3
    assert keep_apart([found, found])[1] == numbered[1]


def test_a_term_open_for_its_date_alone_only_warns_in_the_hook():
    later = term("agreement", "out-of-scope", reason="`dpa` takes effect on 2026-12-01", dates_only=True)
    given = context(judged(egress(), later))
    assert [one.level for one in run_rules(given)] == ["error"]
    hooked = msgspec.structs.replace(given, hook=True)
    assert [one.level for one in run_rules(hooked)] == ["warning"]


def test_the_hook_changes_nothing_else():
    given = msgspec.structs.replace(BOTH, hook=True)
    assert run_rules(given) == run_rules(BOTH)


def test_a_stale_declaration_is_one_finding_at_its_place_among_the_others():
    stale = state(status="stale", dates=DateStanding("stale", "expired on 2026-11-01"))
    caused = term(status="stale", cause="stale-declaration", cause_subject="main-opt-out")
    found = run_rules(context(judged(egress(), caused, term("no-retention")), states=(stale,)))
    assert _names(found) == [RETENTION, "stale-declaration"]
