"""What options, environment and settings make of one scan."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from egresslint import cli, scan


class StoppedError(Exception):
    """Ends a command once its request is known."""


@pytest.fixture
def requests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[scan.Request]:
    for name in [name for name in os.environ if name.startswith("EGRESSLINT_")]:
        monkeypatch.delenv(name)
    (tmp_path / "egresslint.toml").write_text(
        'output-format = "concise"\nselect = ["retired-endpoint"]\n'
        'exclude = ["vendor"]\nfail-on = "warning"\n'
        'governance = "terms.toml"\njobs = 3\ncache-dir = "caches"\n'
    )
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "llm.py").write_text("")
    monkeypatch.chdir(tmp_path)
    made: list[scan.Request] = []

    def run(request: scan.Request, *_: object) -> scan.Outcome:
        made.append(request)
        raise StoppedError

    monkeypatch.setattr(scan, "run", run)
    return made


def request_of(requests: list[scan.Request], *arguments: str) -> scan.Request:
    assert cli.run(["check", *arguments]) == 3
    return requests[-1]


def test_settings_hold_where_no_option_is_given(requests: list[scan.Request], tmp_path: Path) -> None:
    request = request_of(requests)
    settings = request.settings
    assert (settings.output_format, settings.fail_on) == ("concise", "warning")
    assert (settings.select, settings.exclude) == (("retired-endpoint",), ("vendor",))
    assert request.governance_path == tmp_path / "terms.toml"
    assert (request.jobs, request.cache_dir, request.no_cache) == (3, tmp_path / "caches", False)


def test_options_go_before_settings(requests: list[scan.Request], tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text("schema = 1\n")
    words = (
        "--output-format json --select undeclared-account,unclassified-payload --fail-on error --exclude a,b"
    )
    more = "--governance other.toml --jobs 1 --cache-dir elsewhere --no-cache --as-of 2027-01-31"
    request = request_of(requests, *words.split(), *more.split())
    settings = request.settings
    assert (settings.output_format, settings.fail_on) == ("json", "error")
    assert settings.select == ("undeclared-account", "unclassified-payload")
    assert settings.exclude == ("a", "b")
    assert request.governance_path == Path("other.toml")
    assert (request.jobs, request.cache_dir, request.no_cache) == (1, Path("elsewhere"), True)
    assert request.as_of == date(2027, 1, 31)


def test_environment_variables_stand_for_options(
    requests: list[scan.Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EGRESSLINT_OUTPUT_FORMAT", "json")
    monkeypatch.setenv("EGRESSLINT_IGNORE", "undeclared-account,unclassified-payload retired-endpoint")
    monkeypatch.setenv("EGRESSLINT_AS_OF", "2027-01-31")
    monkeypatch.setenv("EGRESSLINT_NO_CACHE", "1")
    request = request_of(requests)
    assert request.settings.output_format == "json"
    assert request.settings.ignore == ("undeclared-account", "unclassified-payload", "retired-endpoint")
    assert (request.as_of, request.no_cache) == (date(2027, 1, 31), True)
    assert request_of(requests, "--as-of", "2027-02-01").as_of == date(2027, 2, 1)


@pytest.mark.parametrize(
    ("paths", "filters"),
    [
        ([], ()),
        (["."], ()),
        (["app"], ("app",)),
        (["app/llm.py", "app"], ("app", "app/llm.py")),
        (["app", "."], ()),
        (["app/../app/llm.py"], ("app/llm.py",)),
    ],
)
def test_paths_are_filters_below_the_root(
    requests: list[scan.Request], tmp_path: Path, paths: list[str], filters: tuple[str, ...]
) -> None:
    request = request_of(requests, *paths)
    assert (request.root, request.paths) == (tmp_path, filters)


def test_the_current_folder_is_the_filter_inside_a_project(
    requests: list[scan.Request], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / "app")
    request = request_of(requests)
    assert (request.root, request.paths) == (tmp_path, ("app",))


def test_paths_of_two_projects_are_refused(
    requests: list[scan.Request], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "app" / ".git").mkdir()
    assert cli.run(["check", "app", "egresslint.toml"]) == 2
    assert "different projects" in capsys.readouterr().err
    assert requests == []


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_that_does_not_exist_is_refused(
    option: str, requests: list[scan.Request], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["check", option, "retired-endpoints"]) == 2
    assert "Did you mean 'retired-endpoint'?" in capsys.readouterr().err
    assert requests == []


def test_only_the_hook_asks_what_has_changed(
    requests: list[scan.Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("egresslint.source.git.changed_files", lambda *_: frozenset({"app/llm.py"}))
    assert request_of(requests).changed is None
    request = request_of(requests, "--hook")
    assert (request.hook, request.changed) == (True, frozenset({"app/llm.py"}))


@pytest.mark.parametrize("link", ["report.txt", "out"])
def test_settings_cannot_send_the_report_through_a_link(
    link: str, requests: list[scan.Request], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "report.txt").write_text("precious")
    target = outside / "report.txt" if link == "report.txt" else outside
    (tmp_path / link).symlink_to(target)
    name = link if link == "report.txt" else f"{link}/report.txt"
    (tmp_path / "egresslint.toml").write_text(f'output-file = "{name}"\n')
    assert cli.run(["check"]) == 2
    assert f"output-file '{name}' leads out of the project" in capsys.readouterr().err
    assert requests == []
    assert (outside / "report.txt").read_text() == "precious"
