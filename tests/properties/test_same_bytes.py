"""The report is a function of the project, not of the order of its files, of hashes or of workers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from programs import write_program
from scanning import GOVERNANCE, PROBE, SINK

from egresslint import cli

FILES = 5


def project(seed: int) -> dict[str, str]:
    """Several programs as modules of one project, which import each other's functions by star."""
    programs = [write_program(Random(seed + number), 8) for number in range(FILES)]
    sinks = max(program.sinks for program in programs)
    files = {f"pkg/m{number}.py": program.text for number, program in enumerate(programs)}
    files["pkg/__init__.py"] = "".join(f"from pkg.m{number} import *\n" for number in range(FILES))
    files["probe.py"] = PROBE + "".join(SINK.format(number=number) for number in range(sinks))
    return {**files, "llm-governance.toml": GOVERNANCE, "egresslint.toml": ""}


def write(root: Path, files: dict[str, str], order: list[str]) -> None:
    for name in order:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(files[name], "utf-8")


def report(root: Path, *options: str) -> str:
    out = root.parent / "report.json"
    code = cli.run(
        [
            "check",
            str(root),
            "--as-of",
            "2026-11-21",
            "--output-format",
            "json",
            "--output-file",
            str(out),
            *options,
        ]
    )
    assert code in (0, 1)
    return out.read_text("utf-8")


@settings(max_examples=8, derandomize=True, deadline=None, database=None)
@given(st.integers(0, 10**9), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_show(seed: int, random: Random) -> None:
    files = project(seed)
    shuffled = sorted(files)
    random.shuffle(shuffled)
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as one, TemporaryDirectory() as other:
        write(Path(one, "p"), files, sorted(files))
        write(Path(other, "p"), files, shuffled)
        before = report(Path(one, "p"), "--jobs", "1")
        patch.setattr(os, "scandir", _shuffling(os.scandir, random))
        assert report(Path(other, "p"), "--jobs", "2") == before


def _shuffling(scandir, random: Random):
    class Shuffled:
        def __init__(self, *args: object) -> None:
            with scandir(*args) as found:
                self.entries = list(found)
            random.shuffle(self.entries)

        def __enter__(self):
            return iter(self.entries)

        def __exit__(self, *_: object) -> None:
            pass

        def __iter__(self):
            return iter(self.entries)

    return Shuffled


def test_hashes_of_texts_do_not_show(tmp_path: Path) -> None:
    write(tmp_path / "p", files := project(7), sorted(files))
    command = [sys.executable, "-m", "egresslint", "check", "p", "--as-of", "2026-11-21"]
    command += ["--output-format", "json"]
    printed = []
    for hash_seed in ("0", "1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        printed.append(done.stdout)
    assert printed[0] == printed[1] == printed[2]
