"""`unused-declaration`: about accounts that no call uses."""

from __future__ import annotations

from rule_builder import check, context, declaration, egress, governance, judgement, recipient

RULE = "unused-declaration"
AT = egress()
DECLARED = governance(declarations=(declaration(),))


def _used_by(*accounts: str, standing: str = "matched"):
    found = judgement(recipients=(recipient(standing, accounts=accounts),))
    return context(egresses=(AT,), judgements={AT.id: found}, governance=DECLARED)


def test_reports_a_declaration_whose_account_no_call_uses():
    (finding,) = check(RULE, _used_by("other"))
    assert finding.message == "no call uses account `main`, which declaration `main-opt-out` speaks of"
    assert (finding.level, finding.span) == ("note", declaration().span)


def test_is_silent_where_a_call_uses_the_account():
    assert check(RULE, _used_by("main")) == []


def test_is_silent_where_a_call_may_use_the_account():
    assert check(RULE, _used_by("main", "eu", standing="unidentified")) == []


def test_settings_raise_it():
    import msgspec

    given = msgspec.structs.replace(_used_by("other"), levels={RULE: "warning"})
    assert [one.level for one in check(RULE, given)] == ["warning"]
