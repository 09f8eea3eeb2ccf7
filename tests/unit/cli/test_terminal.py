"""Colour, width and what goes where."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from egresslint.cli.options import FORMATS
from egresslint.cli.results import _RENDERS
from egresslint.cli.terminal import choose_style, say, write_results


class Screen(io.TextIOWrapper):
    """Standard output that is a terminal, or not, with an encoding of its own."""

    def __init__(self, *, terminal: bool, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("option", "variables", "terminal", "colored"),
    [
        ("auto", {}, False, False),
        ("auto", {}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_color(
    option: str, variables: dict[str, str], monkeypatch: pytest.MonkeyPatch, *, terminal: bool, colored: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Screen(terminal=terminal))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert choose_style(option, to_file=False).color is colored  # type: ignore[arg-type]  # the option's words


def test_a_file_is_not_coloured_because_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Screen(terminal=True))
    assert not choose_style("auto", to_file=True).color


def test_width_follows_a_terminal_and_is_fixed_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setattr(sys, "stdout", Screen(terminal=True))
    assert choose_style("auto", to_file=False).width == 72
    monkeypatch.setattr(sys, "stdout", Screen(terminal=False))
    assert choose_style("auto", to_file=False).width == 100


def test_a_terminal_without_unicode_gets_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Screen(terminal=False, encoding="cp1252"))
    assert not choose_style("auto", to_file=False).unicode


def test_results_are_written_as_they_are(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = "é\udc80\n"
    write_results(text)
    write_results(text, tmp_path / "report.txt")
    assert capfdbinary.readouterr().out == (tmp_path / "report.txt").read_bytes() == b"\xc3\xa9\\udc80\n"


def test_notes_go_to_standard_error_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b[2J\n::error::b")
    assert capsys.readouterr() == ("", "a\\x1b[2J\n\\x3a:error::b\n")


def test_every_format_has_a_renderer() -> None:
    assert set(FORMATS) == set(_RENDERS)
