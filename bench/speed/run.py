"""Measures what a scan costs, beside Semgrep, Bandit and Ruff, and writes docs/performance.md with its plot.

    python bench/speed/run.py --tree toolkit=FOLDER --tree onyx=FOLDER --tree langchain=pip:langchain,...

See README.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from measuring import Cost, Program, compare, load
from page import Measured, Result, write_page
from tools import ROOT, Tools
from trees import Tree, adopt, make_mixed, make_plain

QUIET = 0.7
PLAIN = 10_000
SIZES = (100, 300, 1_000, 3_000, 10_000)
COPIES = (1, 2, 4, 8)
CLINIC = ROOT / "examples" / "clinic"


class Bench:
    """One session: everything that is compared is measured here, on the same copies."""

    def __init__(self, options: argparse.Namespace, work: Path) -> None:
        self.options = options
        self.work = work
        self.tools = Tools(options.tools, work, self.say)
        self.markers, self.opaque = self._find_markers()
        self.result = Result(self.tools.versions(), self.tools.missing, options.repeat)

    def say(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    def run(self) -> Result:
        trees = [adopt(name, source, self.work) for name, source in self.options.tree]
        if not self.options.skip_plain:
            self._measure_plain()
        for tree in trees:
            self._measure_project(tree)
        if not self.options.skip_growth:
            self._measure_growth()
        if trees:
            self._measure_marginal(trees)
        self.result.loads.append(load())
        return self.result

    def _find_markers(self) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
        """What names a provider, and what names a library by which one may be reached."""
        code = "from egresslint.catalog.index import read_index as r; "
        code += "print(*r().markers); print(*r().opaque_markers)"
        words = [self.tools.bin / "python", "-c", code]
        lines = subprocess.run(words, check=True, capture_output=True).stdout.splitlines()
        return tuple(lines[0].split()), tuple(lines[1].split())

    def _compare(self, programs: list[Program | None], repeat: int | None = None) -> dict[str, Cost | str]:
        self.result.loads.append(load())
        present = [program for program in programs if program is not None]
        return compare(present, repeat or self.options.repeat, self.options.limit, self.say)

    def _measure_plain(self) -> None:
        tree = make_plain("plain", self.options.plain, self.work, self.markers)
        self.say(f"{tree.name}: {tree.files} files without a marker")
        self.tools.forget()
        folder = tree.folder
        cold = self._compare([self.tools.click(folder), self.tools.cold(folder), self.tools.ruff(folder)])
        self._settle(folder)
        warm = self._compare([self.tools.click(folder), self.tools.warm(folder)])
        self.result.trees.append(Measured(tree, cold, warm, {}, self._loads_parser(folder)))

    def _measure_project(self, tree: Tree) -> None:
        self.say(f"{tree.name}: {tree.files} files, {tree.size / 1e6:.1f} MB")
        self.tools.forget()
        tools, folder = self.tools, tree.folder
        peers = [tools.semgrep(folder), tools.bandit(folder), tools.ruff(folder)]
        cold = self._compare([tools.click(folder), tools.cold(folder), *peers])
        self._settle(folder)
        warm = self._compare([tools.click(folder), tools.warm(folder)])
        edited = self._find_edited(folder)
        edits = {}
        if edited is not None:
            # Of the edited run the one before it is no part: it remembers the file as it was.
            edits = self._compare([tools.click(folder), tools.warm(folder, Edit(edited))])
            self.result.edited[tree.name] = (str(edited.relative_to(folder)), edited.stat().st_size)
        self.result.trees.append(Measured(tree, cold, warm, edits, True))

    def _settle(self, folder: Path) -> None:
        """Fill the cache; files that are as young as it are read again, so give them an age first."""
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                os.utime(path, (1_700_000_000, 1_700_000_000))
        import time

        time.sleep(2.5)
        self._compare([self.tools.warm(folder)], 2)

    def _find_edited(self, folder: Path) -> Path | None:
        """Of the files that hold a marker, tests left out, the one of median size."""
        found = []
        for path in folder.rglob("*.py"):
            if path.is_file() and not path.is_symlink() and "test" not in str(path.relative_to(folder)):
                content = path.read_bytes()
                if b"ohere" in content:
                    found.append((len(content), str(path), path))
        return sorted(found)[len(found) // 2][2] if found else None

    def _loads_parser(self, folder: Path) -> bool:
        code = "import sys; from egresslint import cli; cli.run(['check', '--no-cache', '-q', '-o', sys.argv[1]]); "
        code += "print('libcst' in sys.modules)"
        words = [str(self.tools.bin / "python"), "-c", code, os.devnull]
        done = subprocess.run(words, cwd=folder, env=self.tools.environment, capture_output=True, text=True)
        return done.stdout.strip() != "False"

    def _measure_growth(self) -> None:
        """More files around the same code; then more code that sends data among the same files."""
        irrelevant = self.markers + self.opaque
        for number in SIZES:
            tree = make_mixed(f"size{number}", number, CLINIC, 1, self.work, irrelevant)
            self.result.by_size.append(self._measure_once(tree))
        for copies in COPIES:
            tree = make_mixed(f"part{copies}", SIZES[2], CLINIC, copies, self.work, irrelevant)
            self.result.by_part.append(self._measure_once(tree))

    def _measure_once(self, tree: Tree) -> Measured:
        self.say(f"{tree.name}: {tree.files} files")
        self.tools.forget()
        cold = self._compare([self.tools.click(tree.folder), self.tools.cold(tree.folder)])
        self._settle(tree.folder)
        warm = self._compare([self.tools.click(tree.folder), self.tools.warm(tree.folder)])
        return Measured(tree, cold, warm, {}, True)

    def _measure_marginal(self, trees: list[Tree]) -> None:
        words = [str(self.tools.bin / "python"), str(Path(__file__).with_name("marginal.py"))]
        words += [str(tree.folder) for tree in trees]
        done = subprocess.run(words, env=self.tools.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            self.say(f"marginal figures failed: {done.stderr.strip().splitlines()[-1:]}")
        else:
            self.result.marginal.update(json.loads(done.stdout))


class Edit:
    """Changes a file a little each time, and nothing else."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.number = 0

    def __call__(self) -> None:
        self.number += 1
        content = self.file.read_bytes().partition(b"\n# edited ")[0]
        self.file.write_bytes(content + b"\n# edited %d\n" % self.number)


