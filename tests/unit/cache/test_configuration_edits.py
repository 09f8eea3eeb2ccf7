"""Edits of configuration files: whatever is remembered, each run says what one without a cache says."""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

import pytest
from cached_scans import GOVERNANCE, request, show, write

from egresslint import scan
from egresslint.scan import files, index

READER = """\
import json
import os

import tomllib
import yaml
from litellm import completion
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    model: str = "gpt-4o"


def ask(diagnosis):
    completion(model=yaml.safe_load(open("config.yaml"))["model"], messages=[diagnosis])
    completion(model=os.environ["MODEL"], messages=[diagnosis])
    completion(model=Settings().model, messages=[diagnosis])
    completion(model=tomllib.load(open("../settings.toml", "rb"))["llm"]["model"], messages=[diagnosis])
    completion(model=json.load(open("app/config.json"))["model"], messages=[diagnosis])
"""
NAMED = "# Uses cohere, or others.\n"
MODELS = ("cohere/command-r", "cohere/command-a", "gpt-4o", "bedrock/cohere.command-r-v1:0", "")
PLACES = (
    *("config.yaml", "app/config.yaml", "app/inner/config.yaml", "other/config.yaml", "settings.toml"),
    *(
        "app/settings.toml",
        "app/config.json",
        "config.json",
        ".env",
        ".env.example",
        "app/.env",
        "other/prod.env",
    ),
)


def content(random: Random, name: str) -> str:
    model = random.choice(MODELS)
    if random.random() < 0.1:
        return "{[\x01"
    if name.endswith(".yaml"):
        return f"model: {model}  # {random.randrange(3)}\nother: cohere\n"
    if name.endswith(".toml"):
        return f'[llm]\nmodel = "{model}"\n'
    return f'{{"model": "{model}"}}' if name.endswith(".json") else f"MODEL={model}\nKEY={random.random()}\n"


def edit(random: Random, root: Path) -> None:
    name = random.choice(PLACES)
    path = root / name
    action = random.random()
    if action < 0.6:
        path.unlink(missing_ok=True)
        write(root, {name: content(random, name)})
    elif action < 0.8:
        path.unlink(missing_ok=True)
    elif action < 0.85 and path.exists():
        path.rename(path.with_name("moved" + path.suffix))
    elif action < 0.9:
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(root / "config.yaml")
    else:
        write(root, {"app/inner/main.py": random.choice((NAMED, "")) + READER})


@pytest.mark.parametrize("believed", [True, False], ids=["dates believed", "dates doubted"])
@pytest.mark.parametrize("marker", [NAMED, ""], ids=["provider in code", "provider in files"])
@pytest.mark.parametrize("seed", range(int(os.environ.get("EDIT_SEEDS", "4"))))
def test_a_warm_run_says_what_a_cold_one_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, marker: str, believed: bool
) -> None:
    if believed:
        monkeypatch.setattr(index, "time_ns", lambda: time.time_ns() + 10**10)
    random = Random(f"{seed} {marker} {believed}")
    root, cache = tmp_path / "project", tmp_path / "cache"
    governed = {"llm-governance.toml": GOVERNANCE} if random.random() < 0.5 else {}
    write(root, {"app/inner/main.py": marker + READER, **governed})
    write(root, {name: content(random, name) for name in PLACES if random.random() < 0.5})
    for step in range(14):
        cold = show(root, None)
        assert show(root, cache) == cold, step
        assert show(root, cache) == cold, f"{step}, again"
        for _ in range(random.choice((1, 1, 2))):
            edit(random, root)
    assert list(cache.iterdir())


FILES = {"app/main.py": NAMED + READER, "config.yaml": "model: cohere/command-r\n", ".env": "MODEL=gpt-4o\n"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("config.yaml", "model: cohere/command-a\n"),
        ("config.yaml", None),
        ("app/config.yaml", "model: cohere/command-a\n"),
        (".env", "MODEL=cohere/command-a\n"),
        ("app/.env.example", "MODEL=cohere/command-a\n"),
        ("settings.toml", '[llm]\nmodel = "cohere/command-a"\n'),
    ],
)
def test_what_hangs_on_a_file_is_followed_anew(tmp_path: Path, name: str, text: str | None) -> None:
    root, cache = tmp_path / "project", tmp_path / "cache"
    write(root, FILES)
    before = show(root, cache)
    if text is None:
        (root / name).unlink()
    else:
        write(root, {name: text})
    assert show(root, cache) == show(root, None) != before


@pytest.mark.parametrize("name", ["other/config.yaml", "app/unread.yaml", "data.json", "app/inner/.env"])
def test_what_nobody_reads_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Nor is data followed again, or anything judged."""
    root, cache = tmp_path / "project", tmp_path / "cache"
    write(root, FILES)
    before = show(root, cache)
    monkeypatch.setattr(scan, "_run_anew", None)
    write(root, {name: "model: cohere/command-a\n"})
    assert show(root, cache) == before


def test_a_project_whose_code_names_no_provider_is_still_done_at_a_glance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"app/main.py": READER, "config.yaml": "model: gpt-4o\n", "data.json": '{"a": "cohere"}'})
    monkeypatch.setattr(files.Files, "lowered", None)
    assert not scan.run(request(tmp_path, None)).report.unresolved
