from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egresslint import __version__, config
from egresslint.config import ConfigError, Problem, Settings, find_root, load_settings

RULES = frozenset({"sensitive-data-without-zero-data-retention", "undeclared-account", "stale-declaration"})


def load(root: Path, text: str, name: str = "egresslint.toml") -> Settings:
    (root / name).write_text(text, "utf-8")
    return load_settings(root, None, RULES)


def problems(root: Path, text: str, name: str = "egresslint.toml") -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load(root, text, name)
    return [str(problem) for problem in caught.value.problems]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path, None, RULES) == Settings()


def test_every_setting_is_read(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        """
        requires = ">=0.1"
        output-format = "json"
        output-file = "out/report.json"
        select = ["undeclared-account"]
        ignore = ["stale-declaration"]
        exclude = ["legacy/**"]
        fail-on = "warning"
        governance = "privacy/llm.toml"
        jobs = 4
        cache-dir = ".cache/egresslint"
        no-cache = true
        statistics = true
        src = ["src", "."]
        x_owner = { team = ["privacy"] }

        [per-file-ignores]
        "tests/**" = ["undeclared-account"]

        [levels]
        undeclared-account = "error"
        x_note = 1
        """,
    )
    assert settings == Settings(
        output_format="json",
        output_file="out/report.json",
        select=("undeclared-account",),
        ignore=("stale-declaration",),
        exclude=("legacy/**",),
        fail_on="warning",
        governance="privacy/llm.toml",
        jobs=4,
        cache_dir=".cache/egresslint",
        no_cache=True,
        statistics=True,
        src=("src", "."),
        per_file_ignores={"tests/**": ("undeclared-account",)},
        levels={"undeclared-account": "error"},
    )


def test_pyproject_has_a_section(tmp_path: Path) -> None:
    text = '[project]\nname = "app"\n[tool.egresslint]\nfail-on = "warning"\n[tool.egresslint.levels]\n'
    assert load(tmp_path, text, "pyproject.toml") == Settings(fail_on="warning")


def test_a_pyproject_without_the_section_says_nothing(tmp_path: Path) -> None:
    text = '[project]\ndependencies = ["egresslint"]\n[tool.ruff]\nselect = ["ALL"]\n'
    assert load(tmp_path, text, "pyproject.toml") == Settings()


def test_a_broken_pyproject_of_other_tools_is_not_our_business(tmp_path: Path) -> None:
    assert load(tmp_path, "[project\n", "pyproject.toml") == Settings()
    assert problems(tmp_path, "[tool.egresslint\n", "pyproject.toml") == [
        "pyproject.toml:1:17: this is not TOML: Expected ']' at the end of a table declaration"
    ]


def test_settings_in_both_files_are_an_error_that_names_both(tmp_path: Path) -> None:
    (tmp_path / "egresslint.toml").write_text("")
    assert problems(tmp_path, "[tool.egresslint]\n", "pyproject.toml") == [
        "pyproject.toml:1:1: settings stand both in pyproject.toml and in egresslint.toml (keep one of them)"
    ]


def test_the_explicit_file_alone_counts(tmp_path: Path) -> None:
    (tmp_path / "egresslint.toml").write_text("unknown = 1")
    explicit = tmp_path / "other.toml"
    explicit.write_text("jobs = 2")
    assert load_settings(tmp_path, explicit, RULES).jobs == 2


