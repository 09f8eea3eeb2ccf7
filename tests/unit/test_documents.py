"""Holds the documents to the truth: their commands, links, names and digests.

What the tool prints in each case is held elsewhere; here stands what a reader would follow, copy or expect.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import typing
from functools import cache
from pathlib import Path

import msgspec
import pytest
import tomli

import egresslint
from egresslint import config, diagnostics
from egresslint.catalog.categories import load_categories
from egresslint.cli.options import FORMATS
from egresslint.governance import model
from egresslint.governance.load import load
from egresslint.rules import rule_names

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    page
    for pattern in ("*.md", "docs/**/*.md", "examples/**/*.md", "tests/mdtest/README.md")
    for page in ROOT.glob(pattern)
    if not any(part.startswith(".") for part in page.relative_to(ROOT).parts)
)
CLINIC = ROOT / "examples" / "clinic"
FENCE = re.compile(r"^(`{3,}).*?^\1", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
# Folders that exist on one machine only. `(?<!...)` lets URLs and relative paths pass.
MACHINE_PATH = re.compile(r"(?<![\w.~:/-])/(?:work|tmp|root|home/\w+|Users/\w+)/\w")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def readme_command(name: str) -> str:
    """The one line in the code block after the marker, read without the script that CI uses."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- command: {name} -->\n```sh\n([^\n]+)\n```\n", text)
    assert found, f"README.md has no command named {name}"
    return found[1]


