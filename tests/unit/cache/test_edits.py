"""Random edits of a small project: whatever is remembered, each run says what one without a cache says."""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

import pytest
from cached_scans import GOVERNANCE, SENDER, show, write

from egresslint.scan import index

NAMES = ("diagnosis", "ssn", "topic", "colour", "salary")
MODULES = ("app/a.py", "app/b.py", "app/c.py", "lib/d.py", "tests/test_e.py")
BODIES = (
    "def run({name}):\n    return ask({name})\n",
    "def run({name}):\n    return ask(len({name}))\n",
    "def run({name}):\n    kept = [{name}]\n    return ask(kept[0])\n",
    "def run({name}):\n    return {name}\n",
    (
        "class Case:\n    def __init__(self, {name}):\n        self.{name} = {name}\n\n"
        "    def send(self):\n        return ask(self.{name})\n"
    ),
    (
        "def run(value):\n    from {other} import run as inner\n\n    return inner(value)\n\n\n"
        "def main({name}):\n    return run({name})\n"
    ),
    "{name} = input()\n",
    "# nothing\n",
)
IMPORTS = (
    "from app.llm import ask\n\n\n",
    "from app import llm\n\nask = llm.ask\n\n\n",
    "from {other} import *\n\n\n",
    "import json\n\n\n",
    "",
)


def module(random: Random) -> str:
    other = random.choice(MODULES).removesuffix(".py").replace("/", ".")
    parts = random.choice(IMPORTS) + random.choice(BODIES)
    return parts.format(name=random.choice(NAMES), other=other)


def sender(random: Random) -> str:
    changed = (
        SENDER,
        SENDER.replace("prompt", "words"),
        SENDER.replace('"content": prompt', '"content": "hello"'),
        "def ask(prompt):\n    return prompt\n",
        SENDER + "\n\ndef relay(ssn):\n    return ask(ssn)\n",
    )
    return random.choice(changed)


def governance(random: Random) -> str:
    parts = [GOVERNANCE]
    if random.random() < 0.4:
        parts.append('[[declaration]]\nkind = "prompt_training_opt_out"\nverified_by = "x"\n')
        parts.append("verified_on = 2026-11-20\n")
    if random.random() < 0.4:
        category = random.choice(("user.name", "user.health_and_medical"))
        parts.append(f'[[data]]\ncategory = "{category}"\nnames = ["{random.choice(NAMES)}"]\n')
    if random.random() < 0.3:
        parts.append('[[sanitizer]]\ncall = "app.a.run"\nremoves = ["*"]\nreason = "x"\n')
    if random.random() < 0.1:
        parts.append("nonsense")
    return "\n".join(parts)


def edit(random: Random, root: Path) -> None:
    path = root / random.choice(MODULES)
    action = random.random()
    if action < 0.5:
        write(root, {path.relative_to(root).as_posix(): module(random)})
    elif action < 0.6:
        path.unlink(missing_ok=True)
    elif action < 0.65 and path.exists():
        path.rename(path.with_name(f"moved_{path.name}"))
    elif action < 0.75 and path.exists():
        text, comment = path.read_text(encoding="utf-8"), f"# about {random.choice(NAMES)}\n"
        path.write_text(random.choice((comment + text, text + comment)), encoding="utf-8")
    elif action < 0.8:
        write(root, {path.relative_to(root).as_posix(): "def broken(:\n"})
    elif action < 0.88:
        write(root, {"app/llm.py": sender(random)})
    else:
        write(root, {"llm-governance.toml": governance(random)})


@pytest.mark.parametrize("believed", [True, False], ids=["dates believed", "dates doubted"])
@pytest.mark.parametrize("seed", range(int(os.environ.get("EDIT_SEEDS", "8"))))
def test_a_warm_run_says_what_a_cold_one_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, believed: bool
) -> None:
    if believed:
        monkeypatch.setattr(index, "time_ns", lambda: time.time_ns() + 10**10)
    random = Random(f"{seed} {believed}")
    root, cache = tmp_path / "project", tmp_path / "cache"
    write(root, {"app/llm.py": SENDER, "llm-governance.toml": GOVERNANCE})
    for package in ("app", "lib"):
        write(root, {f"{package}/__init__.py": ""})
    for name in MODULES:
        write(root, {name: module(random)})
    for step in range(10):
        cold = show(root, None)
        assert show(root, cache) == cold, step
        assert show(root, cache) == cold, f"{step}, again"
        for _ in range(random.choice((1, 1, 1, 3))):
            edit(random, root)
    assert list(cache.iterdir())


def test_a_file_that_begins_to_read_a_place_is_followed(tmp_path: Path) -> None:
    root, cache = tmp_path / "project", tmp_path / "cache"
    store = "import cohere\nimport streamlit as st\n\nst.session_state.co = cohere.Client()\n"
    page = "import streamlit as st\n\n\ndef run(ssn):\n    return st.session_state.{name}.chat(message=ssn)\n"
    write(root, {"app.py": store, "page.py": page.format(name="other"), "llm-governance.toml": GOVERNANCE})
    assert show(root, cache) == show(root, None)
    write(root, {"page.py": page.format(name="co")})
    assert "page.py" in str(show(root, cache))
    assert show(root, cache) == show(root, None)
