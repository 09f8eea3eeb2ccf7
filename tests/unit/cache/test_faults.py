"""A cache that is damaged, shared, half written or closed costs time, and never a byte of the result."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import msgspec
import pytest
from cached_scans import CALLER, PROJECT, check, request, show, write

from egresslint import scan
from egresslint.cache.program import identify
from egresslint.cache.store import Store
from egresslint.rule import run

POSIX = pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    write(folder, PROJECT)
    return folder


@pytest.fixture
def cache(root: Path, tmp_path: Path) -> Path:
    """A cache that knows the project, and files of it by older states."""
    folder = tmp_path / "cache"
    show(root, folder)
    write(root, {"app/reply.py": CALLER.replace("diagnosis", "paperwork")})
    show(root, folder)
    write(root, {"app/reply.py": CALLER})
    show(root, folder)
    return folder


def entries(cache: Path) -> list[Path]:
    found = sorted(cache.glob("*/*.cache"))
    assert len(found) > 5
    return found


def flip(random: Random, cache: Path) -> None:
    for file in entries(cache):
        content = bytearray(file.read_bytes())
        for _ in range(random.choice((0, 1, 8))):
            bit = random.randrange(len(content) * 8)
            content[bit // 8] ^= 1 << bit % 8
        file.write_bytes(content)


def cut(random: Random, cache: Path) -> None:
    for file in entries(cache):
        content = file.read_bytes()
        file.write_bytes(content[: random.randrange(len(content) + 1)])


def swap(random: Random, cache: Path) -> None:
    files = entries(cache)
    contents = [file.read_bytes() for file in files]
    random.shuffle(contents)
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)


def lose(random: Random, cache: Path) -> None:
    for file in entries(cache):
        if random.random() < 0.5:
            file.unlink()


def fill(random: Random, cache: Path) -> None:
    for file in entries(cache):
        file.write_bytes(random.randbytes(random.choice((0, 1, 16, 17, 1000))))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("damage", [flip, cut, swap, lose, fill])
def test_damaged_entries(root: Path, cache: Path, damage: Callable[[Random, Path], None], seed: int) -> None:
    cold = show(root, None)
    damage(Random(seed), cache)
    assert show(root, cache) == cold
    # What was damaged has been replaced.
    assert show(root, cache) == cold


def replace(cache: Path, body: bytes, kinds: tuple[str, ...]) -> None:
    """Other entries under valid seals, as only this user can make them."""
    (folder,) = cache.iterdir()
    store = Store(str(folder), (folder / "seal").read_bytes())
    for file in entries(cache):
        kind, _, key = file.name.removesuffix(".cache").partition("-")
        if kind in kinds:
            store.save(kind, bytes.fromhex(key), body)


@pytest.mark.parametrize(
    "body", [b"", b"\xc0", b"\xff" * 40, b"\x91" * 1_000_000 + b"\xc0", b"\x81\xa1x\x01"]
)
def test_entries_of_another_shape(root: Path, cache: Path, body: bytes) -> None:
    """What a version that forgot to change its keys would leave: sealed, and of other types."""
    cold = show(root, None)
    replace(cache, body, ("ir", "places", "index", "flows", "whole"))
    assert show(root, cache) == cold


def test_entries_of_another_program(root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from egresslint.scan import memory

    cold = show(root, None)
    assert identify() == memory.Memory()._program
    monkeypatch.setattr("egresslint.cache.program.identify", lambda *_: b"another")
    before = len(entries(cache))
    assert show(root, cache) == cold
    assert len(entries(cache)) > before


def test_the_entries_of_a_stranger_are_not_believed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change under review brings a cache along, which says that there are no findings."""
    brought = root / ".cache"
    for user in ("stranger", "reviewer"):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / user))
        with monkeypatch.context() as patch:
            if user == "stranger":
                patch.setattr(run, "run_rules", lambda *_, **__: ())
                patch.setattr("egresslint.scan.governing.run_rules", lambda *_, **__: ())
                assert '"findings": []' in show(root, brought)
            assert ('"findings": []' in show(root, brought)) == (user == "stranger")
    assert show(root, brought) == show(root, None)


@POSIX
def test_a_folder_that_cannot_be_written_to(root: Path, cache: Path) -> None:
    """Known results are shown from it; new ones are lost."""
    folders = [cache, *cache.iterdir()]
    for folder in folders:
        folder.chmod(0o500)
    try:
        assert show(root, cache) == show(root, None)
        write(root, {"app/reply.py": CALLER.replace("diagnosis", "topic")})
        assert show(root, cache) == show(root, None)
    finally:
        for folder in folders:
            folder.chmod(0o700)


