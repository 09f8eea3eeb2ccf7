"""Rules together with the real judge: whatever is declared, no open term goes unreported or is said twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

import msgspec
import pytest
from rule_builder import AS_OF, FILE, account, call, context, declaration, egress, flow, source, span

from egresslint.catalog.categories import load_categories
from egresslint.diagnostics import Finding
from egresslint.governance.evidence import EvidenceCheck
from egresslint.governance.facts import Call, MetByFact, PolicyFacts
from egresslint.governance.judge import judge_call, prepare
from egresslint.governance.model import Account, Declaration, Evidence, Governance
from egresslint.rule import Context, JudgedFlow
from egresslint.rule.run import run_rules

FACTS = PolicyFacts(
    known_versions={"cohere": (date(2025, 12, 5),)},
    public_hosts=frozenset(("api.cohere.com",)),
    clouds={"aws-bedrock": "aws"},
    met=tuple(
        MetByFact("aws-bedrock", "cohere", outcome, "source", AS_OF)
        for outcome in ("no-training", "no-retention")
    ),
    default_credentials={"cohere": ("env:CO_API_KEY", "env:COHERE_API_KEY")},
    default_urls={"cohere": ("env:CO_API_URL",)},
)
REF = (Evidence(span=span(FILE), ref="LEGAL-1"),)
CALLS: dict[str, Call] = {
    "declared key": call(),
    "other key": call(credentials=("env:OTHER_KEY",)),
    "literal key": call(credentials=("literal",)),
    "open key": call(credentials=(), credentials_open=True),
    "declared or open key": call(credentials_open=True),
    "two keys": call(credentials=("env:CO_API_KEY", "env:OTHER_KEY")),
    "open host": call(base_urls_open=True, hosting="unknown"),
    "unlisted host": call(base_urls=("https://llm.example.org",), hosting="unknown"),
    "upload": call(training="finetune", stores=True, operation="datasets.create"),
    "bedrock": call(credentials=(), hosting="aws-bedrock", hosting_proven=True),
}
ACCOUNTS: dict[str, tuple[Account, ...]] = {
    "none": (),
    "one": (account(),),
    "trial": (account(tier="trial"),),
    "assumed": (account(credentials=(), assume=True),),
    "private": (
        account(credentials=("env:CO_API_KEY",), hosting="private", base_url=("https://llm.example.org",)),
    ),
    "two": (account(), account(id="eu", credentials=("env:EU_KEY",))),
    "with a cloud": (account(), account(id="cloud", provider="aws", credentials=(), assume=True)),
}


def _declared(kind: str, **changes: object) -> Declaration:
    return declaration(id=f"main-{kind}", kind=kind, **changes)


DECLARATIONS: dict[str, tuple[Declaration, ...]] = {
    "none": (),
    "opt-out": (_declared("prompt_training_opt_out"),),
    "both toggles": (_declared("prompt_training_opt_out"), _declared("finetune_training_opt_out")),
    "stale": (_declared("prompt_training_opt_out", expires=date(2026, 1, 1)),),
    "in grace": (_declared("prompt_training_opt_out", review_by=date(2026, 11, 10)),),
    "requested": (_declared("zdr", status="requested", evidence=REF),),
    "future opt-out": (_declared("prompt_training_opt_out", effective_from=date(2027, 1, 1)),),
    "future agreement": (_declared("dpa", effective_from=date(2027, 1, 1), evidence=REF),),
    "unproven": (_declared("zdr"), _declared("prompt_training_opt_out")),
    "conflicting": (
        _declared("zdr", evidence=REF),
        declaration(id="zdr-gone", kind="zdr", status="withdrawn", evidence=REF),
    ),
    "private": (_declared("private_deployment", evidence=REF),),
    "all": (
        _declared("prompt_training_opt_out"),
        _declared("finetune_training_opt_out"),
        _declared("zdr", evidence=REF),
        _declared("dpa", evidence=REF),
    ),
}


def _build(made: Call, accounts: tuple[Account, ...], declarations: tuple[Declaration, ...]) -> Context:
    held = {one.id for one in accounts}
    governance = Governance(
        span=span(FILE),
        schema=1,
        regimes=("gdpr",),
        accounts=accounts,
        declarations=tuple(one for one in declarations if one.account in held),
    )
    basis = prepare(governance, AS_OF, EvidenceCheck(), load_categories(), FACTS)
    at = egress(
        call=made,
        training=made.training,
        stores=made.stores,
        operation=made.operation,
        hosting=made.hosting,
    )
    judgement = judge_call(basis, made, ("user.health_and_medical",))
    one = JudgedFlow(flow(at, source()), at, judgement)
    return msgspec.structs.replace(context(one), governance=governance, states=basis.states)


def _covering(given: Context, outcome: str, recipient: str, found: tuple[Finding, ...]) -> list[str]:
    """The findings that report one open term: its own, or the cause that leaves its egress open."""
    (one,) = given.flows
    (asked,) = (
        item
        for item in one.judgement.terms
        if (item.term.outcome, item.term.recipient) == (outcome, recipient)
    )
    if asked.cause is None:
        return [
            finding.rule
            for finding in found
            if (finding.outcome, finding.recipient) == (outcome, recipient) and not finding.leaves_open
        ]
    return [
        finding.rule
        for finding in found
        if finding.rule == asked.cause and one.egress.id in finding.leaves_open
    ]


def _all_contexts(made: str) -> Iterator[tuple[str, Context]]:
    for accounts, declarations in product(ACCOUNTS, DECLARATIONS):
        given = _build(CALLS[made], ACCOUNTS[accounts], DECLARATIONS[declarations])
        yield f"{made}, accounts: {accounts}, declared: {declarations}", given


@pytest.mark.parametrize("made", CALLS)
def test_each_open_term_is_reported_exactly_once(made: str):
    for name, given in _all_contexts(made):
        found = run_rules(given)
        for judged in given.flows[0].judgement.terms:
            reporting = _covering(given, judged.term.outcome, judged.term.recipient, found)
            expected = 0 if judged.term.status == "satisfied" else 1
            assert len(reporting) == expected, (name, judged, [finding.rule for finding in found])


@pytest.mark.parametrize("made", CALLS)
def test_open_terms_make_errors_and_nothing_else_does(made: str):
    in_the_file = {"contradicted-opt-out", "stale-declaration", "conflicting-declarations"}
    for name, given in _all_contexts(made):
        is_open = any(item.term.status != "satisfied" for item in given.flows[0].judgement.terms)
        errors = {finding.rule for finding in run_rules(given) if finding.level == "error"}
        assert errors if is_open else errors <= in_the_file, name


def test_everything_declared_is_clean():
    assert run_rules(_build(CALLS["declared key"], ACCOUNTS["one"], DECLARATIONS["all"])) == ()


def test_the_hook_never_fails_on_dates_alone():
    opt_outs = tuple(
        _declared(kind, expires=date(2026, 1, 1), evidence=REF)
        for kind in ("prompt_training_opt_out", "zdr", "dpa")
    )
    given = _build(CALLS["declared key"], ACCOUNTS["one"], opt_outs)
    assert "error" in {finding.level for finding in run_rules(given)}
    hooked = msgspec.structs.replace(given, hook=True)
    assert "error" not in {finding.level for finding in run_rules(hooked)}
