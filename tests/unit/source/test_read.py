"""Files are read once, whole, and only if they are files."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from egresslint.source.discover import FileEntry, Kind
from egresslint.source.failure import ReadFailure
from egresslint.source.read import digest, read

posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes are POSIX")


def entry(path: str, kind: Kind = "module") -> FileEntry:
    return FileEntry(path, 0, 0, kind)


def reason(result: bytes | ReadFailure) -> str:
    assert isinstance(result, ReadFailure), result
    assert result.message
    return result.reason


def test_the_bytes_are_returned_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"x = 1\r\n\x00\xff")
    assert read(tmp_path, entry("a.py")) == b"x = 1\r\n\x00\xff"
    (tmp_path / "empty.py").write_bytes(b"")
    assert read(tmp_path, entry("empty.py")) == b""


def test_the_cap_is_the_last_size_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"x" * 100)
    assert read(tmp_path, entry("a.py"), cap=100) == b"x" * 100
    assert reason(read(tmp_path, entry("a.py"), cap=99)) == "too-large"


def test_a_notebook_may_be_larger_than_a_module(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1_000_001)
    assert reason(read(tmp_path, entry("a"))) == "too-large"
    assert isinstance(read(tmp_path, entry("a", "notebook")), bytes)


def test_a_file_that_is_gone_is_missing(tmp_path: Path) -> None:
    assert reason(read(tmp_path, entry("a.py"))) == "missing"
    assert reason(read(tmp_path, entry("a\0.py"))) == "unreadable"
    (tmp_path / "folder.py").mkdir()
    assert reason(read(tmp_path, entry("folder.py"))) == "not-regular"


@posix
def test_links_pipes_and_devices_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("secret")
    (tmp_path / "link.py").symlink_to("a.py")
    (tmp_path / "zero.py").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.py")
    for name in ("link.py", "zero.py", "pipe.py"):
        assert reason(read(tmp_path, entry(name))) == "not-regular"


@posix
def test_a_pipe_that_takes_the_place_of_a_file_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "regular").write_text("x")
    os.mkfifo(tmp_path / "pipe.py")
    regular = os.lstat(tmp_path / "regular")
    monkeypatch.setattr(os, "lstat", lambda _path: regular)
    assert reason(read(tmp_path, entry("pipe.py"))) == "not-regular"
    (tmp_path / "link.py").symlink_to("regular")
    assert reason(read(tmp_path, entry("link.py"))) == "not-regular"


@posix
def test_a_file_that_is_swapped_for_a_link_never_leaks_what_the_link_names(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    place = tmp_path / "a.py"
    done = threading.Event()

    def swap() -> None:
        while not done.is_set():
            for make in (lambda to: to.write_bytes(b"plain"), lambda to: to.symlink_to(secret)):
                fresh = tmp_path / "fresh"
                make(fresh)
                fresh.replace(place)

    place.write_bytes(b"plain")
    thread = threading.Thread(target=swap)
    thread.start()
    try:
        seen = [read(tmp_path, entry("a.py")) for _ in range(500)]
    finally:
        done.set()
        thread.join()
    assert {data for data in seen if isinstance(data, bytes)} <= {b"plain"}


@posix
def test_a_file_without_a_size_is_read_to_its_end() -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("no /proc")
    data = read(Path("/proc/self"), entry("status"))
    assert isinstance(data, bytes)
    assert data.startswith(b"Name:")


def test_a_digest_names_the_content() -> None:
    assert digest(b"a") == digest(b"a")
    assert digest(b"a") != digest(b"b")
    assert len(digest(b"")) == 32