def test_an_explicit_pyproject_must_have_the_section(tmp_path: Path) -> None:
    explicit = tmp_path / "pyproject.toml"
    explicit.write_text("[project]")
    with pytest.raises(ConfigError, match=r"there is no \[tool.egresslint\] in this file"):
        load_settings(tmp_path, explicit, RULES)
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load_settings(tmp_path, tmp_path / "absent.toml", RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jbos = 2", "1:1: unknown setting `jbos` (did you mean `jobs`?)"),
        (
            "\n  output_format = 'json'",
            "2:3: unknown setting `output_format` (did you mean `output-format`?)",
        ),
        ("zzz = 2", "1:1: unknown setting `zzz`"),
        ("jobs = 0", "1:1: `jobs`: expected `int` >= 1"),
        ("jobs = true", "1:1: `jobs`: expected `int`, got `bool`"),
        ("jobs = '2'", "1:1: `jobs`: expected `int`, got `str`"),
        ("no-cache = 'yes'", "1:1: `no-cache`: expected `bool`, got `str`"),
        ("select = 'undeclared-account'", "1:1: `select`: expected `array`, got `str`"),
        ("exclude = ['a', 1]", "1:1: `exclude`: expected `str`, got `int`"),
        ("fail-on = 'note'", "1:1: `fail-on`: invalid enum value 'note' (one of `error`, `warning`)"),
        (
            "\nselect = [\n  'undeclared-acount',\n]",
            "3:4: unknown rule `undeclared-acount` (did you mean `undeclared-account`?)",
        ),
        ("ignore = ['nonsense']", "1:12: unknown rule `nonsense`"),
        ("[levels]\nnonsense = 'error'", "2:1: unknown rule `nonsense`"),
        ("levels = { nonsense = 'error' }", "1:12: unknown rule `nonsense`"),
        (
            "[levels]\nundeclared-account = 'fatal'",
            "2:1: `levels`: invalid enum value 'fatal' (one of `error`, `warning`, `note`)",
        ),
        ("[per-file-ignores]\n'a/**' = ['nonsense']", "2:12: unknown rule `nonsense`"),
        ("per-file-ignores = ['a']", "1:1: `per-file-ignores`: expected `table`, got `array`"),
        ("exclude = ['']", "1:1: `exclude`: an empty pattern matches nothing"),
        ("output-file = '/etc/passwd'", "1:16: `output-file`: `/etc/passwd` is no place inside the project"),
        ("cache-dir = 'a/../../b'", "1:14: `cache-dir`: `a/../../b` is no place inside the project"),
        ("governance = '.git/config'", "1:15: `governance`: `.git/config` is no place inside the project"),
        ("output-file = 'C:\\x'", "1:16: `output-file`: `C:\\x` is no place inside the project"),
        ("src = ['..']", "1:9: `src`: `..` is no place inside the project"),
        ("output-file = '.'", "1:16: `output-file`: `.` is no place inside the project"),
        ("governance-ref = 'main'", "1:1: unknown setting `governance-ref` (did you mean `governance`?)"),
        ("baseline = 'old.json'", "1:1: unknown setting `baseline`"),
        ("requires = 'soon'", '1:1: `requires` is no version requirement (such as ">=0.1, <2")'),
        ("requires = 1", '1:1: `requires` is no version requirement (such as ">=0.1, <2")'),
        ("a = ", "1:5: this is not TOML: Invalid value"),
        ("jobs = 1\njobs = 2", "2:9: this is not TOML: Cannot overwrite a value"),
    ],
)
def test_what_is_not_understood_is_a_problem_with_its_place(tmp_path: Path, text: str, expected: str) -> None:
    assert problems(tmp_path, text) == [f"egresslint.toml:{expected}"]


def test_places_count_in_pyproject_too(tmp_path: Path) -> None:
    text = '[tool.ruff]\nselect = ["nonsense"]\n\n[tool.egresslint]\njobs = 1\nselect = ["nonsense"]\n'
    assert problems(tmp_path, text, "pyproject.toml") == ["pyproject.toml:6:12: unknown rule `nonsense`"]
    inline = "tool.egresslint = 3\n"
    assert problems(tmp_path, inline, "pyproject.toml") == [
        "pyproject.toml:1:1: `tool.egresslint` must be a table"
    ]


