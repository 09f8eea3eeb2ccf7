"""How the commands of a console block are read and compared, without running the linter itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from harness.console import fits, parse_commands, run_command
from harness.document import Block


def block(*lines: str) -> Block:
    return Block("console", "", None, lines, 10)


def test_a_block_holds_commands_and_their_output() -> None:
    commands = parse_commands(block("$ one", "a", "[exit 1]", "$ two"))
    assert [(command.line, command.text, command.expected) for command in commands] == [
        (10, "one", ("a", "[exit 1]")),
        (13, "two", ()),
    ]


def test_output_without_a_command_is_refused() -> None:
    with pytest.raises(ValueError, match="begins with"):
        parse_commands(block("a", "$ one"))


@pytest.mark.parametrize(
    ("expected", "actual", "fitting"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a"], ["a", "b"], False),
        (["a", "b"], ["a"], False),
        (["a", "..."], ["a"], True),
        (["a", "...", "z"], ["a", "b", "c", "z"], True),
        (["a", "...", "z"], ["a", "b", "c"], False),
        ([], [], True),
        (["[exit 1]"], [], False),
        ([], ["[exit 1]"], False),
        (["..."], ["a", "[exit 1]"], False),
        (["...", "[exit 1]"], ["a", "[exit 1]"], True),
        (["...", "[exit 1]"], ["a"], False),
        (["...", "[exit 1]"], ["a", "[exit 3]"], False),
    ],
)
def test_fitting(expected: list[str], actual: list[str], *, fitting: bool) -> None:
    assert fits(tuple(expected), actual) is fitting


def test_programs_run_in_the_folder_with_a_fixed_environment(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hello\n")
    before = (Path.cwd(), dict(os.environ))
    assert run_command("cat a.txt", tmp_path, "2026-11-21") == ["hello"]
    assert run_command("WORD=x printenv WORD EGRESSLINT_AS_OF", tmp_path, "2026-11-21") == ["x", "2026-11-21"]
    assert (Path.cwd(), dict(os.environ)) == before


def test_exit_codes_and_streams(tmp_path: Path) -> None:
    assert run_command("cat absent 2>/dev/null", tmp_path, "2026-11-21") == ["[exit 1]"]


def test_the_users_own_settings_do_not_reach_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EGRESSLINT_SELECT", "x")
    monkeypatch.setenv("NO_COLOR", "1")
    assert run_command("printenv EGRESSLINT_SELECT NO_COLOR", tmp_path, "2026-11-21") == ["[exit 1]"]
