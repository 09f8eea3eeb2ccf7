"""The governance file as data: accounts, declarations, sensitive data, sanitizers, policy, exceptions.

The structs are the format: the loader reads their annotations, and so does the generator of the JSON Schema.
Nothing here reads a file or judges a call. Every struct says where it stands (`span`). Once loaded, paths and
path globs are relative to the project root, whatever the file's own folder.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta

from egresslint.diagnostics import Outcome, Span

Kind = Literal[
    "prompt_training_opt_out",
    "finetune_training_opt_out",
    "no_training_clause",
    "zdr",
    "private_deployment",
    "dpa",
    "baa",
]
Status = Literal["in-force", "requested", "withdrawn"]
Tier = Literal["trial", "production", "enterprise"]
Regime = Literal["gdpr", "hipaa"]
AccountHosting = Literal[
    "saas",
    "vault-standard",
    "vault-encrypted",
    "private",
    "aws-bedrock",
    "aws-sagemaker",
    "azure",
    "oci",
    "gateway",
]
EvidenceLevel = Literal["stated", "referenced", "hashed"]
UnclassifiedLevel = Literal["note", "warning", "error"]
EVIDENCE_LEVELS: tuple[EvidenceLevel, ...] = get_args(EvidenceLevel)
UNCLASSIFIED_LEVELS: tuple[UnclassifiedLevel, ...] = get_args(UnclassifiedLevel)
OPT_OUTS: frozenset[Kind] = frozenset(("prompt_training_opt_out", "finetune_training_opt_out"))


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table of the file. `span` is its header, or the key that holds it."""

    span: Span


class Account(Table, frozen=True, kw_only=True):
    """A contract with a provider or a cloud, recognised in code by credential, base URL or resource id."""

    id: Annotated[str, Meta(description="The name by which declarations refer to this account.")]
    provider: Annotated[
        str, Meta(description="cohere, aws, azure, oci, or the catalogue's name of a gateway.")
    ]
    tier: Annotated[Tier | None, Meta(description="The plan; a trial account has no training opt-out.")] = (
        None
    )
    hosting: Annotated[
        AccountHosting | None, Meta(description="Where the model runs. Mandatory with base_url or resources.")
    ] = None
    credentials: Annotated[
        tuple[str, ...],
        Meta(description="Where code gets the key: env:NAME, or the dotted name of a settings field."),
    ] = ()
    base_url: Annotated[
        tuple[str, ...],
        Meta(description="URLs by scheme, host, port and path prefix; env:NAME; or a dotted settings field."),
    ] = ()
    resources: Annotated[
        tuple[str, ...], Meta(description="Opaque ids: ARNs, OCIDs, endpoint names, model aliases.")
    ] = ()
    paths: Annotated[
        tuple[str, ...], Meta(description="Globs of the files in which the client is built.")
    ] = ()
    environments: Annotated[
        tuple[str, ...], Meta(description="A label for people: code cannot show it.")
    ] = ()
    assume: Annotated[
        bool,
        Meta(description="For a provider's only account: adopts credentials that code leaves open."),
    ] = False


class Evidence(Table, frozen=True, kw_only=True):
    """One piece of proof: a reference into another system, or a file of the repository with its digest."""

    ref: Annotated[str | None, Meta(description="A reference into another system. It is not checked.")] = None
    path: Annotated[
        str | None, Meta(description="A tracked file, relative to the governance file. Needs sha256.")
    ] = None
    sha256: Annotated[str | None, Meta(description="The file's SHA-256 digest, in hexadecimal.")] = None


class Terms(Table, frozen=True, kw_only=True):
    """The provider's terms that a declaration rests on."""

    name: Annotated[str | None, Meta(description="The title of the terms.")] = None
    last_updated: Annotated[date | None, Meta(description="The date that the terms themselves bear.")] = None
    reviewed_on: Annotated[date | None, Meta(description="Defaults to verified_on.")] = None


class Declaration(Table, frozen=True, kw_only=True):
    """A dated statement about an account.

    The loader fills `id` and `account` where they are left out.
    """

    kind: Annotated[Kind, Meta(description="What is declared.")]
    verified_by: Annotated[str, Meta(description="Who checked that the statement holds: a role or a person.")]
    verified_on: Annotated[date, Meta(description="When it was checked. The only mandatory date.")]
    id: Annotated[str, Meta(description="Defaults to <account>-<kind>.")] = ""
    account: Annotated[str, Meta(description="May be left out where there is one account.")] = ""
    status: Annotated[
        Status, Meta(description="A requested or withdrawn declaration discharges nothing.")
    ] = "in-force"
    operations: Annotated[
        tuple[str, ...],
        Meta(description="Operations that store by design are covered only where they are named here."),
    ] = ()
    effective_from: Annotated[date | None, Meta(description="Defaults to verified_on.")] = None
    review_by: Annotated[date | None, Meta(description="Defaults to 12 months after verified_on.")] = None
    expires: Annotated[date | None, Meta(description="The last day of a contract.")] = None
    evidence: Annotated[
        tuple[Evidence, ...], Meta(description="References, or tracked files with their digests.")
    ] = ()
    terms: Annotated[Terms | None, Meta(description="The terms that were reviewed.")] = None


