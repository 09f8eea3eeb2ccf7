"""Scores egresslint on the programs: which sink lines does it say sensitive data reaches?

    PYTHONPATH=src python bench/dataflow/score.py [--feature NAME] [--list] [--shared]

By default every sink line is an egress of its own, so a finding tells exactly which line was reached. With
`--shared` all go through one wrapper, as in an application, and the primary lines of findings count: lines in
helpers are then missed where the finding stands at the helper's caller.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from sites import Program, load_programs
from truth import load_truth

RULE = "sensitive-data-without-training-opt-out"
GOVERNANCE = """schema = 1

[[account]]
id = "main"
provider = "cohere"
tier = "production"
credentials = ["env:CO_API_KEY"]

[[data]]
category = "user.health_and_medical"
calls = ["probe.source"]
"""
PROBE = """import cohere


def source(*values, **named):
    return "tagged"
"""
SINK = """

def {name}(*values, **named):
    cohere.ClientV2().chat(model="command-a-03-2025", messages=[{{"role": "user", "content": [*values, named]}}])
"""


class Line(NamedTuple):
    feature: str
    program: str
    file: str
    line: int
    flow: bool
    reported: bool

    @property
    def is_wrong(self) -> bool:
        return self.flow != self.reported


class Counts:
    """Hits, misses and false alarms, and the measures that follow."""

    def __init__(self, lines: Iterable[Line]) -> None:
        lines = list(lines)
        self.hits = sum(line.flow and line.reported for line in lines)
        self.misses = sum(line.flow and not line.reported for line in lines)
        self.false = sum(line.reported and not line.flow for line in lines)
        self.quiet = len(lines) - self.hits - self.misses - self.false
        self.precision = self.hits / max(1, self.hits + self.false)
        self.recall = self.hits / max(1, self.hits + self.misses)
        self.f1 = 2 * self.hits / max(1, 2 * self.hits + self.misses + self.false)
        self.j = self.recall - self.false / max(1, self.false + self.quiet)

    def __str__(self) -> str:
        return (
            f"{self.hits + self.misses:5} {self.false + self.quiet:8} {self.precision:10.3f} {self.recall:7.3f}"
            f" {self.f1:6.3f} {self.j:7.3f} {self.misses:7} {self.false:6}"
        )


def scan(program: Program, folder: Path, shared: bool) -> set[tuple[str, int]]:
    """The places that egresslint reports, as files and lines of the program."""
    from egresslint import config
    from egresslint.scan import Request, run

    sinks = ["sink"] if shared else [f"sink_{number}" for number in range(len(program.sites))]
    texts = program.files if shared else program.instrumented()
    probe = PROBE + "".join(SINK.format(name=name) for name in sinks)
    for file, text in {**texts, "probe.py": probe, "llm-governance.toml": GOVERNANCE}.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, "utf-8")
    settings = config.Settings()
    request = Request(folder, (), settings, None, date(2026, 11, 21), jobs=1, no_cache=True)
    report = run(request).report
    findings = [finding for finding in report.findings if finding.rule == RULE]
    if shared:
        return {(finding.span.path, finding.span.line) for finding in findings}
    first = PROBE.count("\n") + 4  # where the first sink sends; each takes as many lines as the template has
    starts = {egress.id: egress.span.line for egress in report.egresses}
    numbers = {(starts[f.egress] - first) // SINK.count("\n") for f in findings if f.egress}
    return {(program.sites[number].file, program.sites[number].line) for number in numbers}


def score_program(program: Program, truth: dict[str, dict[str, bool]], shared: bool) -> list[Line]:
    with tempfile.TemporaryDirectory() as name:
        try:
            reported = scan(program, Path(name).resolve(), shared)
        except Exception:
            print(f"{program.name}: the scan failed\n{traceback.format_exc(limit=-3)}", file=sys.stderr)
            reported = set()
    return [
        Line(program.feature, program.name, file, int(line), flow, (file, int(line)) in reported)
        for file, lines in truth.items()
        for line, flow in lines.items()
    ]


def print_scores(lines: list[Line]) -> None:
    print(f"{'feature':24}  flow  no-flow  precision  recall     F1       J  missed  false")
    features = sorted({line.feature for line in lines})
    by_feature = {name: Counts(line for line in lines if line.feature == name) for name in features}
    for name, counts in by_feature.items():
        print(f"{name:24} {counts}")
    print(f"{'all':24} {Counts(lines)}")
    print(f"mean J over features: {sum(c.j for c in by_feature.values()) / len(by_feature):.3f}")


def print_errors(lines: list[Line], programs: dict[str, Program]) -> None:
    for line in filter(lambda line: line.is_wrong, lines):
        text = programs[line.program].files[line.file].splitlines()[line.line - 1].strip()
        print(f"{'missed' if line.flow else 'false '} {line.program} {line.file}:{line.line}  {text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--feature", help="only this folder of programs/")
    parser.add_argument("--program", help="only programs whose names begin so")
    parser.add_argument("--list", action="store_true", help="also print misses and false alarms")
    parser.add_argument("--shared", action="store_true", help="one wrapper for all sinks, and primary lines")
    options = parser.parse_args()
    programs = {program.name: program for program in load_programs(options.feature)}
    truths = {feature: load_truth(feature) for feature in {p.feature for p in programs.values()}}
    began = time.process_time()
    lines: list[Line] = []
    for program in programs.values():
        truth = truths[program.feature].get(program.path.stem)
        if truth is None:
            print(f"{program.name}: no truth yet, left out: run truth.py", file=sys.stderr)
        elif options.program is None or program.path.stem.startswith(options.program):
            lines += score_program(program, truth, options.shared)
    seconds = time.process_time() - began
    if options.list:
        print_errors(lines, programs)
    print_scores(lines)
    print(f"{seconds:.1f} CPU seconds")


if __name__ == "__main__":
    main()
