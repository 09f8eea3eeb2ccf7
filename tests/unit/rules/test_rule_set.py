"""The conventions that hold over all rules."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest
import tomli
from rule_builder import check, context, contradiction, egress, flow, judged, recipient, source, state, term

from egresslint.catalog.categories import load_categories
from egresslint.governance.dates import DateStanding
from egresslint.governance.evidence import EvidenceStanding
from egresslint.rule import Rule, Unneeded, page
from egresslint.rules import all_rules, find_rule, rule_names, suggest

RULES = tuple(all_rules())
HERE = Path(__file__).parent
PAGES = HERE.parents[2] / "docs" / "rules"
DECLARED_LEVELS = {
    "conflicting-declarations": "error",
    "contradicted-opt-out": "error",
    "contradicted-private-deployment": "error",
    "contradicted-zero-data-retention": "error",
    "credential-in-prompt": "error",
    "declaration-expires-soon": "note",
    "expired-suppression": "warning",
    "fine-tune-data-without-training-opt-out": "error",
    "malformed-suppression": "error",
    "overbroad-scope": "warning",
    "retired-endpoint": "note",
    "sensitive-data-without-agreement": "error",
    "sensitive-data-without-training-opt-out": "error",
    "sensitive-data-without-zero-data-retention": "error",
    "stale-declaration": "error",
    "suppression-without-reason": "error",
    "third-party-connector": "warning",
    "unclassified-payload": "note",
    "undeclared-account": "warning",
    "unidentified-account": "warning",
    "unproven-declaration": "warning",
    "unused-declaration": "note",
    "unused-suppression": "warning",
}


@pytest.fixture(params=RULES, ids=lambda rule: rule.name)
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found


def test_the_set_is_complete():
    assert {rule.name: rule.level for rule in RULES if rule.name in DECLARED_LEVELS} == DECLARED_LEVELS


def test_names_are_unique_and_sorted():
    names = [rule.name for rule in RULES]
    assert names == sorted(set(names)) == list(rule_names())


def test_a_name_is_kebab_case_and_names_its_file(rule: Rule):
    assert rule.name.replace("-", "").isalpha()
    assert rule.name == rule.name.lower()
    assert type(rule).__module__.rpartition(".")[2] == rule.name.replace("-", "_")


def test_a_name_says_what_is_wrong_not_what_to_do(rule: Rule):
    forbidden = {"no", "use", "avoid", "disallow", "banned", "require"}
    assert forbidden.isdisjoint(rule.name.split("-"))


def test_every_rule_has_a_suite(rule: Rule):
    assert (HERE / f"test_{rule.name.replace('-', '_')}.py").is_file()


def test_a_page_has_every_heading_once_and_in_order(rule: Rule):
    headings = [line[3:] for line in page.render_markdown(rule).splitlines() if line.startswith("## ")]
    assert headings == list(page.HEADINGS)


def test_a_page_begins_with_a_sentence_and_ends_with_the_disclaimer(rule: Rule):
    summary = page.summarise(rule)
    assert summary.endswith(".")
    assert len(summary) <= 110
    assert page.render_markdown(rule).endswith(f"\n\n{page.CLOSING}\n")


def test_a_page_has_an_example_and_what_to_use_instead(rule: Rule):
    sections = _sections(rule)
    assert _blocks(sections["Example"])
    assert _blocks(sections["Use instead"])
    assert _blocks(sections["Example"]) != _blocks(sections["Use instead"])


def test_examples_are_valid(rule: Rule, tmp_path: Path):
    from egresslint.governance.load import load

    for language, text in _blocks(page.render_markdown(rule)):
        if language == "py":
            compile(text, rule.name, "exec")
        else:
            assert language == "toml"
            assert tomli.loads(text)["schema"] == 1
            (tmp_path / "llm-governance.toml").write_text(text, encoding="utf-8")
            assert load(tmp_path / "llm-governance.toml", tmp_path, load_categories()).schema == 1


def test_no_page_claims_compliance(rule: Rule):
    assert "complian" not in page.render_markdown(rule).lower()


def test_the_level_is_said_on_the_page(rule: Rule):
    text = page.render_markdown(rule)
    assert f"Level: {'an error' if rule.level == 'error' else f'a {rule.level}'}" in text
    assert ("an error where sensitive data depends on it" in text.split("## ")[0]) == rule.raised


def test_pages_are_up_to_date(rule: Rule):
    written = (PAGES / f"{rule.name}.md").read_text(encoding="utf-8")
    assert written == page.render_markdown(rule), "run: python -m egresslint.rule.page docs/rules"


def test_no_page_is_left_over():
    assert {path.stem for path in PAGES.glob("*.md")} == set(rule_names())


def test_write_pages_writes_all(tmp_path: Path):
    page.write_pages(tmp_path / "rules")
    assert {path.stem for path in (tmp_path / "rules").iterdir()} == set(rule_names())


def test_the_command_writes_to_the_folder_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["page", "pages"])
    page.main()
    monkeypatch.setattr("sys.argv", ["page"])
    page.main()
    written = (tmp_path / "pages" / "retired-endpoint.md").read_text("utf-8")
    assert written == (tmp_path / "docs" / "rules" / "retired-endpoint.md").read_text("utf-8")


def test_the_plain_page_has_no_marks(rule: Rule):
    text = page.render_text(rule)
    assert "```" not in text
    assert "`" not in text
    assert not any(line.startswith("#") for line in text.splitlines())
    assert "What it does\n------------\n" in text
    assert "\n    schema = 1\n" in text or "\n    import cohere\n" in text
    assert "\nschema = 1\n" not in text
    assert not any(line.startswith("    ") for line in text.split("Why it matters")[0].splitlines())


def _everything():
    """A context in which every rule has something to say."""
    at = egress(third_party="connectors", retired="2025-09-15", payload="unclassified")
    secret = source(category="user.authorization.password", text="password", origin="declared")
    causes = ("contradicted-private-deployment", "contradicted-zero-data-retention", "unidentified-account")
    caused = tuple(
        term("no-retention", "contradicted", cause=cause, cause_subject="main") for cause in causes
    )
    flows = (
        judged(
            at,
            term("no-training"),
            term("no-retention"),
            term("agreement"),
            *caused,
            of=flow(at, source(), secret),
            recipients=(recipient("undeclared"), recipient("unidentified", recipient="aws", reason="open")),
            contradictions=tuple(contradiction(cause) for cause in causes),
        ),
        judged(egress(id="tuned", training="finetune"), term("no-training")),
    )
    from rule_builder import account, comment, declaration, exception, governance, span

    loose = account(credentials=(), assume=True)
    old = exception(expires=date(2020, 1, 1))
    return context(
        *flows,
        governance=governance(
            accounts=(loose,), declarations=(declaration(account="gone"),), exceptions=(old,)
        ),
        rules=rule_names(),
        comments=(
            comment("retired-endpoint", fault="no-reason"),
            comment(fault="blanket"),
            comment(fault="malformed"),
            comment("retired-endpoints"),
        ),
        unneeded=(
            Unneeded(span(), "retired-endpoint", "comment"),
            Unneeded(span(), "retired-endpoint", "exception"),
        ),
        states=(
            state(declaration=declaration(expires=date(2026, 12, 1))),
            state(status="stale", dates=DateStanding("stale", "expired on 2026-11-01")),
            state(status="unproven", evidence=EvidenceStanding("stated", "referenced", "it is only stated")),
            state(status="conflicting", reason="disagrees with `other`"),
            state(status="contradicted", reason="takes effect on 2027-01-01"),
        ),
    )


def test_messages_state_facts_on_one_line(rule: Rule):
    found = check(rule.name, _everything())
    assert found
    for finding in found:
        assert not finding.message.endswith((".", ":", ";"))
        assert "\n" not in finding.message
        assert "complian" not in (finding.message + finding.help).lower()
        assert {"should", "please", "here"}.isdisjoint(finding.message.split())
        assert finding.help
        assert finding.rule == rule.name


def test_findings_are_plain_data(rule: Rule):
    for finding in check(rule.name, _everything()):
        assert msgspec.json.decode(msgspec.json.encode(finding), type=type(finding)) == finding


def test_find_rule_knows_its_names_and_no_other():
    found = find_rule("retired-endpoint")
    assert found is not None
    assert found.name == "retired-endpoint"
    assert find_rule("retired_endpoint") is None
    assert find_rule("os") is None


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("retired-endpoints", "retired-endpoint"), ("undeclared_account", "undeclared-account"), ("zzz", None)],
)
def test_suggest_finds_the_closest_name(wrong: str, meant: str | None):
    assert suggest(wrong) == meant


def test_names_are_listed_without_importing_the_rules():
    code = (
        "import sys; from egresslint.rules import rule_names; names = rule_names(); "
        "loaded = [m for m in sys.modules if m.startswith('egresslint.rules.')]; "
        "assert names and not loaded, loaded"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_rules_load_nothing_heavy():
    code = (
        "import sys, msgspec; before = set(sys.modules); "
        "from egresslint.rules import all_rules; list(all_rules()); "
        "heavy = {'hashlib', 'subprocess', 'difflib', 'json', 'libcst', 'click'} & set(sys.modules); "
        "heavy -= before; "
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def _sections(rule: Rule) -> dict[str, str]:
    parts = page.render_markdown(rule).split("\n## ")[1:]
    return {part.split("\n", 1)[0]: part for part in parts}


def _blocks(text: str) -> list[tuple[str, str]]:
    blocks = []
    for piece in text.split("```")[1::2]:
        language, _, body = piece.partition("\n")
        blocks.append((language, body))
    return blocks