class DataRule(Table, frozen=True, kw_only=True):
    """What this repository holds to be sensitive. Matchers are alternatives; `within` narrows them."""

    category: Annotated[
        str, Meta(description='A category key, or "none", which clears a wrong match and needs a reason.')
    ]
    names: Annotated[
        tuple[str, ...],
        Meta(description="Globs of variables, parameters, attributes, keys and columns; case is ignored."),
    ] = ()
    types: Annotated[
        tuple[str, ...], Meta(description="A class (all its fields), or one field, by qualified name.")
    ] = ()
    calls: Annotated[
        tuple[str, ...],
        Meta(description="Functions and methods whose result, or a part of it, is sensitive."),
    ] = ()
    parameters: Annotated[tuple[str, ...], Meta(description="One parameter of a function.")] = ()
    paths: Annotated[
        tuple[str, ...],
        Meta(description="Globs of files: any data that is not a constant and arises in them."),
    ] = ()
    within: Annotated[
        tuple[str, ...], Meta(description="Globs that narrow the other matchers to these files.")
    ] = ()
    reason: Annotated[str | None, Meta(description='Mandatory where the category is "none".')] = None


class SanitizerRule(Table, frozen=True, kw_only=True):
    """A function that removes categories from what passes through it."""

    call: Annotated[str, Meta(description="The function, by qualified name.")]
    removes: Annotated[
        tuple[str, ...], Meta(description='["*"], or some categories, by prefix: the rest stays.')
    ]
    reason: Annotated[str | None, Meta(description="Why it can be relied on.")] = None


class PolicyRequire(Table, frozen=True, kw_only=True):
    """Outcomes that this organisation asks for beyond the built-in ones."""

    categories: Annotated[tuple[str, ...], Meta(description="Categories, by prefix.")]
    outcomes: Annotated[tuple[Outcome, ...], Meta(description="What every recipient of them must meet.")]


class Policy(Table, frozen=True, kw_only=True):
    unclassified: Annotated[
        UnclassifiedLevel, Meta(description="The level of egresses whose payload nothing classifies.")
    ] = "note"
    minimum_evidence: Annotated[
        dict[Kind, EvidenceLevel],
        Meta(description="The least evidence with which a kind discharges anything."),
    ] = {}
    require: Annotated[
        tuple[PolicyRequire, ...], Meta(description="Added to the built-in requirements.")
    ] = ()


class ExceptionRule(Table, frozen=True, kw_only=True):
    """An accepted risk."""

    rule: Annotated[str, Meta(description="The rule whose findings are accepted.")]
    path: Annotated[str, Meta(description="A glob of the file of the finding's primary place.")]
    owner: Annotated[str, Meta(description="Who accepts the risk.")]
    reason: Annotated[str, Meta(description="Why it is accepted.")]
    expires: Annotated[date, Meta(description="The last day on which it is accepted.")]


class Extension(Table, frozen=True, kw_only=True):
    """Another governance file that this one builds on: it may be added to, never loosened."""

    path: Annotated[str, Meta(description="Relative to this file; inside the project.")]
    sha256: Annotated[str, Meta(description="The file's SHA-256 digest, in hexadecimal.")]


class Governance(Table, frozen=True, kw_only=True):
    """What this repository declares about its accounts with providers of language models.

    Holds what the file extends, too: `span.path` is the main file, and tables of others carry theirs.
    """

    schema: Annotated[int, Meta(description="The version of this format: 1.")]
    requires: Annotated[
        str | None, Meta(description='The egresslint versions that may read this file, such as ">=0.1".')
    ] = None
    regimes: Annotated[
        tuple[Regime, ...], Meta(description="Switch agreements on. They are never inferred.")
    ] = ()
    extends: Annotated[
        tuple[Extension, ...], Meta(description="Files that this one adds to and never loosens.")
    ] = ()
    accounts: Annotated[tuple[Account, ...], Meta(description="Contracts with providers and clouds.")] = (
        msgspec.field(name="account", default=())
    )
    declarations: Annotated[tuple[Declaration, ...], Meta(description="Dated statements about accounts.")] = (
        msgspec.field(name="declaration", default=())
    )
    data: Annotated[
        tuple[DataRule, ...], Meta(description="What this repository holds to be sensitive.")
    ] = ()
    sanitizers: Annotated[
        tuple[SanitizerRule, ...], Meta(description="Functions that remove categories.")
    ] = msgspec.field(name="sanitizer", default=())
    policy: Annotated[Policy | None, Meta(description="What this organisation asks for.")] = None
    exceptions: Annotated[tuple[ExceptionRule, ...], Meta(description="Accepted risks, for a time.")] = (
        msgspec.field(name="exception", default=())
    )