def main() -> int:
    options = _read_options()
    if load() > QUIET and not options.draft:
        print(
            f"This machine is busy (load {load():.1f}): figures would mislead. Wait, or write a draft that says "
            "so with --draft.",
            file=sys.stderr,
        )
        return 2
    with tempfile.TemporaryDirectory(prefix="egresslint-speed-") as folder:
        result = Bench(options, Path(folder)).run()
    # What is measured keeps one processor busy.
    result.draft = options.draft or max(result.loads[1:], default=0) > 1 + QUIET
    write_page(result, options.output)
    failed = [bound for bound in result.bounds() if bound.holds is False]
    for bound in failed:
        print(f"not reached: {bound.work}: {bound.figure}, bound {bound.limit}", file=sys.stderr)
    return 1 if failed else 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--tree", action="append", type=_tree, default=[], metavar="NAME=FOLDER|NAME=pip:A,B")
    parser.add_argument("--tools", type=Path, default=Path(tempfile.gettempdir()) / "egresslint-speed-tools")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--limit", type=float, default=600.0, help="seconds after which a run is given up")
    parser.add_argument("--plain", type=int, default=PLAIN, help="files of the tree without a marker")
    parser.add_argument("--skip-plain", action="store_true")
    parser.add_argument("--skip-growth", action="store_true")
    parser.add_argument(
        "--draft", action="store_true", help="measure on a busy machine, and say so on the page"
    )
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "performance.md")
    return parser.parse_args()


def _tree(text: str) -> tuple[str, str]:
    name, equals, source = text.partition("=")
    if not (name and equals and source):
        raise argparse.ArgumentTypeError(f"'{text}' is not NAME=FOLDER or NAME=pip:PACKAGE,...")
    return name, source


if __name__ == "__main__":
    sys.exit(main())
