"""The files that `init` proposes: a governance file made from the egresses found, the hook, and the CI step.

Accounts are stated as code shows them. Declarations are commented out: only a person can say whether they
hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from egresslint import __version__
from egresslint.catalog.policies import load_policies
from egresslint.config import GOVERNANCE_FILE
from egresslint.diagnostics import Egress, Outcome
from egresslint.governance.model import Kind
from egresslint.report.escape import terminal
from egresslint.rule.remedy import has_tiers, quote, write_list

_MOST_PLACES = 3
_NAMED_BY_RESOURCE = ("aws-bedrock", "aws-sagemaker", "azure", "oci", "gateway")

_QUESTIONS: dict[Kind, str] = {
    "prompt_training_opt_out": "Prompts and outputs are not used for training: the account has opted out.",
    "finetune_training_opt_out": "Uploaded training data is not used for other models, by its own toggle.",
    "no_training_clause": "The contract rules training out.",
    "zdr": "Nothing is retained: zero data retention is in force.",
    "dpa": "A data processing agreement is in force.",
    "baa": "A business associate agreement is in force.",
}
_KINDS: dict[Outcome, Kind] = {"no-retention": "zdr", "agreement": "dpa", "health-agreement": "baa"}


class Proposal(msgspec.Struct, frozen=True):
    """A file to write, relative to the root."""

    path: str
    text: str


class Account(msgspec.Struct, frozen=True):
    """The egresses that seem to share one account of a recipient."""

    id: str
    provider: str
    credentials: tuple[str, ...]
    egresses: tuple[Egress, ...]


def propose_governance(egresses: Iterable[Egress], as_of: date) -> Proposal:
    accounts = _group(egress for egress in egresses if not egress.in_tests)
    parts = [_HEAD, *("\n".join(_account_lines(account, accounts, as_of)) for account in accounts)]
    if not accounts:
        parts.append("# No call that sends data to a known provider was found: no account to declare.")
    return Proposal(GOVERNANCE_FILE, "\n\n".join(parts) + "\n")


_HEAD = """\
# What is declared about the accounts through which this repository sends data to LLM providers.
# Complete it, uncomment what is true, then run `egresslint validate`.
schema = 1

# Agreements are asked for only under a regime that is named here.
# regimes = ["gdpr", "hipaa"]"""


def _group(egresses: Iterable[Egress]) -> list[Account]:
    """One account for each recipient and set of credentials, in that order."""
    groups: dict[tuple[str, tuple[str, ...]], list[Egress]] = {}
    for egress in egresses:
        for recipient in sorted(_recipients(egress)):
            groups.setdefault((recipient, egress.credentials), []).append(egress)
    accounts: list[Account] = []
    for (provider, credentials), members in sorted(groups.items()):
        taken = {account.id for account in accounts}
        name = _name(provider, credentials, taken) if len(groups) > 1 else "main"
        accounts.append(Account(name, provider, credentials, tuple(members)))
    return accounts


def _recipients(egress: Egress) -> set[str]:
    """Whoever a declaration could concern: not the provider where its own terms settle everything."""
    if not egress.terms:
        return {load_policies().cloud(egress.hosting) or egress.provider}
    settled = [term for term in egress.terms if term.status == "satisfied" and term.declaration is None]
    return {term.recipient for term in egress.terms if term not in settled}


def _name(provider: str, credentials: tuple[str, ...], taken: set[str]) -> str:
    """`cohere-eu-key` for `env:COHERE_EU_KEY`; the provider's name where code shows none."""
    named = next((name for name in credentials if name != "literal"), provider)
    base = named.removeprefix("env:").rpartition(".")[2].lower().replace("_", "-")
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (base, *numbered) if name not in taken)


def _account_lines(account: Account, accounts: list[Account], as_of: date) -> Iterator[str]:
    yield f"# {_places(account.egresses)}"
    lines = ["[[account]]", f"id = {quote(account.id)}", f"provider = {quote(account.provider)}"]
    if has_tiers(account.provider):
        lines.append('# tier = "production"  # or "trial", "enterprise": the plan')
    lines += _matchers(account, accounts)
    # An account that nothing identifies is an error in the file, so it waits for a person as a whole.
    identified = any(line.startswith("credentials") for line in lines)
    yield from lines if identified else _commented(lines)
    for kind in _kinds(account):
        yield ""
        yield f"# {_QUESTIONS[kind]}"
        yield from _commented(_declaration_lines(account, kind, as_of))


