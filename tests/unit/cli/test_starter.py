"""What `init` proposes is a valid governance file that claims nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest
import tomli

from egresslint.cli.starter import HOOK, propose_ci, propose_governance
from egresslint.diagnostics import Egress, Span, Term
from egresslint.governance.problems import GovernanceError
from egresslint.knowledge import read_governance
from egresslint.rules import rule_names

AS_OF = date(2026, 11, 21)
NOTHING_DECLARED: object = {"schema": 1}
EGRESS = Egress(
    id="1",
    span=Span("app/reply.py", 41, 5, 41, 20),
    callee="cohere.Client.chat",
    route="cohere-sdk",
    endpoint="POST /v1/chat",
    provider="cohere",
    hosting="saas",
    account=None,
    credentials=("env:CO_API_KEY",),
    operation="chat",
    model=None,
    training="prompts",
    stores=False,
    account_by=None,
    terms=(),
    categories=(),
    payload="classified",
    dataflow="full",
    in_tests=False,
)


def egress(**changes: object) -> Egress:
    return msgspec.structs.replace(EGRESS, **changes)


def propose(*egresses: Egress) -> str:
    return propose_governance(egresses, AS_OF).text


def load(text: str, tmp_path: Path) -> dict[str, list[dict[str, object]]]:
    """The document, after the loader has found nothing wrong with it."""
    file = tmp_path / "llm-governance.toml"
    file.write_text(text, encoding="utf-8")
    read_governance(file, tmp_path, rule_names())
    return tomli.loads(text)


def uncomment(text: str) -> str:
    """Declarations without their marks, as a person leaves them who fills in nothing."""
    keys = ("[[", "id =", "provider =", "assume =", "account =", "kind =", "verified_", "evidence =")
    marked = tuple(f"# {key}" for key in keys)
    return "\n".join(line[2:] if line.startswith(marked) else line for line in text.splitlines())


def complete(text: str) -> str:
    return uncomment(text).replace('""', '"LEGAL-2231"')


def test_it_states_the_account_and_declares_nothing(tmp_path: Path) -> None:
    document = load(propose(EGRESS), tmp_path)
    assert document == {
        "schema": 1,
        "account": [{"id": "main", "provider": "cohere", "credentials": ["env:CO_API_KEY"]}],
    }


def test_uncommented_and_filled_in_it_is_valid(tmp_path: Path) -> None:
    terms = (Term("cohere", "no-training", "missing"), Term("cohere", "no-retention", "missing"))
    declarations = load(complete(propose(egress(terms=terms))), tmp_path)["declaration"]
    assert [row["kind"] for row in declarations] == ["prompt_training_opt_out", "zdr"]
    assert {row["verified_on"] for row in declarations} == {AS_OF}


def test_a_blank_is_refused_until_it_is_filled(tmp_path: Path) -> None:
    with pytest.raises(GovernanceError) as refused:
        load(uncomment(propose(EGRESS)), tmp_path)
    messages = [problem.message for problem in refused.value.problems]
    assert messages == ["`verified_by` must not be empty", "`ref` must not be empty"]


def test_nothing_found_is_valid_too(tmp_path: Path) -> None:
    assert load(propose(), tmp_path) == NOTHING_DECLARED
    assert load(propose(egress(in_tests=True)), tmp_path) == NOTHING_DECLARED


def test_each_credential_is_an_account(tmp_path: Path) -> None:
    text = propose(EGRESS, egress(credentials=("env:COHERE_EU_KEY",)), EGRESS)
    accounts = load(text, tmp_path)["account"]
    assert [(row["id"], row["credentials"]) for row in accounts] == [
        ("cohere-eu-key", ["env:COHERE_EU_KEY"]),
        ("co-api-key", ["env:CO_API_KEY"]),
    ]
    assert "# 2 calls: app/reply.py:41, app/reply.py:41" in text


def test_an_account_that_code_does_not_identify_waits_for_a_person(tmp_path: Path) -> None:
    text = propose(egress(credentials=()))
    assert "account" not in load(text, tmp_path)
    assert "# assume = true" in text


def test_a_second_account_without_a_key_is_left_to_a_person(tmp_path: Path) -> None:
    document = load(propose(EGRESS, egress(credentials=())), tmp_path)
    assert len(document["account"]) == 1


def test_a_literal_key_identifies_no_account(tmp_path: Path) -> None:
    assert "account" not in load(propose(egress(credentials=("literal",))), tmp_path)


def test_in_a_cloud_the_cloud_is_the_account(tmp_path: Path) -> None:
    terms = (Term("cohere", "no-training", "satisfied"), Term("aws", "no-training", "missing"))
    bedrock = egress(hosting="aws-bedrock", credentials=(), terms=terms)
    document = load(complete(propose(bedrock)), tmp_path)
    assert [row["provider"] for row in document["account"]] == ["aws"]
    assert [row["kind"] for row in document["declaration"]] == ["no_training_clause"]


def test_fine_tuning_has_its_own_toggle(tmp_path: Path) -> None:
    document = load(complete(propose(egress(training="finetune"))), tmp_path)
    assert [row["kind"] for row in document["declaration"]] == ["finetune_training_opt_out"]


def test_names_from_code_stay_text() -> None:
    hostile = 'x"]\n[[declaration]]\nkind = "zdr"\n#'
    text = propose(egress(credentials=(f"env:{hostile}",), span=Span(hostile, 1, 1, 1, 1)))
    assert "declaration" not in tomli.loads(text)


def test_the_same_egresses_give_the_same_bytes() -> None:
    other = egress(credentials=("env:COHERE_EU_KEY",))
    assert propose(EGRESS, other) == propose(EGRESS, other)


def test_hook_and_ci_run_commands_that_exist(tmp_path: Path) -> None:
    assert "entry: egresslint check --hook" in HOOK.text
    assert "run: egresslint check --output-format github" in propose_ci(tmp_path).text


def test_where_gitlab_is_used_its_file_is_shown(tmp_path: Path) -> None:
    (tmp_path / ".gitlab-ci.yml").touch()
    assert propose_ci(tmp_path).path == ".gitlab-ci.yml"
