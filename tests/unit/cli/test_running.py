"""Every way in which a command can end has its exit code; a crash never looks clean, nor like findings."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from egresslint import cli, scan
from egresslint.cli.check import exit_code
from egresslint.diagnostics import Coverage, Report
from egresslint.governance.problems import GovernanceError, Problem

ROOT = Path(__file__).parents[3]


def report(verdict: str = "clean", *, complete: bool = True, seen: int = 1) -> Report:
    return Report(
        as_of="2026-11-21",
        verdict=verdict,  # type: ignore[arg-type]  # the tests name verdicts of the contract only
        complete=complete,
        findings=(),
        egresses=(),
        unresolved=(),
        coverage=Coverage(files_seen=seen),
    )


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def run(*_: object) -> scan.Outcome:
        raise error

    monkeypatch.setattr(scan, "run", run)


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("EGRESSLINT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("verdict", "complete", "exit_zero", "code"),
    [
        ("clean", True, False, 0),
        ("findings", True, False, 1),
        ("findings", False, False, 1),
        ("incomplete", False, False, 3),
        ("findings", True, True, 0),
        ("findings", False, True, 3),
        ("incomplete", False, True, 3),
    ],
)
def test_exit_code(verdict: str, code: int, *, complete: bool, exit_zero: bool) -> None:
    assert exit_code(report(verdict, complete=complete), exit_zero=exit_zero) == code


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("boom"),
        RecursionError(),
        MemoryError(),
        AssertionError(),
        OSError(5, "I/O"),
        KeyError("k"),
    ],
)
def test_a_crash_is_incomplete(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(monkeypatch, error)
    assert cli.run(["check"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "internal error, so the result is incomplete" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("verbose", [["-v"], ["--verbose"]])
def test_verbose_shows_the_traceback(
    verbose: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(monkeypatch, RuntimeError("boom"))
    assert cli.run(["check", *verbose]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, KeyboardInterrupt())
    assert cli.run(["check"]) == 130


def test_problems_show_place_and_help_without_control_characters(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = Problem("llm-governance.toml", 3, 1, "unknown key `\x1b[31m`", "did you mean `kind`?")
    fail_with(monkeypatch, GovernanceError((problem,)))
    assert cli.run(["check"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        r"llm-governance.toml:3:1: error: unknown key `\x1b[31m`",
        "  help: did you mean `kind`?",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek"],
        ["check", "--no-such-option"],
        ["check", "absent"],
        ["check", "--as-of", "20261121"],
        ["check", "--as-of", "tomorrow"],
        ["check", "--output-format", "xml"],
        ["check", "--fail-on", "note"],
        ["check", "--jobs", "0"],
        ["check", "--config", "absent.toml"],
        ["explain", "no-such-rule"],
        ["explain", "--at", "absent.py:3"],
        ["explain", "--at", "nonsense"],
        ["validate", "absent.toml"],
        ["inventory", "--output-format", "github"],
    ],
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Error: " in err


def test_an_output_file_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", "--output-file", "absent/report.txt"]) == 2
    assert "Cannot write 'absent/report.txt'" in capsys.readouterr().err


def test_a_wrong_command_has_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["inventry"])
    assert "Did you mean 'inventory'?" in capsys.readouterr().err


def python(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]),
    }
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # options are passed through
        [sys.executable, *words], env=environment, encoding="utf-8", check=False, **options
    )


def test_a_closed_pipe_is_incomplete_and_quiet() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = python("-m", "egresslint", "explain", stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert done.returncode == 3
    assert done.stderr.splitlines() == ["egresslint: the output is incomplete: Broken pipe"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_incomplete() -> None:
    with Path("/dev/full").open("w") as full:
        done = python("-m", "egresslint", "explain", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 3
    assert "No space left" in done.stderr


def heed_interrupts() -> None:
    """A shell's background job, and all that it starts, would ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_an_interrupt_amid_parsing_ends_the_process_with_its_code(tmp_path: Path) -> None:
    for number in range(80):
        (tmp_path / f"large{number}.py").write_text("import cohere\n" + "x = f(1, [2])\n" * 10_000)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    words = [sys.executable, "-m", "egresslint", "check", "--no-cache"]
    with subprocess.Popen(
        words,
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - no thread runs here that could hold a lock
    ) as running:
        time.sleep(1.5)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert err.strip() == "egresslint: interrupted"


