"""Every file is accounted for, and a run is clean only where each that may matter was analysed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from egresslint import config, scan
from egresslint.config import Settings
from egresslint.dataflow import statements
from egresslint.diagnostics import Report
from egresslint.rules import rule_names

SENDS = (
    "import cohere\n"
    "def ask(text):\n"
    "    cohere.ClientV2().chat(model='m', messages=[{'role': 'user', 'content': text}])\n"
)


def check(root: Path, files: dict[str, str | bytes], **given: object) -> Report:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content.encode() if isinstance(content, str) else content)
    settings = config.load_settings(root, None, frozenset(rule_names()))
    request = {"root": root, "paths": (), "governance_path": None, "as_of": date(2026, 11, 21), **given}
    return scan.run(scan.Request(settings=settings, **request)).report


def counts(report: Report) -> tuple[int, int, int, int]:
    c = report.coverage
    failed = len({failure.path for failure in c.files_failed})
    assert c.files_seen == c.files_irrelevant + c.files_analyzed + c.files_without_dataflow + failed
    assert c.files_relevant == c.files_seen - c.files_irrelevant
    return (c.files_seen, c.files_irrelevant, c.files_analyzed, failed)


def test_syntax_errors_in_irrelevant_files_do_not_matter(tmp_path: Path) -> None:
    report = check(tmp_path, {"app.py": SENDS, "old.py": "print 'x'\n"})
    assert counts(report) == (2, 1, 1, 0)
    assert report.complete


def test_a_broken_file_with_a_marker_matters(tmp_path: Path) -> None:
    report = check(tmp_path, {"app.py": SENDS, "old.py": "import cohere\nprint 'x'\n"})
    assert counts(report) == (2, 0, 1, 1)
    assert report.verdict == "incomplete"
    assert [(f.path, f.line) for f in report.coverage.files_failed] == [("old.py", 2)]


def test_a_broken_file_that_calls_what_sends_matters(tmp_path: Path) -> None:
    report = check(tmp_path, {"llm.py": SENDS, "app.py": "from llm import ask\nask(1\n"})
    assert counts(report) == (2, 0, 1, 1)
    assert report.verdict == "incomplete"


def test_a_file_that_only_the_other_parser_takes_is_analysed(tmp_path: Path) -> None:
    report = check(tmp_path, {"app.py": SENDS + "(x): int = 1\n"})
    assert counts(report) == (1, 0, 1, 0)
    assert len(report.egresses) == 1


def test_a_crash_costs_its_place_and_the_run_is_incomplete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash = statements.Statements.execute

    def fail(self, body):
        if self.frame.unit.name == "unlucky":
            raise RecursionError("deep")
        return crash(self, body)

    monkeypatch.setattr(statements.Statements, "execute", fail)
    files = {
        "app.py": SENDS + "def unlucky(a):\n    ask(a)\ndef triage(diagnosis):\n    ask(diagnosis)\n",
        "other.py": SENDS,
    }
    report = check(tmp_path, files)
    assert counts(report) == (2, 0, 1, 1)
    (failure,) = report.coverage.files_failed
    assert failure.path == "app.py"
    assert failure.line == 4
    assert failure.reason.startswith("engine-error: RecursionError")
    assert any(finding.categories for finding in report.findings)
    assert not report.complete


def test_paths_filter_what_is_shown_and_not_what_is_analysed(tmp_path: Path) -> None:
    files = {"llm.py": SENDS, "app.py": "from llm import ask\ndef triage(diagnosis):\n    ask(diagnosis)\n"}
    report = check(tmp_path, files, paths=("app.py",))
    assert {f.span.path for f in report.findings if f.outcome} == {"app.py"}
    assert report.egresses == ()
    assert report.coverage.files_seen == 2


CAUSE = """schema = 1
[[account]]
id = "main"
provider = "cohere"
tier = "production"
credentials = ["env:OTHER_KEY"]
"""


def test_the_hook_shows_a_cause_whose_flows_touch_a_changed_file(tmp_path: Path) -> None:
    files = {
        "llm-governance.toml": CAUSE,
        "llm.py": SENDS,
        "app.py": "from llm import ask\ndef triage(diagnosis):\n    ask(diagnosis)\n",
        "other.py": "x = 1\n",
    }
    touched = check(tmp_path, files, hook=True, changed=frozenset({"app.py"}))
    assert "undeclared-account" in {f.rule for f in touched.findings}
    untouched = check(tmp_path, {}, hook=True, changed=frozenset({"other.py"}))
    assert untouched.findings == ()


def test_evidence_is_doubted_where_git_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from egresslint.governance.files import UnreadableError
    from egresslint.scan.evidence import EvidenceOnDisk
    from egresslint.source import git

    monkeypatch.setattr(git, "tracked_files", lambda _root: None)
    assert EvidenceOnDisk(tmp_path).tracked(("a",)) is None
    (tmp_path / ".git").mkdir()
    with pytest.raises(UnreadableError):
        EvidenceOnDisk(tmp_path).tracked(("a",))


def test_a_file_that_gets_its_model_from_elsewhere_is_followed(tmp_path: Path) -> None:
    files = {
        "app.py": "from langchain.chat_models import init_chat_model\nfrom names import MODEL\n"
        "def triage(diagnosis):\n    init_chat_model(MODEL).invoke(diagnosis)\n",
        "names.py": 'MODEL = "cohere:command-r"\n',
    }
    assert [egress.span.path for egress in check(tmp_path, files).egresses] == ["app.py"]


def test_without_the_provider_such_a_file_is_irrelevant(tmp_path: Path) -> None:
    files = {
        "app.py": "from langchain.chat_models import init_chat_model\nfrom names import MODEL\n"
        "def triage(diagnosis):\n    init_chat_model(MODEL).invoke(diagnosis)\n",
        "names.py": 'MODEL = "openai:gpt"\n',
    }
    assert counts(check(tmp_path, files)) == (2, 2, 0, 0)


READER = """
import json

import cohere
import yaml

co = cohere.Client()
named = yaml.safe_load(open("models.yaml"))
told = json.load(open("told.json"))
large = json.load(open("config.json"))
records = json.load(open("records.json"))
co.chat(model=named["model"], message=told["text"] + large["text"])
"""


def test_configuration_that_says_nothing_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(READER, encoding="utf-8")
    (tmp_path / "models.yaml").write_text("model: [", encoding="utf-8")
    (tmp_path / "told.json").write_text('{"text": "hello"}', encoding="utf-8")
    for name in ("config.json", "records.json"):
        (tmp_path / name).write_text("[" + "1," * 100_000 + "1]", encoding="utf-8")
    report = scan.run(scan.Request(tmp_path, (), Settings(), None, date(2026, 11, 21), no_cache=True)).report
    assert report.complete
    first, second = report.notes
    assert first.startswith("config.json could not be read (")
    assert second == "models.yaml is no valid YAML: what it says is not known"