def test_all_problems_are_shown_in_order(tmp_path: Path) -> None:
    assert problems(tmp_path, "b = 1\na = 2\njobs = 'x'") == [
        "egresslint.toml:1:1: unknown setting `b`",
        "egresslint.toml:2:1: unknown setting `a`",
        "egresslint.toml:3:1: `jobs`: expected `int`, got `str`",
    ]


def test_requires_is_checked_before_anything_else(tmp_path: Path) -> None:
    hint = "run the version that it asks for"
    assert problems(tmp_path, 'from-the-future = 1\nrequires = ">=99"') == [
        f"egresslint.toml:2:1: this file requires egresslint >=99, and this is {__version__} ({hint})"
    ]


@pytest.mark.parametrize(
    ("requirement", "version", "met"),
    [
        (">=0.4", "0.4", True),
        (">=0.4", "0.4.0", True),
        (">=0.4", "0.10.1", True),
        (">=0.4", "0.3.9", False),
        (">=0.1, <2", "1.9", True),
        (">=0.1,<2", "2.0", False),
        ("==1.2", "1.2.0", True),
        ("!=1.2", "1.2.0", False),
        (">1.0", "1.0", False),
        ("<=1.0", "1.0", True),
        (">=0.4", "0.4.dev1", True),
        ("0.4", "0.4", None),
        (">=", "0.4", None),
        (">=x", "0.4", None),
        ("", "0.4", None),
        (">=0.4,", "0.4", None),
        (">=²", "0.4", None),
        (">=" + "9" * 5000, "0.4", None),
    ],
)
def test_version_requirements(requirement: str, version: str, met: bool | None) -> None:
    assert config._is_met(requirement, version) is met


@pytest.mark.parametrize(
    "content",
    [
        b"a." * 50_000 + b"a = 1",
        b"a = " + b"[" * 100_000,
        b"a = " + b"{a=" * 50_000,
        b"\xff\xfe",
        b"jobs = " + b"9" * 10_000,
        b"# " + b"x" * config.LARGEST,
        b"a = \0",
        b"date = 2026-99-99",
    ],
)
def test_hostile_files_are_refused_with_a_message(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "egresslint.toml").write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path, None, RULES)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in caught.value.problems)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "egresslint.toml").write_bytes(b"\xef\xbb\xbfjobs = 3")
    assert load_settings(tmp_path, None, RULES).jobs == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "egresslint.toml")
    with pytest.raises(ConfigError, match="no regular file"):
        load_settings(tmp_path, None, RULES)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "egresslint.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        load_settings(folder, None, RULES)
    except ConfigError as error:
        assert error.problems


def test_problems_sort_by_place() -> None:
    late, early = Problem("a", 2, 1, "x"), Problem("a", 1, 9, "y", "z")
    assert ConfigError([late, early]).problems == (early, late)
    assert str(early) == "a:1:9: y (z)"


@pytest.mark.parametrize("mark", [".git", "llm-governance.toml", "egresslint.toml"])
def test_the_root_is_the_nearest_marked_folder(tmp_path: Path, mark: str) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a" / mark).write_text("")
    (inner / "module.py").write_text("")
    assert find_root(inner) == (tmp_path / "a").resolve()
    assert find_root(inner / "module.py") == (tmp_path / "a").resolve()
    assert find_root(tmp_path) == tmp_path.resolve()


def test_a_pyproject_marks_the_root_only_with_our_section(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.egresslint]\n")
    (tmp_path / "a" / "pyproject.toml").write_text('[project]\ndependencies = ["egresslint"]\n')
    assert find_root(inner) == tmp_path.resolve()
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.egresslint\n")
    assert find_root(inner) == (tmp_path / "a").resolve()


def test_without_marks_the_path_itself_is_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "marks_project", lambda _folder: False)
    (tmp_path / "module.py").write_text("")
    assert find_root(tmp_path) == tmp_path.resolve()
    assert find_root(tmp_path / "module.py") == tmp_path.resolve()
