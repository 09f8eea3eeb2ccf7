"""What is wrong with declarations themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from governance_samples import FACTS, TODAY, account, call, declaration, governance, judged
from hypothesis import given
from hypothesis import strategies as st

from egresslint.governance.dates import GRACE, assess_dates, review_by
from egresslint.governance.evidence import EvidenceCheck
from egresslint.governance.integrity import (
    conflicting_declarations,
    contradicted_opt_outs,
    ending_declarations,
    overbroad_scopes,
    stale_declarations,
    states,
    unproven_declarations,
    unused_declarations,
)
from egresslint.governance.model import Governance


def find(declared: Governance, as_of: date = TODAY):
    return states(declared, as_of, EvidenceCheck(), FACTS)


def ids(found) -> list[str]:
    return [item.declaration.id for item in found]


def opt_out(body: str = "", **keys: str) -> Governance:
    return governance(account(), declaration("prompt_training_opt_out", body, **keys))


def test_in_force():
    (state,) = find(opt_out())
    assert (state.status, state.effective, state.blocks, state.rule) == ("in-force", True, False, None)


def test_overdue_in_grace_still_discharges_and_is_listed():
    found = find(opt_out("review_by = 2026-11-01"))
    assert ids(stale_declarations(found)) == ["main-prompt_training_opt_out"]
    assert (found[0].status, found[0].effective, found[0].dates_only) == ("due", True, True)
    assert "10 more days" in found[0].reason


def test_expired_blocks_at_once():
    (state,) = find(opt_out("expires = 2026-11-20"))
    assert (state.status, state.effective, state.blocks) == ("stale", False, True)
    assert state.rule == "stale-declaration"


def test_withdrawn_is_neither_stale_nor_unproven():
    found = find(
        governance(account(), declaration("zdr", "evidence = []\nexpires = 2020-01-01", status="withdrawn"))
    )
    assert not stale_declarations(found)
    assert not unproven_declarations(found)
    assert not found[0].blocks


def test_stale_and_unproven_is_listed_as_both():
    found = find(governance(account(), declaration("zdr", "evidence = []\nexpires = 2026-01-01")))
    assert ids(stale_declarations(found)) == ids(unproven_declarations(found)) == ["main-zdr"]
    assert not found[0].dates_only


@pytest.mark.parametrize(
    ("other", "conflicts"),
    [
        ({"status": "withdrawn"}, True),
        ({"status": "requested"}, True),
        ({"status": "in-force"}, False),
        ({"status": "requested", "body": 'operations = ["batches.create"]'}, False),
        ({"status": "withdrawn", "body": 'operations = ["datasets.create"]'}, True),
    ],
)
def test_conflicts(other, conflicts):
    body = other.pop("body", "")
    declared = governance(
        account(),
        declaration("zdr", 'operations = ["datasets.create"]'),
        declaration("zdr", body, id="other", **other),
    )
    found = find(declared)
    assert ids(conflicting_declarations(found)) == (["main-zdr"] if conflicts else [])
    assert found[0].conflicts_with == (("other",) if conflicts else ())


def test_conflicts_need_the_same_account_and_kind():
    declared = governance(
        account("a", 'credentials = ["env:A"]'),
        account("b", 'credentials = ["env:B"]'),
        declaration("zdr", account="a"),
        declaration("zdr", account="b", status="withdrawn"),
        declaration("dpa", account="a", status="requested"),
    )
    assert not conflicting_declarations(find(declared))


def test_contradicted_opt_outs():
    trial = governance(account(tier="trial"), declaration("prompt_training_opt_out"), declaration("zdr"))
    assert ids(contradicted_opt_outs(find(trial))) == ["main-prompt_training_opt_out"]
    assert ids(contradicted_opt_outs(find(opt_out("effective_from = 2027-01-01"))))
    assert not contradicted_opt_outs(find(opt_out()))


def test_verified_tomorrow_is_not_in_force_today():
    declared = governance(account(), declaration("prompt_training_opt_out", verified_on="2026-11-22"))
    assert ids(contradicted_opt_outs(find(declared)))


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("expires = 2026-12-21", date(2026, 12, 21)),
        ("expires = 2026-11-21", date(2026, 11, 21)),
        ("review_by = 2026-12-01\nexpires = 2027-01-01", date(2026, 12, 1)),
        ("expires = 2026-12-22", None),
        ("expires = 2026-11-20", None),
        ("", None),
    ],
)
def test_ending(body, day):
    found = ending_declarations(find(opt_out(body)), TODAY)
    assert [item.day for item in found] == ([day] if day else [])


def test_unused():
    declared = governance(
        account("a", 'credentials = ["env:A"]'),
        account("b", 'credentials = ["env:B"]'),
        declaration("zdr", account="a"),
        declaration("zdr", account="b"),
    )
    made = judged(declared, call(credentials=("env:A",)))
    assert [item.id for item in unused_declarations(declared, [made])] == ["b-zdr"]
    open_call = judged(declared, call(credentials=(), credentials_open=True))
    assert unused_declarations(declared, [open_call]) == ()
    assert len(unused_declarations(declared, [])) == 2


def accepted(path: str) -> str:
    return (
        f'[[exception]]\nrule = "retired-endpoint"\npath = "{path}"\n'
        'owner = "o"\nreason = "r"\nexpires = 2027-01-01'
    )


@pytest.mark.parametrize(
    ("table", "broad"),
    [
        (account(body="assume = true"), True),
        (account(body='credentials = ["env:A"]\nassume = true'), False),
        ('[[data]]\ncategory = "none"\nreason = "r"\nnames = ["*"]', True),
        ('[[data]]\ncategory = "none"\nreason = "r"\npaths = ["**/*"]', True),
        ('[[data]]\ncategory = "none"\nreason = "r"\nnames = ["test_*"]', False),
        ('[[data]]\ncategory = "user.name"\nnames = ["*"]', False),
        (accepted("**"), True),
        (accepted("a.py"), False),
    ],
)
def test_overbroad(table, broad):
    assert bool(overbroad_scopes(governance(table))) is broad


class TestDates:
    def standing(self, body: str, as_of: date = TODAY, verified_on: str = "2026-11-02"):
        declared = governance(account(), declaration("dpa", body, verified_on=verified_on))
        return assess_dates(declared.declarations[0], as_of, FACTS.known_versions["cohere"])

    @pytest.mark.parametrize(
        ("verified_on", "due"),
        [
            ("2026-11-02", date(2027, 11, 2)),
            ("2024-02-29", date(2025, 2, 28)),
            ("9999-05-01", date.max),
        ],
    )
    def test_review_is_due_after_twelve_months(self, verified_on, due):
        declared = governance(account(), declaration("dpa", verified_on=verified_on))
        assert review_by(declared.declarations[0]) == due

    def test_grace_ends_after_thirty_days(self):
        due = date(2026, 3, 1)
        body = f"review_by = {due}\nterms = {{ reviewed_on = 2026-02-01 }}"
        last = due + timedelta(days=GRACE)
        assert self.standing(body, due, "2026-02-01").state == "current"
        assert self.standing(body, due + timedelta(days=1), "2026-02-01").state == "due"
        assert self.standing(body, last, "2026-02-01").state == "due"
        assert self.standing(body, last + timedelta(days=1), "2026-02-01").state == "stale"

    def test_terms_changed_after_the_review(self):
        body = "terms = { reviewed_on = 2025-06-01 }\nreview_by = 2027-01-01"
        assert self.standing(body, date(2025, 12, 4), "2025-06-01").state == "current"
        assert self.standing(body, date(2025, 12, 20), "2025-06-01").state == "due"
        standing = self.standing(body, date(2026, 1, 5), "2025-06-01")
        assert (standing.state, "2025-12-05" in standing.reason) == ("stale", True)

    def test_review_defaults_to_verification(self):
        assert self.standing("review_by = 2027-01-01", date(2026, 6, 1), "2025-06-01").state == "stale"
        assert self.standing("review_by = 2027-01-01", date(2026, 6, 1), "2026-01-01").state == "current"

    @given(st.dates(), st.dates(), st.one_of(st.none(), st.dates()), st.one_of(st.none(), st.dates()))
    def test_any_dates(self, verified_on, as_of, review, expires):
        body = "".join(
            f"{key} = {day}\n"
            for key, day in (("review_by", review), ("expires", expires))
            if day is not None
        )
        standing = self.standing(body, as_of, str(verified_on))
        if expires is not None and expires < as_of:
            assert standing.state in {"stale", "future"}
        if verified_on > as_of:
            assert standing.state == "future"