def _places(egresses: tuple[Egress, ...]) -> str:
    shown = [f"{egress.span.path}:{egress.span.line}" for egress in egresses[:_MOST_PLACES]]
    more = f" and {len(egresses) - _MOST_PLACES} more" if len(egresses) > _MOST_PLACES else ""
    calls = "1 call" if len(egresses) == 1 else f"{len(egresses)} calls"
    return terminal(f"{calls}: {', '.join(shown)}{more}")


def _matchers(account: Account, accounts: list[Account]) -> Iterator[str]:
    """What identifies the account; where code shows nothing, what a person has to find out."""
    named = [name for name in account.credentials if name != "literal"]
    if named:
        yield f"credentials = {write_list(named)}"
    elif "literal" in account.credentials:
        yield '# credentials = ["env:NAME"]  # the key is written in the code: read it from a variable first'
    elif sum(other.provider == account.provider for other in accounts) == 1:
        yield "# assume = true  # code does not show the key: right only for the provider's one account"
    else:
        yield '# credentials = ["env:NAME"]  # code does not show the key of these calls'
    hostings = sorted({egress.hosting for egress in account.egresses})
    if "unknown" in hostings:
        yield '# hosting = "private"  # code does not show where the model runs: say so, with base_url'
        yield '# base_url = ["https://llm.example.org"]'
    if any(hosting in _NAMED_BY_RESOURCE for hosting in hostings):
        yield f"# hosting = {quote(hostings[0])}"
        yield '# resources = ["..."]  # endpoints, ARNs, OCIDs: where they tell accounts apart'


def _kinds(account: Account) -> list[Kind]:
    """The declarations that would meet what policy asks of this recipient, and the opt-out in any case."""
    terms = [term for egress in account.egresses for term in egress.terms]
    asked = [term for term in terms if term.recipient == account.provider and term.status != "satisfied"]
    outcomes = {term.outcome for term in asked}
    training = {egress.training for egress in account.egresses}
    kinds: list[Kind] = []
    if not has_tiers(account.provider):
        kinds += ["no_training_clause"] if "no-training" in outcomes else []
    else:
        kinds += ["prompt_training_opt_out"] if training != {"finetune"} else []
        kinds += ["finetune_training_opt_out"] if "finetune" in training else []
    return kinds + [kind for outcome, kind in _KINDS.items() if outcome in outcomes]


def _declaration_lines(account: Account, kind: Kind, as_of: date) -> list[str]:
    return [
        "[[declaration]]",
        f"account = {quote(account.id)}",
        f"kind = {quote(kind)}",
        'verified_by = ""  # who checked it: a role or a person',
        f"verified_on = {as_of.isoformat()}  # the day it was checked",
        'evidence = [{ ref = "" }]  # where the proof is kept',
    ]


def _commented(lines: Iterable[str]) -> Iterator[str]:
    return (line if line.startswith("#") else f"# {line}" for line in lines)


HOOK = Proposal(
    ".pre-commit-config.yaml",
    """\
repos:
  - repo: local
    hooks:
      - id: egresslint
        name: egresslint
        entry: egresslint check --hook
        language: system  # the egresslint that is installed
        types_or: [python, pyi, jupyter, toml, yaml, json, ini]
        pass_filenames: false
        require_serial: true
""",
)

GITHUB = Proposal(
    ".github/workflows/egresslint.yml",
    f"""\
name: egresslint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  egresslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: python -m pip install egresslint=={__version__}  # from wherever you get it
      - run: egresslint check --output-format github
""",
)

GITLAB = Proposal(
    ".gitlab-ci.yml",
    f"""\
egresslint:
  image: python:3.12
  script:
    - python -m pip install egresslint=={__version__}  # from wherever you get it
    - egresslint check
""",
)


def propose_ci(root: Path) -> Proposal:
    """The step for GitLab where its file exists, else for GitHub."""
    return GITLAB if (root / GITLAB.path).exists() else GITHUB
