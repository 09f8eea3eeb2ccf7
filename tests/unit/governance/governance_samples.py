"""Builds governance files, calls and judgements for the tests, with the catalogue that ships."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from egresslint.catalog.categories import load_categories
from egresslint.catalog.hosts import load_hosts
from egresslint.governance.evidence import EvidenceCheck
from egresslint.governance.facts import Call, JudgedTerm, Judgement, MetByFact, PolicyFacts
from egresslint.governance.files import UnreadableError
from egresslint.governance.judge import judge
from egresslint.governance.load import load
from egresslint.governance.model import Governance
from egresslint.governance.problems import GovernanceError, Problem
from egresslint.governance.vocabulary import KnownNames

TODAY = date(2026, 11, 21)
ROOT = Path("project")
FILE = ROOT / "llm-governance.toml"
PUBLIC_HOSTS = frozenset(name for host in load_hosts().host if host.public for name in host.names)
NAMES = KnownNames(
    rules=("retired-endpoint", "unclassified-payload"),
    providers=("cohere", "aws", "azure", "oci", "openrouter", "litellm"),
    public_hosts=PUBLIC_HOSTS,
)


def _fact(hosting: str, recipient: str, outcome: str) -> MetByFact:
    return MetByFact(hosting, recipient, outcome, "the provider's page", TODAY)


FACTS = PolicyFacts(
    known_versions={"cohere": (date(2024, 10, 8), date(2025, 12, 5))},
    public_hosts=PUBLIC_HOSTS,
    clouds={"aws-bedrock": "aws", "aws-sagemaker": "aws", "azure": "azure", "oci": "oci"},
    met=(
        *(
            _fact(hosting, "cohere", outcome)
            for hosting in ("aws-bedrock", "aws-sagemaker", "azure", "oci")
            for outcome in ("no-training", "no-retention")
        ),
        _fact("vault-encrypted", "cohere", "no-training"),
        _fact("aws-bedrock", "aws", "no-training"),
    ),
    default_credentials={"cohere": ("env:CO_API_KEY", "env:COHERE_API_KEY")},
    default_urls={"cohere": ("env:CO_API_URL",)},
)


def read(text: str | bytes, path: Path = FILE, names: KnownNames = NAMES, **others: str) -> Governance:
    """Loads a text as the governance file; `others` are further files by name, without their folder."""
    contents = {path: text, **{ROOT / f"{name}.toml": content for name, content in others.items()}}
    contents = {key.absolute(): value for key, value in contents.items()}

    def reader(wanted: Path) -> bytes:
        if wanted.absolute() not in contents:
            raise UnreadableError("does not exist")
        content = contents[wanted.absolute()]
        return content.encode() if isinstance(content, str) else content

    return load(path, ROOT, load_categories(), reader=reader, names=names)


def problems_of(text: str | bytes, **others: str) -> tuple[Problem, ...]:
    try:
        read(text, **others)
    except GovernanceError as error:
        return error.problems
    return ()


def account(identity: str = "main", body: str = 'credentials = ["env:CO_API_KEY"]', **keys: str) -> str:
    keys = {"provider": "cohere", "tier": "production", **keys}
    lines = "\n".join(f'{key} = "{value}"' for key, value in keys.items())
    return f'[[account]]\nid = "{identity}"\n{lines}\n{body}\n'


def declaration(kind: str, body: str = "", verified_on: str = "2026-11-02", **keys: str) -> str:
    lines = "\n".join(f'{key} = "{value}"' for key, value in keys.items())
    ref = 'evidence = [{ ref = "LEGAL-1" }]\n' if "evidence" not in body else ""
    return (
        f'[[declaration]]\nkind = "{kind}"\nverified_by = "privacy lead"\n'
        f"verified_on = {verified_on}\n{lines}\n{ref}{body}\n"
    )


def governance(*tables: str, head: str = "") -> Governance:
    return read("\n".join(("schema = 1", head, *tables)))


DEFAULT_CALL = Call(
    provider="cohere",
    hosting="saas",
    hosting_proven=False,
    credentials=("env:CO_API_KEY",),
    credentials_open=False,
    base_urls=(),
    base_urls_open=False,
    resources=(),
    resources_open=False,
    client_path="app/llm.py",
    operation="chat",
    training="prompts",
    stores=False,
)
BEDROCK_CALL = msgspec.structs.replace(
    DEFAULT_CALL,
    hosting="aws-bedrock",
    hosting_proven=True,
    credentials=(),
    credentials_open=True,
    resources=("cohere.command-r-v1:0",),
)


def call(base: Call = DEFAULT_CALL, **changes: object) -> Call:
    return msgspec.structs.replace(base, **changes)


def judged(
    declared: Governance,
    made: Call = DEFAULT_CALL,
    *categories: str,
    as_of: date = TODAY,
    evidence: EvidenceCheck | None = None,
) -> Judgement:
    return judge(
        declared,
        made,
        categories or ("user.name",),
        as_of,
        evidence or EvidenceCheck(),
        vocabulary=load_categories(),
        policies=FACTS,
    )


def only_term(judgement: Judgement) -> JudgedTerm:
    (term,) = judgement.terms
    return term


def statuses(judgement: Judgement) -> dict[tuple[str, str], str]:
    return {(item.term.recipient, item.term.outcome): item.term.status for item in judgement.terms}
