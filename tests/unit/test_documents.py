"""Holds the documents to the truth: their commands, links, names and digests.

What the tool prints is held elsewhere; here stands what a reader would follow or copy.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import typing
from pathlib import Path

import msgspec
import pytest
import tomli

import egresslint
from egresslint import diagnostics
from egresslint.catalog.categories import load_categories
from egresslint.cli.options import FORMATS
from egresslint.governance import model
from egresslint.governance.load import load

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


def test_every_output_format_is_explained() -> None:
    assert set(FORMATS) - documented("formats.md") == set()


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
