"""Establishes which sink lines the secret reaches, by running every program.

    python bench/dataflow/truth.py [--feature NAME] [--check]

Writes `programs/<feature>/truth.json`; with `--check` only compares. A sink line is a flow if, in that run, some
argument holds a part of the secret: in a string or bytes, in a container, or in a field of a dataclass. Plain
objects are not searched. A line that no run reaches must end with `# dead`, and is no flow.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from sites import PROGRAMS, Program, load_programs

# No letter of the secret occurs in any program, so that also a piece of it, in another case or order, is known.
PROBE = """
import collections.abc, dataclasses, os, types

SECRET = "жщюэ фыъя-жщюэ фыъя"
_LETTERS = frozenset(SECRET.lower()) - {" ", "-"}


def source(*_, **__):
    return SECRET


def _holds(value, seen):
    if id(value) in seen:
        return False
    if isinstance(value, (bytes, bytearray)):
        value = value.decode("utf-8", "ignore")
    if isinstance(value, str):
        return not _LETTERS.isdisjoint(value.lower()) or "\\\\u04" in value
    seen = seen | {id(value)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return any(_holds(getattr(value, field.name, None), seen) for field in dataclasses.fields(value))
    if isinstance(value, collections.abc.Iterator):
        raise TypeError("an iterator reaches a sink: pass a list")
    if isinstance(value, (dict, types.MappingProxyType, collections.ChainMap)):
        return any(_holds(item, seen) for pair in dict(value).items() for item in pair)
    if isinstance(value, (list, tuple, set, frozenset, collections.deque, collections.abc.MappingView)):
        return any(_holds(item, seen) for item in value)
    return False


def _make(number):
    def sink(*values, **named):
        held = _holds([values, named], frozenset())
        with open(os.environ["PROBE_LOG"], "a") as log:
            log.write(f"{number} {int(held)}\\n")
    return sink


def __getattr__(name):
    if name.startswith("sink_"):
        return _make(int(name[5:]))
    raise AttributeError(name)
"""

Truth = dict[str, dict[str, bool]]


class BadProgram(Exception):
    pass


def establish(program: Program, *, packages: bool = False) -> Truth:
    """The truth of one program; with `packages` it sees what is installed beside the standard library."""
    reached = _run(program, packages=packages)
    truth: Truth = {file: {} for file in program.files}
    for number, site in enumerate(program.sites):
        if site.dead == (number in reached):
            problem = "is marked dead, and runs" if site.dead else "never runs: mark it `# dead`"
            raise BadProgram(f"{program.name}: {site.file}:{site.line} {problem}")
        truth[site.file][str(site.line)] = reached.get(number, False)
    return {file: lines for file, lines in truth.items() if lines}


def _run(program: Program, *, packages: bool) -> dict[int, bool]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, text in {**program.instrumented(), "probe.py": PROBE}.items():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        log = folder / "log"
        log.touch()
        environment = {
            **os.environ,
            "PROBE_LOG": str(log),
            "PYTHONHASHSEED": "0",
            "PYTHONIOENCODING": "utf-8",
        }
        command = [sys.executable, *([] if packages else ["-S"]), "-B", program.entry]
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=20
        )
        if done.returncode:
            raise BadProgram(f"{program.name}: {done.stderr.strip()[-600:]}")
        reached: dict[int, bool] = {}
        for line in log.read_text().splitlines():
            number, held = map(int, line.split())
            reached[number] = reached.get(number, False) or bool(held)
        return reached


def truth_file(feature: str) -> Path:
    return PROGRAMS / feature / "truth.json"


def load_truth(feature: str) -> dict[str, Truth]:
    if not truth_file(feature).exists():
        return {}
    return json.loads(truth_file(feature).read_text("utf-8"))


def render(truths: dict[str, Truth]) -> str:
    """One program a line, so that a change shows as the change of its line."""
    rows = [f"  {json.dumps(name)}: {json.dumps(truth)}" for name, truth in sorted(truths.items())]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def establish_all(feature: str | None = None) -> tuple[dict[str, dict[str, Truth]], list[str]]:
    """Truths by feature and program, and what is wrong with programs that have none."""
    truths: dict[str, dict[str, Truth]] = {}
    problems: list[str] = []
    programs = load_programs(feature)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for program, future in [(p, pool.submit(establish, p)) for p in programs]:
            try:
                truths.setdefault(program.feature, {})[program.path.stem] = future.result()
            except (BadProgram, subprocess.TimeoutExpired) as error:
                problems.append(str(error))
    return truths, problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--feature")
    parser.add_argument("--check", action="store_true", help="compare with what is checked in, write nothing")
    options = parser.parse_args()
    truths, problems = establish_all(options.feature)
    for name, truth in truths.items():
        file = truth_file(name)
        if options.check:
            if not file.exists() or file.read_text("utf-8") != render(truth):
                problems.append(f"{name}: truth.json differs from what the programs do")
        else:
            file.write_text(render(truth), "utf-8")
        sites = [flow for lines in truth.values() for file in lines.values() for flow in file.values()]
        print(f"{name:24} {len(truth):3} programs {sum(sites):4} flow {len(sites) - sum(sites):4} no flow")
    print("\n".join(problems), file=sys.stderr)
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
