"""Progress is for people at a terminal: nobody else sees any of it, and it leaves nothing behind."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from egresslint import cli, scan
from egresslint.cli import progress
from egresslint.cli.figures import describe_time, describe_work
from egresslint.cli.progress import describe, show_progress
from egresslint.diagnostics import Coverage, FileFailure
from egresslint.scan.meter import Meter


class Screen(io.TextIOWrapper):
    """A standard error that is a terminal, or not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def getvalue(self) -> str:
        written = self.buffer
        assert isinstance(written, io.BytesIO)
        return written.getvalue().decode()


class BrokenScreen(Screen):
    def write(self, _text: str) -> int:
        raise OSError(5, "the terminal has gone away")


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CI", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def screen(monkeypatch: pytest.MonkeyPatch, kind: type[Screen] = Screen, *, terminal: bool = True) -> Screen:
    stream = kind(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def wait_for(stream: Screen) -> None:
    until = monotonic() + 10
    while not stream.getvalue() and monotonic() < until:
        sleep(0.01)


def what_remains(printed: str) -> str:
    """What a terminal shows in the end of one line that was written over and over."""
    line = ""
    for part in printed.split("\r"):
        line = part + line[len(part) :]
    return line


def test_a_long_scan_says_what_it_does_and_clears_it(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = screen(monkeypatch)
    meter = Meter()
    with meter.spend("parse", "app/reply.py"), show_progress(meter, delay=0):
        wait_for(stream)
    assert "parsing app/reply.py" in stream.getvalue()
    assert "\n" not in stream.getvalue()
    assert what_remains(stream.getvalue()).strip() == ""
    assert stream.getvalue().endswith("\r")


def test_a_short_scan_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = screen(monkeypatch)
    with show_progress(Meter()):
        pass
    assert stream.getvalue() == ""
    assert progress.DELAY >= 1


@pytest.mark.parametrize(
    ("terminal", "quiet", "variables"),
    [(False, False, {}), (True, True, {}), (True, False, {"CI": "true"}), (True, False, {"TERM": "dumb"})],
)
def test_nobody_else_sees_it(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, quiet: bool, variables: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    stream = screen(monkeypatch, terminal=terminal)
    with show_progress(Meter(), quiet=quiet, delay=0):
        sleep(0.05)
    assert stream.getvalue() == ""


def test_it_is_cleared_where_the_scan_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = screen(monkeypatch)
    with pytest.raises(KeyError), show_progress(Meter(), delay=0):
        wait_for(stream)
        raise KeyError
    assert what_remains(stream.getvalue()).strip() == ""


def test_a_terminal_that_has_gone_away_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    screen(monkeypatch, BrokenScreen)
    with show_progress(Meter(), delay=0):
        sleep(0.05)


def test_a_line_fits_the_terminal_and_shows_hostile_names_harmlessly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    stream = screen(monkeypatch)
    meter = Meter()
    with meter.spend("follow", "\x1b[31m" + "long/" * 20 + "name.py"), show_progress(meter, delay=0):
        wait_for(stream)
    assert "\x1b" not in stream.getvalue()
    assert max(map(len, stream.getvalue().split("\r"))) < 40


def test_reading_is_counted() -> None:
    meter = Meter()
    meter.total = 12_000
    meter.count("read", 3_456)
    with meter.spend("read"):
        assert describe(meter) == "egresslint: reading files: 3,456 of 12,000"


COVERAGE = Coverage(10, 7, 3, 2, 0, 0, (FileFailure("a.py", "unreadable: gone"),))


def test_statistics_say_what_happened_to_the_files() -> None:
    meter = Meter(lambda: 0.0)
    meter.count("read", 1234)
    meter.count("parsed", 3)
    meter.seconds.update(parse=1.5, find=0.25)
    assert list(describe_work(meter, COVERAGE)) == [
        "files: 10 seen, 7 irrelevant, 2 analysed, 1 failed",
        "work: 1,234 files read, 3 parsed and lowered, 0 parsed again for places, 0 bodies interpreted",
        "cache: no result and 0 files recalled",
        "time: 1.750 s: parsing 1.500, looking for files 0.250",
    ]


def test_a_profile_names_stages_and_the_slowest_files() -> None:
    meter = Meter(lambda: 0.0)
    meter.seconds.update(parse=3.0, find=1.0)
    meter.files.update({f"{number:02}.py": number / 100 for number in range(20)})
    lines = list(describe_time(meter))
    assert lines[:3] == [
        "time by stage",
        "    3.000 s   75%  parsing",
        "    1.000 s   25%  looking for files",
    ]
    assert lines[3:5] == ["slowest files", "    0.190 s    5%  19.py"]
    assert len(lines) == 4 + 10


def test_figures_never_stand_in_the_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "app.py").write_text("import cohere\ncohere.Client().chat(message=diagnosis)\n")
    monkeypatch.chdir(tmp_path)
    for shape in ("full", "concise", "json", "sarif", "github"):
        arguments = ["check", "--no-cache", "--output-format", shape]
        cli.run(arguments)
        plain = capsys.readouterr()
        cli.run([*arguments, "--profile"])
        profiled = capsys.readouterr()
        assert (profiled.out, plain.err) == (plain.out, "")
        assert profiled.err.startswith("time by stage\n")
    cli.run(["check", "--no-cache", "--output-format", "json", "--statistics"])
    counted = capsys.readouterr()
    assert '"findings"' in counted.out
    assert counted.err.startswith("files: 1 seen, 0 irrelevant, 1 analysed, 0 failed\n")


def test_quiet_statistics_count_by_rule_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["check", "--no-cache", "--statistics", "--quiet"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "verdict: clean" in printed.out


def test_a_scan_through_the_command_line_reports_progress(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = screen(monkeypatch)

    def slow(_request: scan.Request, meter: Meter) -> scan.Outcome:
        with meter.spend("judge"):
            wait_for(stream)
        raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(scan, "run", slow)
    assert cli.run(["check"]) == 130
    assert "judging" in stream.getvalue()
    assert what_remains(stream.getvalue().partition("egresslint: interrupted")[0]).strip() == ""