@POSIX
def test_a_folder_that_cannot_be_entered(root: Path, cache: Path) -> None:
    (folder,) = cache.iterdir()
    folder.chmod(0)
    try:
        assert show(root, cache) == show(root, None)
    finally:
        folder.chmod(0o700)


@POSIX
def test_a_folder_that_others_may_write_to(root: Path, cache: Path) -> None:
    (folder,) = cache.iterdir()
    folder.chmod(0o777)
    before = sorted(path.name for path in folder.iterdir())
    write(root, {"app/reply.py": CALLER.replace("diagnosis", "topic")})
    assert show(root, cache) == show(root, None)
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_file_in_the_place_of_the_cache(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    assert show(root, file) == show(root, None)
    assert file.read_bytes() == b"mine"


def test_a_link_in_the_place_of_the_folder(root: Path, cache: Path, tmp_path: Path) -> None:
    (folder,) = cache.iterdir()
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    before = sorted(path.name for path in (tmp_path / "elsewhere").iterdir())
    write(root, {"app/reply.py": CALLER.replace("diagnosis", "topic")})
    assert show(root, cache) == show(root, None)
    assert sorted(path.name for path in (tmp_path / "elsewhere").iterdir()) == before


def test_no_home_at_all(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.delenv(name, raising=False)
    asked = msgspec.structs.replace(request(root, None), no_cache=False)
    assert scan.run(asked).report == scan.run(request(root, None)).report


def test_a_disk_that_is_full(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = show(root, None)
    write_bytes = os.write
    room = [3000]

    def write_little(handle: int, content: bytes) -> int:
        room[0] -= len(content)
        if room[0] < 0:
            raise OSError(28, "No space left on device")
        return write_bytes(handle, content)

    monkeypatch.setattr(os, "write", write_little)
    for _ in range(3):
        room[0] += 500
        assert show(root, tmp_path / "cache") == cold


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
@pytest.mark.parametrize("moment", [0.25, 0.32, 0.4, 0.5])
def test_a_run_that_is_killed(root: Path, tmp_path: Path, moment: float) -> None:
    cold = check(root, None).stdout
    cache = tmp_path / "cache"
    program = "import sys; from egresslint.cli import run; sys.exit(run(sys.argv[1:]))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", program, "check", "--cache-dir", os.fspath(cache)]
    killed = subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(moment)
    killed.kill()
    killed.wait()
    for _ in range(2):
        assert check(root, cache).stdout == cold


def test_a_run_that_is_killed_while_it_writes(root: Path, tmp_path: Path) -> None:
    """At every write in turn: half of the content, then the end."""
    cold = show(root, None)
    cache = tmp_path / "cache"
    dies = (
        "import os; os._real = os.write; os.write = lambda h, c: (os._real(h, c[: len(c) // 2]), os._exit(9))"
    )
    for _ in range(3):
        program = f"{dies}; from egresslint.cli import run; run()"
        subprocess.run(
            [sys.executable, "-c", program, "check", "--cache-dir", os.fspath(cache)],
            cwd=root,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert list(cache.glob("*/*.part"))
        assert show(root, cache) == cold
        for entry in cache.glob("*/*.cache"):
            entry.unlink()


def test_runs_at_once(root: Path, tmp_path: Path) -> None:
    """Several writers of the same entries, and of those of another state, over and over."""
    cold = check(root, None).stdout
    cache = tmp_path / "cache"
    program = (
        "import sys, io, contextlib; from egresslint.cli import run\n"
        "for _ in range(4):\n"
        "    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())) as out:\n"
        "        run(sys.argv[1:])\n"
        "    out.flush(); sys.stderr.write(out.buffer.getvalue().decode() + '\\0')\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    arguments = ["check", "--as-of", "2026-11-21", "--cache-dir", os.fspath(cache)]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, *arguments],
            cwd=root,
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in running:
        answers = process.communicate(timeout=120)[1].split("\0")
        assert set(answers) == {cold, ""}
    assert not list(cache.glob("*/*.part"))


@POSIX
def test_nothing_is_left_open_to_others(root: Path, cache: Path) -> None:
    assert root
    for path in (cache, *cache.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
