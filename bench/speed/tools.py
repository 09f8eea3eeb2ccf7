"""The programs that are compared, in an environment of their own, and the command lines that make them fair.

Each runs in one process, over the same folder, without what it remembers of other runs unless that is what is
measured. egresslint is installed from this repository, as users have it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from measuring import Program

ROOT = Path(__file__).resolve().parents[2]
PEERS = ("ruff", "bandit", "semgrep")
_BARE = Path(__file__).with_name("bare.py")
_RULE = Path(__file__).with_name("taint.yaml")


class Tools:
    """A virtual environment with the programs that could be installed."""

    def __init__(self, folder: Path, work: Path, say: Callable[[str], object]) -> None:
        self.bin = folder / "bin"
        self.cache = work / "cache"
        self.home = work / "home"
        self.home.mkdir()
        self.environment = {
            "PATH": f"{self.bin}{os.pathsep}{os.environ.get('PATH', '')}",
            "HOME": str(self.home),
            "XDG_CACHE_HOME": str(self.cache),
            "LC_ALL": "C.UTF-8",
            "SEMGREP_SEND_METRICS": "off",
            "SEMGREP_ENABLE_VERSION_CHECK": "0",
        }
        if not self.bin.exists():
            subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        self.missing = [name for name in PEERS if not self._has(name) and not self._install(name)]
        for name in self.missing:
            say(f"{name} cannot be installed from the registry: its rows stay empty")
        own = [self.bin / "python", "-m", "pip", "install", "-q", "--force-reinstall", "--no-deps", str(ROOT)]
        subprocess.run([self.bin / "python", "-m", "pip", "install", "-q", str(ROOT)], check=True)
        subprocess.run(own, check=True)

    def _has(self, name: str) -> bool:
        return (self.bin / name).exists()

    def _install(self, name: str) -> bool:
        done = subprocess.run([self.bin / "python", "-m", "pip", "install", "-q", name], check=False)
        return done.returncode == 0

    def versions(self) -> dict[str, str]:
        found = {"Python": sys.version.split()[0]}
        for name in ("egresslint", *PEERS, "libcst", "click"):
            code = f"from importlib.metadata import version; print(version({name!r}))"
            done = subprocess.run([self.bin / "python", "-c", code], capture_output=True, text=True)
            found[name] = done.stdout.strip() or "not installed"
        return found

    def forget(self) -> None:
        """Remove what any of them remembers."""
        shutil.rmtree(self.cache, ignore_errors=True)

    # Command lines

    def click(self, folder: Path) -> Program:
        return self._program("click", (str(self.bin / "python"), str(_BARE), "."), folder)

    def cold(self, folder: Path) -> Program:
        words = (str(self.bin / "egresslint"), "check", "--jobs", "1", "--no-cache")
        return self._program("egresslint", words, folder, (0, 1, 3))

    def warm(self, folder: Path, prepare: Callable[[], object] = lambda: None) -> Program:
        words = (str(self.bin / "egresslint"), "check", "--jobs", "1")
        return self._program("egresslint, warm", words, folder, (0, 1, 3))._replace(prepare=prepare)

    def ruff(self, folder: Path) -> Program | None:
        words = ("check", "--no-cache", "--isolated", "--select", "F", "--quiet", ".")
        return self._peer("ruff", words, folder)

    def bandit(self, folder: Path) -> Program | None:
        return self._peer("bandit", ("-q", "-r", ".", "-f", "json", "-o", os.devnull), folder)

    def semgrep(self, folder: Path) -> Program | None:
        words = ("scan", "--config", str(_RULE), "--metrics", "off", "--jobs", "1", "--quiet", ".")
        return self._peer("semgrep", words, folder)

    def _peer(self, name: str, words: tuple[str, ...], folder: Path) -> Program | None:
        return None if name in self.missing else self._program(name, (str(self.bin / name), *words), folder)

    def _program(
        self, name: str, words: tuple[str, ...], folder: Path, codes: tuple[int, ...] = (0, 1)
    ) -> Program:
        return Program(name, words, folder, self.environment, codes)
