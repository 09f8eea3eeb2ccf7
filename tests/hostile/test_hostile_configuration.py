"""A configuration file does its best to kill, stall or mislead the scan, or to show what is secret."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

import pytest

from egresslint import config, scan
from egresslint.cache import store
from egresslint.report.machine import render_json
from egresslint.rules import rule_names
from egresslint.source.configuration import LARGEST

SECONDS = 20
READS = """\
import json
import os

import cohere
import tomllib
import yaml
from litellm import completion

cohere.Client().chat(message="Hi")
found = yaml.safe_load(open("config.yaml"))
completion(model=found["model"], messages=[])
for each in found["all"]:
    completion(model=each, messages=[])
completion(model=json.load(open("config.json"))["model"], messages=[])
completion(model=tomllib.load(open("config.toml", "rb"))["model"], messages=[])
completion(model=os.environ["MODEL"], messages=[])
"""
SPENDS = """\
cohere.Client(found["api_key"], base_url=found["url"]).chat(message="Hi", model=found["password"])
held = os.environ
cohere.Client(held["API_KEY"], base_url=held["HOST"]).chat(message="Hi", model=held["TOKEN"])
completion(model=found["api_key"], messages=[], api_base=found["signed"])
"""
LAUGHS = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40)
)
MERGES = "a0: &a0 {x: y}\n" + "".join(
    f"a{n}: &a{n} {{b{n}: *a{n - 1}, <<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 90)
)
HOSTILE: dict[str, tuple[str, bytes]] = {
    "billion laughs": ("config.yaml", LAUGHS.encode()),
    "billion merges": ("config.yaml", MERGES.encode()),
    "alias to itself": ("config.yaml", b"model: &a [*a]\nall: *a\n"),
    "mapping of itself": ("config.yaml", b"&a model: *a\n"),
    "deep flow": ("config.yaml", b"[" * 100_000),
    "deep flow that closes": ("config.yaml", b"[" * 60_000 + b"]" * 60_000),
    "deep mappings": ("config.yaml", b"{a: " * 30_000),
    "deep sequences": ("config.yaml", b"- " * 60_000),
    "deep keys": ("config.yaml", b"? " * 60_000),
    "deep indents": ("config.yaml", "\n".join(" " * n + "a:" for n in range(450)).encode()),
    "many values": ("config.yaml", b"- a\n" * 30_000),
    "one long line": ("config.yaml", b"model: " + b"a" * (LARGEST - 10)),
    "many anchors": ("config.yaml", b"&a " * 40_000),
    "many tags": ("config.yaml", b"!" * 120_000),
    "an object": ("config.yaml", b"model: !!python/object/apply:os.abort []\nall: !!python/name:os.abort\n"),
    "a constructor": ("config.yaml", b"model: !!python/object/new:os.abort\n  args: []\n"),
    "many documents": ("config.yaml", b"---\na: b\n" * 10_000),
    "not UTF-8": ("config.yaml", b"model: \xff\xfe\xe9"),
    "UTF-16": ("config.yaml", "model: cohere/command-r".encode("utf-16")),
    "NUL": ("config.yaml", b"\0" * 100_000),
    "control characters": ("config.yaml", b"model: \x1b[31mcohere/command-r\n"),
    "huge": ("config.yaml", b"model: cohere/command-r\n" * 100_000),
    "deep JSON": ("config.json", b"[" * 120_000),
    "deep JSON that closes": ("config.json", b"[" * 60_000 + b"]" * 60_000),
    "deep JSON behind a string": ("config.json", b'["' + b"]" * 40_000 + b'",' + b"[" * 60_000),
    "deep JSON objects": ("config.json", b'{"a":' * 20_000 + b"1" + b"}" * 20_000),
    "a long number": ("config.json", b'{"model":' + b"9" * 100_000 + b"}"),
    "a lone surrogate": ("config.json", b'{"model": "\\ud800cohere/command-r"}'),
    "deep TOML": ("config.toml", b"model = " + b"[" * 100_000),
    "deep TOML keys": ("config.toml", b"a." * 50_000 + b"b = 1"),
    "many TOML tables": ("config.toml", b"".join(b"[a%d.b.c]\n" % n for n in range(9_000))),
    "a long variable": (".env", b"MODEL=" + b"a" * 120_000),
    "many variables": (".env", b"MODEL=cohere/command-r\n" * 5_000),
    "an open quote": (".env", b'MODEL="' + b"\\" * 100_000),
    "many blanks": (".env", b"MODEL=" + b" #" * 50_000),
}


def run(root: Path, **given: object) -> scan.Outcome:
    settings = config.load_settings(root, None, frozenset(rule_names()))
    facts: dict[str, object] = {"no_cache": True, **given}
    return scan.run(
        scan.Request(
            root=root, paths=(), settings=settings, governance_path=None, as_of=date(2026, 11, 21), **facts
        )
    )


def reached(outcome: scan.Outcome) -> set[str | None]:
    return {egress.model for egress in outcome.report.egresses if egress.route == "litellm"}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_costs_little_and_hides_nothing(name: str, tmp_path: Path) -> None:
    file, content = HOSTILE[name]
    (tmp_path / "main.py").write_text(READS)
    (tmp_path / file).write_bytes(content)
    start = time.process_time()
    report = run(tmp_path).report
    assert time.process_time() - start < SECONDS
    assert report.complete, report.coverage.files_failed
    assert [e.callee for e in report.egresses if e.route == "cohere-sdk"] == ["cohere.Client.chat"]
    assert "\x1b" not in render_json(report)


def test_nothing_outside_of_the_project_is_read(tmp_path: Path) -> None:
    root, outside = tmp_path / "project", tmp_path / "outside"
    for folder in (root, outside):
        folder.mkdir()
    (root / "main.py").write_text(
        READS + f'completion(model=yaml.safe_load(open("../outside/config.yaml"))["model"], messages=[])\n'
        f'completion(model=yaml.safe_load(open({str(outside / "config.yaml")!r}))["model"], messages=[])\n'
        f'completion(model=yaml.safe_load(open("./x/../../outside/config.yaml"))["model"], messages=[])\n'
        f'completion(model=yaml.safe_load(open("folder/config.yaml"))["model"], messages=[])\n'
    )
    (outside / "config.yaml").write_text("model: cohere/command-outside\nall: [cohere/command-outside]\n")
    (outside / "config.json").write_text('{"model": "cohere/command-outside"}')
    (outside / ".env").write_text("MODEL=cohere/command-outside\n")
    for name in ("config.yaml", "config.json", ".env"):
        (root / name).symlink_to(outside / name)
    (root / "folder").symlink_to(outside, target_is_directory=True)
    assert reached(run(root)) == set()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(READS)
    os.mkfifo(tmp_path / "config.yaml")
    os.mkfifo(tmp_path / ".env")
    (tmp_path / "config.json").mkdir()
    (tmp_path / "config.toml").symlink_to("/dev/zero")
    start = time.monotonic()
    assert reached(run(tmp_path)) == set()
    assert time.monotonic() - start < SECONDS


def test_a_file_that_becomes_a_pipe_after_the_walk_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from egresslint.scan import files

    (tmp_path / "main.py").write_text(READS)
    (tmp_path / "config.yaml").write_text("model: cohere/command-r\n")
    opened = files.open_files

    def swap(request: scan.Request, index: object) -> object:
        (tmp_path / "config.yaml").unlink()
        os.mkfifo(tmp_path / "config.yaml")
        return opened(request, index)

    monkeypatch.setattr(files, "open_files", swap)
    assert reached(run(tmp_path)) == set()


def test_what_may_be_secret_is_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = []
    save = store.Store.save
    monkeypatch.setattr(store.Store, "save", lambda *given: kept.append(given[-1]) or save(*given))
    root, cache = tmp_path / "project", tmp_path / "cache"
    root.mkdir()
    hidden = ("hunter2-in-key", "hunter2-in-password", "hunter2-in-url", "hunter2-in-query", "hunter2-in-env")
    (root / "main.py").write_text(READS + SPENDS)
    (root / "config.yaml").write_text(
        "model: cohere/command-r\nall: [gpt-4o]\napi_key: cohere/hunter2-in-key\n"
        "password: cohere/hunter2-in-password\nurl: https://u:hunter2-in-url@api.cohere.com\n"
        "signed: https://api.cohere.com/v1?sig=hunter2-in-query\n"
    )
    (root / ".env").write_text(
        "API_KEY=hunter2-in-env\nTOKEN=cohere/hunter2-in-env\nHOST=https://hunter2-in-env@api.cohere.com\n"
    )
    for _ in range(2):
        outcome = run(root, no_cache=False, cache_dir=cache)
        assert "cohere/command-r" in reached(outcome)
        shown = render_json(outcome.report)
        assert not [secret for secret in hidden if secret in shown]
    assert [body for body in kept if b"cohere/command-r" in body]
    assert not [secret for secret in hidden for body in kept if secret.encode() in body]
