"""Contexts built by hand, for tests of rules: every field has a default that makes one ordinary flow.

The ordinary flow: `patient.notes` (health data, by a strong name) reaches `co.chat` in app/reply.py.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from egresslint.dataflow.results import Analysis, Flow, ResolvedEgress
from egresslint.diagnostics import Finding, Nearest, Source, Span, Step, Term
from egresslint.governance.dates import DateStanding
from egresslint.governance.evidence import EvidenceStanding
from egresslint.governance.facts import Call, Contradiction, JudgedTerm, Judgement, RecipientAccount
from egresslint.governance.integrity import DeclarationState
from egresslint.governance.model import Account, Declaration, ExceptionRule, Governance
from egresslint.rule import Comment, Context, JudgedFlow
from egresslint.rules import find_rule
from egresslint.source.suppressions import Suppression

AS_OF = date(2026, 11, 21)
FILE = "llm-governance.toml"
HEALTH = "user.health_and_medical"
SHARED = ("training", "stores", "operation", "hosting", "provider")


def span(path: str = "app/reply.py", line: int = 1, column: int = 1, width: int = 10) -> Span:
    return Span(path, line, column, line, column + width)


def call(**changes: Any) -> Call:
    base = Call(
        provider="cohere",
        hosting="saas",
        hosting_proven=False,
        credentials=("env:CO_API_KEY",),
        credentials_open=False,
        base_urls=(),
        base_urls_open=False,
        resources=(),
        resources_open=False,
        client_path="app/client.py",
        operation="chat",
        training="prompts",
        stores=False,
    )
    return msgspec.structs.replace(base, **changes)


def egress(**changes: Any) -> ResolvedEgress:
    """An egress; what it shares with its call changes in both."""
    shared = {key: changes[key] for key in SHARED if key in changes}
    base = ResolvedEgress(
        id="app/reply.py:41",
        span=span(line=41, column=5),
        text="co.chat(message=prompt)",
        callee="cohere.Client.chat",
        route="cohere-sdk",
        endpoint="POST /v1/chat",
        provider="cohere",
        hosting="saas",
        operation="chat",
        model="command-a-03-2025",
        training="prompts",
        stores=False,
        call=call(**shared),
        payload="classified",
        dataflow="full",
        in_tests=False,
        client=span("app/client.py", line=3),
        categories=(HEALTH,),
    )
    return msgspec.structs.replace(base, **changes)


def source(**changes: Any) -> Source:
    base = Source(
        span=span(line=39, column=12),
        category=HEALTH,
        origin="strong",
        text="patient.notes",
        name="notes",
        reason="the name `notes` is in the lexicon",
    )
    return msgspec.structs.replace(base, **changes)


def flow(at: ResolvedEgress, *sources: Source, **changes: Any) -> Flow:
    found = sources or (source(),)
    base = Flow(
        egress=at.id,
        sources=found,
        steps=(
            Step(found[0].span, "source", found[0].text),
            Step(at.span, "pass", "prompt"),
            Step(at.span, "egress", at.text),
        ),
        primary=at.span,
        scopes=("reply",),
        call_text="co.chat(message=prompt)",
        confidence="high",
    )
    return msgspec.structs.replace(base, **changes)


def term(outcome: str = "no-training", status: str = "missing", **changes: Any) -> JudgedTerm:
    """A term towards cohere; `recipient` and `declaration` go to the term inside."""
    inner = Term(
        recipient=changes.pop("recipient", "cohere"),
        outcome=outcome,  # type: ignore[arg-type]  # tests name outcomes by plain strings
        status=status,  # type: ignore[arg-type]  # and states as well
        declaration=changes.pop("declaration", None),
    )
    base = JudgedTerm(term=inner, categories=(HEALTH,), reason="the reason in words")
    return msgspec.structs.replace(base, **changes)


def nearest(declaration: str, fails_on: str) -> Nearest:
    return Nearest(declaration, fails_on)  # type: ignore[arg-type]  # tests name matchers by plain strings


def judgement(*terms: JudgedTerm, **changes: Any) -> Judgement:
    base = Judgement(account="main", account_by="matched", terms=terms)
    return msgspec.structs.replace(base, **changes)


def judged(at: ResolvedEgress, *terms: JudgedTerm, of: Flow | None = None, **changes: Any) -> JudgedFlow:
    """The ordinary flow, or `of`, at an egress with these terms; `changes` go to the judgement."""
    return JudgedFlow(of or flow(at), at, judgement(*terms, **changes))


def account(**changes: Any) -> Account:
    base = Account(
        span=span(FILE, line=3),
        id="main",
        provider="cohere",
        tier="production",
        credentials=("env:CO_API_KEY",),
    )
    return msgspec.structs.replace(base, **changes)


def declaration(**changes: Any) -> Declaration:
    base = Declaration(
        span=span(FILE, line=9),
        kind="prompt_training_opt_out",
        verified_by="privacy lead",
        verified_on=date(2026, 11, 2),
        id="main-opt-out",
        account="main",
    )
    return msgspec.structs.replace(base, **changes)


def governance(**changes: Any) -> Governance:
    base = Governance(span=span(FILE), schema=1, accounts=(account(),))
    return msgspec.structs.replace(base, **changes)


def state(**changes: Any) -> DeclarationState:
    """A declaration in force; `dates` and `evidence` may be given by their words alone."""
    base = DeclarationState(
        declaration=declaration(),
        status="in-force",
        reason="is in force",
        effective=True,
        blocks=False,
        dates=DateStanding("current"),
        evidence=EvidenceStanding("stated", "stated", None),
    )
    return msgspec.structs.replace(base, **changes)


def recipient(standing: str, **changes: Any) -> RecipientAccount:
    base = RecipientAccount("cohere", standing)  # type: ignore[arg-type]  # tests name standings by plain strings
    return msgspec.structs.replace(base, **changes)


def contradiction(rule: str, **changes: Any) -> Contradiction:
    return msgspec.structs.replace(Contradiction(rule, "main", "cohere", "the reason in words"), **changes)


def block(text: str, table: str) -> dict[str, Any]:
    """The first entry of a table in a help text, as TOML reads it."""
    import tomli

    lines = text.split("\n")
    start = lines.index(f"  [[{table}]]")
    taken = [lines[start]]
    for line in lines[start + 1 :]:
        if not line.startswith("  ") or line.startswith("  [["):
            break
        taken.append(line)
    entry: dict[str, Any] = tomli.loads("\n".join(taken))[table][0]
    return entry


def context(*flows: JudgedFlow, egresses: tuple[ResolvedEgress, ...] = (), **changes: Any) -> Context:
    """The context of these flows, and of further egresses that nothing sensitive reaches."""
    known = {flow.egress.id: flow.egress for flow in flows} | {at.id: at for at in egresses}
    judgements: dict[str, Judgement] = {at.id: judgement() for at in egresses}
    for one in flows:
        judgements[one.egress.id] = one.judgement
    base = Context(
        analysis=Analysis(tuple(known.values()), tuple(one.flow for one in flows), ()),
        governance=governance(),
        flows=flows,
        judgements=judgements,
        as_of=AS_OF,
        states=(),
    )
    return msgspec.structs.replace(base, **changes)


def comment(*rules: str, path: str = "app/reply.py", **changes: Any) -> Comment:
    """`# egresslint: ignore[...] -- invented` on line 41, where the ordinary flow's call stands."""
    base = Suppression(41, 30, 60, rules, "invented", statement=(41, 41))
    return Comment(span(path, line=41, column=30), msgspec.structs.replace(base, **changes))


def exception(**changes: Any) -> ExceptionRule:
    base = ExceptionRule(
        span=span(FILE, line=9),
        rule="sensitive-data-without-training-opt-out",
        path="app/**",
        owner="privacy lead",
        reason="pilot until spring",
        expires=AS_OF,
    )
    return msgspec.structs.replace(base, **changes)


def check(rule: str, given: Context) -> list[Finding]:
    found = find_rule(rule)
    assert found is not None, f"no rule is named {rule}"
    return list(found.check(given))