LOADED = """
import os, sys
os._exit = sys.exit  # it would end before it can tell
from egresslint.__main__ import main
try:
    main()
except SystemExit:
    pass
print(*sys.modules)
"""


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--version"], {"click", "msgspec", "egresslint.cli"}),
        (["--help"], {"libcst", "egresslint.scan", "subprocess", "difflib"}),
        (["check", "--help"], {"libcst", "egresslint.scan", "subprocess", "difflib"}),
        (["validate"], {"libcst", "egresslint.scan", "difflib", "json"}),
        (["explain", "retired-endpoint"], {"libcst", "egresslint.scan", "subprocess"}),
    ],
)
def test_what_a_command_does_not_need_is_not_imported(arguments: list[str], absent: set[str]) -> None:
    done = python("-c", LOADED, *arguments, stdout=subprocess.PIPE)
    assert not absent & set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(("words", "code"), [(["explain"], 0), (["check", "absent"], 2)])
def test_the_process_ends_at_once_with_all_that_was_written(words: list[str], code: int) -> None:
    ending = (
        "import atexit; atexit.register(print, 'taken down'); from egresslint.__main__ import main; main()"
    )
    done = python("-c", ending, *words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == code
    assert "taken down" not in done.stdout
    assert done.stdout.endswith("\n") if code == 0 else "Error: " in done.stderr


def test_version() -> None:
    done = python("-m", "egresslint", "--version", stdout=subprocess.PIPE)
    assert (done.returncode, done.stdout) == (0, "egresslint 0.1.0\n")


def run_in_shell(command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    program = f"{sys.executable} -m egresslint"
    environment = {**os.environ, "PYTHONPATH": os.fspath(ROOT / "src"), **variables}
    return subprocess.run(
        ["/bin/sh", "-c", command.format(program)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no disk that is always full")
@pytest.mark.parametrize("command", ["--version", "schema", "--help"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_incomplete_and_no_traceback(command: str, unbuffered: str) -> None:
    done = run_in_shell(f"{{}} {command} >/dev/full", PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == cli.INCOMPLETE
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
@pytest.mark.parametrize("command", ["--version", "schema", "check"])
def test_closed_streams_change_no_exit_code(command: str, tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text("x = 1\n")
    done = run_in_shell(f"cd '{tmp_path}' && {{}} {command} >&- 2>&- <&-", PYTHONSAFEPATH="1")
    assert done.returncode == 0
    assert (tmp_path / "plain.py").read_text() == "x = 1\n"


def test_a_variable_that_names_no_option_is_mentioned(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EGRESSLINT_OUTPUT_FORMT", "json")
        patch.setenv("EGRESSLINT_FAIL_ON", "warning")
        assert cli.run(["schema"]) == 0
        said = capsys.readouterr().err
        assert "EGRESSLINT_OUTPUT_FORMT names no option. Did you mean EGRESSLINT_OUTPUT_FORMAT?" in said
        assert "EGRESSLINT_FAIL_ON" not in said
        assert cli.run(["check", "--quiet"]) == 0
        assert "OUTPUT_FORMT" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="no file can have such a name there")
def test_an_explained_place_begins_no_line_that_a_runner_obeys(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "::error ::x.py").write_text("import cohere\ncohere.Client().chat(message=input())\n")
    assert cli.run(["explain", "--at", "::error ::x.py:2", "--no-cache"]) == 0
    shown = capsys.readouterr().out
    assert "error" in shown
    assert not [line for line in shown.splitlines() if line.lstrip().startswith("::")]