def prose_of(page: Path) -> str:
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def anchors_of(page: Path) -> set[str]:
    """Heading anchors as Git hosts make them."""
    headings = re.findall(r"^#+ (.+)$", prose_of(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def tracked_files() -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        pytest.skip("not a git checkout: nothing says which files are tracked")
    return [ROOT / os.fsdecode(name) for name in listing.stdout.split(b"\0") if name]


# Commands


@pytest.fixture
def recorded(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A world in which every program that CI starts only writes down how it was called."""
    log = tmp_path / "calls"
    programs = tmp_path / "programs"
    programs.mkdir()
    outcomes = {"python": "true", "lint-imports": "true", "egresslint": '[ "$1" != check ]'}
    for name, outcome in outcomes.items():
        write_program(programs / name, f'echo "{name} $*" >> "{log}"\n{outcome}')
    interpreter = tmp_path / "python3"
    write_program(interpreter, f'mkdir -p "$3/bin" && cp "{programs}"/* "$3/bin/"')
    return log, {**os.environ, "PYTHON": str(interpreter)}


def write_program(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def spoken(command: str) -> list[str]:
    return [part.strip().replace('"', "") for part in command.split("&&")]


@pytest.mark.skipif(os.name == "nt", reason="the CI script is for bash")
def test_ci_runs_the_commands_of_the_readme(recorded: tuple[Path, dict[str, str]]) -> None:
    log, environment = recorded
    run = subprocess.run(
        [ROOT / ".ci" / "run"], env=environment, capture_output=True, check=False, timeout=60
    )
    assert run.returncode == 0, run.stderr.decode()
    expected = [
        *spoken(readme_command("everything")),
        *spoken(readme_command("example")),
        "egresslint --version",
    ]
    assert [call.rstrip() for call in log.read_text(encoding="utf-8").splitlines()] == expected


@pytest.mark.skipif(os.name == "nt", reason="the CI script is for bash")
def test_ci_fails_when_a_check_fails(recorded: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    _, environment = recorded
    write_program(tmp_path / "programs" / "lint-imports", "exit 1")
    run = subprocess.run(
        [ROOT / ".ci" / "run"], env=environment, capture_output=True, check=False, timeout=60
    )
    assert run.returncode == 1


@pytest.mark.parametrize("tool", ["pytest", "mypy", "ruff check", "ruff format --check", "lint-imports"])
def test_one_line_runs_every_check(tool: str) -> None:
    assert any(part.endswith(tool) for part in spoken(readme_command("everything")))


def test_the_example_command_names_a_folder_that_exists() -> None:
    assert (ROOT / readme_command("example").split()[-1]).is_dir()


def test_the_readme_names_hooks_that_are_offered() -> None:
    ids = re.compile(r"^ *- id: ([\w-]+)", re.MULTILINE)
    named = ids.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    offered = ids.findall((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert named
    assert set(named) - set(offered) == set()


def run_tool(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The tool as a stranger runs it, without what this machine's environment would change in its output."""
    foreign = ("COLUMNS", "NO_COLOR", "FORCE_COLOR")
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in foreign and not name.startswith(("EGRESSLINT_", "GIT_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "egresslint", *arguments],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )


def test_the_readme_shows_what_the_tool_prints_for_the_example() -> None:
    """A line `...` stands for lines that are left out; what is between two of them stands together."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    marked = r"<!-- output: examples/clinic -->\n```text\n(.*?)```\n<!-- /output -->"
    block = re.search(marked, readme, re.DOTALL)
    assert block, "README.md has no output of examples/clinic"
    rest = run_tool("check", "examples/clinic", "--as-of", "2026-11-21").stdout
    for excerpt in block[1].split("...\n"):
        before, found, rest = rest.partition(excerpt)
        assert found, f"the tool does not print:\n{excerpt}\nafter what is shown above it, but:\n{before}"


def test_the_commands_of_the_readme_run(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = "".join(re.findall(r"^```sh\n(.*?)^```", readme, re.MULTILINE | re.DOTALL))
    commands = re.findall(r"^egresslint (.+?)(?: +#.*)?$", blocks, re.MULTILINE)
    assert {command.split()[0] for command in commands} >= {
        "check",
        "init",
        "inventory",
        "explain",
        "validate",
    }
    (tmp_path / "app").mkdir()
    line = 'import cohere\ncohere.ClientV2().chat(model="command-a-03-2025", messages=[])\n'
    (tmp_path / "app" / "reply.py").write_text(line * 21, encoding="utf-8")
    governance = toml_blocks("README.md")[0]
    (tmp_path / "llm-governance.toml").write_text(governance, encoding="utf-8")
    for command in commands:
        run = run_tool(*command.split(), folder=tmp_path)
        assert run.returncode in (0, 1), f"{command}: {run.stderr}"


def test_our_own_hook_has_nothing_to_say_about_ourselves() -> None:
    run = run_tool("check", "--output-format", "concise")
    assert run.returncode == 0, run.stdout + run.stderr


# Options and settings


@cache
def option_names(command: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?<![\w-])--[a-z][a-z-]+", run_tool(command, "--help").stdout))


def test_every_option_of_check_is_explained() -> None:
    assert option_names("check") - {"--help"} - documented("settings.md") == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_names_an_option_that_does_not_exist(page: Path) -> None:
    known = frozenset().union(*map(option_names, ("check", "init", "explain")))
    told = page.read_text(encoding="utf-8").partition("\n## Not there yet\n")
    prose = told[0] + told[2].partition("\n## ")[2]
    ours = re.findall(r"egresslint [a-z]+[^`\n]*|`--[a-z][^`\n]*`", prose)
    named = {name for text in ours for name in re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)}
    assert named - known - {"--version"} == set()


def test_every_setting_is_explained() -> None:
    keys = {field.encode_name for field in msgspec.structs.fields(config.Settings)}
    assert keys - documented("settings.md") == set()


def test_the_settings_shown_are_accepted(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(toml_blocks("docs/settings.md")[0], encoding="utf-8")
    settings = config.load_settings(tmp_path, None, frozenset(rule_names()))
    assert settings.levels == {"retired-endpoint": "warning"}


def test_the_readme_counts_the_rules() -> None:
    assert f"the {len(rule_names())} rules" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", rule_names())
def test_every_rule_has_a_suite_and_a_page(rule: str) -> None:
    assert (ROOT / "tests" / "mdtest" / "rules" / f"{rule}.md").is_file()
    assert (ROOT / "docs" / "rules" / f"{rule}.md").is_file()


# Links and names


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_relative_links_resolve(page: Path) -> None:
    broken = [target for target in LINK.findall(prose_of(page)) if not resolves(page, target)]
    assert broken == []


def resolves(page: Path, target: str) -> bool:
    if "://" in target or target.startswith("mailto:"):
        return True
    path, _, anchor = target.partition("#")
    file = (page.parent / path).resolve() if path else page
    if not file.exists() or not file.is_relative_to(ROOT):
        return False
    return not anchor or anchor in anchors_of(file)


@pytest.mark.parametrize("target", ["docs/none.md", "README.md#no-such-heading", "../elsewhere.md"])
def test_a_broken_link_is_seen(target: str) -> None:
    assert not resolves(ROOT / "README.md", target)


def test_architecture_names_every_folder_and_module_of_the_package() -> None:
    package = ROOT / "src" / "egresslint"
    parts = {entry.stem for entry in package.iterdir() if entry.suffix == ".py" or any(entry.glob("*.py"))}
    parts -= {"__init__", "__main__", "__pycache__"}
    named = set(re.findall(r"^\| `(\w+)` \|", prose_of(ROOT / "ARCHITECTURE.md"), re.MULTILINE))
    assert parts - named == set()


def test_the_changelog_mentions_the_version_or_what_is_to_come() -> None:
    headings = re.findall(r"^## \[?([^\]\s]+)", prose_of(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert {"Unreleased", egresslint.__version__} & set(headings)


def test_no_tracked_file_names_a_path_of_one_machine() -> None:
    found = [
        f"{name_of(file)}: {match[0]}"
        for file in tracked_files()
        if file.is_file() and b"\0" not in (content := file.read_bytes())
        for match in MACHINE_PATH.finditer(content.decode("utf-8", "replace"))
    ]
    assert found == []


# The governance file


def toml_blocks(page: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def governance_from(text: str) -> model.Governance:
    """The file as the tool reads it; whatever it extends says nothing."""
    main = ROOT / "llm-governance.toml"
    return load(
        main, ROOT, load_categories(), reader=lambda path: (text if path == main else "schema = 1\n").encode()
    )


@pytest.mark.parametrize("page", ["README.md", "docs/governance.md"])
def test_the_smallest_governance_file_is_accepted(page: str) -> None:
    governance = governance_from(toml_blocks(page)[0])
    assert [declaration.account for declaration in governance.declarations] == ["main"]


def test_the_blocks_of_the_governance_page_make_one_file_that_is_accepted() -> None:
    governance = governance_from("\n".join(toml_blocks("docs/governance.md")[1:]))
    assert governance.policy is not None
    assert [exception.owner for exception in governance.exceptions] == ["head of care"]


def test_the_governance_file_of_the_example_is_accepted() -> None:
    governance = load(CLINIC / "llm-governance.toml", CLINIC, load_categories())
    assert [account.id for account in governance.accounts] == ["care", "research"]


def literal_values(annotation: object) -> set[str]:
    return {str(value) for value in typing.get_args(annotation)}


def documented(page: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", prose_of(ROOT / "docs" / page)))


@pytest.mark.parametrize("table", model.Table.__subclasses__(), ids=lambda table: table.__name__)
def test_every_key_of_the_governance_file_is_explained(table: type[msgspec.Struct]) -> None:
    whole = (ROOT / "docs" / "governance.md").read_text(encoding="utf-8")
    keys = {field.encode_name for field in msgspec.structs.fields(table)} - {"span"}
    tables = {key for key in keys if f"[[{key}]]" in whole or f"[{key}]" in whole}
    assert keys - tables - documented("governance.md") - evidence_keys(whole) == set()


def evidence_keys(text: str) -> set[str]:
    """Keys of inline tables, explained in one cell with their braces."""
    return {key for inline in re.findall(r"`\{ ([^`]+) \}`", text) for key in re.findall(r"(\w+) =", inline)}


@pytest.mark.parametrize(
    "values",
    [model.Kind, model.Status, model.Tier, model.Regime, model.EvidenceLevel, model.UnclassifiedLevel],
)
def test_every_word_of_the_governance_file_is_explained(values: object) -> None:
    page = prose_of(ROOT / "docs" / "governance.md")
    assert {value for value in literal_values(values) if value not in page} == set()


@pytest.mark.parametrize("values", [diagnostics.Outcome, diagnostics.TermStatus])
def test_every_outcome_and_status_is_explained(values: object) -> None:
    assert literal_values(values) - documented("governance.md") == set()


# The machine output


def test_the_output_formats_that_are_explained_are_those_that_exist() -> None:
    listed = re.findall(r"^\| `(\w+)` \| [^|]+ \|$", prose_of(ROOT / "docs" / "formats.md"), re.MULTILINE)
    assert tuple(listed[: len(FORMATS)]) == FORMATS


@pytest.mark.parametrize(
    "struct",
    [diagnostics.Finding, diagnostics.Egress, diagnostics.Coverage, diagnostics.Term, diagnostics.Nearest],
    ids=lambda struct: struct.__name__,
)
def test_every_key_of_the_json_output_is_explained(struct: type[msgspec.Struct]) -> None:
    keys = {field.encode_name for field in msgspec.structs.fields(struct)} - {"span"}
    assert keys - documented("formats.md") == set()


# The example


@pytest.mark.parametrize("file", sorted((CLINIC / "clinic").glob("*.py")), ids=name_of)
def test_each_file_of_the_example_is_short_and_compiles(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    compile(source, str(file), "exec")
    assert len(source.splitlines()) < 60


def test_the_evidence_of_the_example_has_the_declared_digests() -> None:
    governance = tomli.loads((CLINIC / "llm-governance.toml").read_text(encoding="utf-8"))
    evidence = [item for declaration in governance["declaration"] for item in declaration.get("evidence", [])]
    hashed = [item for item in evidence if "path" in item]
    assert hashed
    for item in hashed:
        assert hashlib.sha256((CLINIC / item["path"]).read_bytes()).hexdigest() == item["sha256"]


def test_the_page_of_the_example_names_functions_that_exist() -> None:
    named = re.findall(r"`(\w+)\.(?:\w+\.)*(\w+)`", prose_of(CLINIC / "README.md"))
    for module, name in named:
        if (file := CLINIC / "clinic" / f"{module}.py").exists():
            assert re.search(rf"\b(?:def|class) {name}\b", file.read_text(encoding="utf-8")), (
                f"{module}.{name}"
            )
