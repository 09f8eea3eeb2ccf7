"""A worker may die; the caller learns why and goes on."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from egresslint.source.failure import ParseFailure
from egresslint.source.isolate import Worker


def shout(payload: bytes) -> bytes:
    return payload.upper()


def who(_payload: bytes) -> bytes:
    return str(os.getpid()).encode()


def imported(payload: bytes) -> bytes:
    return b"yes" if payload.decode() in sys.modules else b"no"


def print_noise(_payload: bytes) -> bytes:
    sys.stdout.write("noise")
    sys.stdout.flush()
    return b"quiet"


def fail(_payload: bytes) -> bytes:
    raise KeyError("no such thing")


def die(_payload: bytes) -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def leave(_payload: bytes) -> bytes:
    os._exit(0)


def sleep(_payload: bytes) -> bytes:
    time.sleep(60)
    return b""


def spin(_payload: bytes) -> bytes:
    while True:
        pass


def swell(_payload: bytes) -> bytes:
    return bytes(4 << 30)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


def reason(answer: bytes | ParseFailure) -> str:
    assert isinstance(answer, ParseFailure), answer[:20]
    assert answer.message
    return answer.reason


def test_one_worker_answers_many_calls(worker: Worker) -> None:
    assert worker.call(shout, b"abc") == b"ABC"
    assert worker.call(shout, b"") == b""
    large = b"a" * 3_000_000
    assert worker.call(shout, large) == large.upper()
    assert worker.call(who, b"") == worker.call(who, b"") != str(os.getpid()).encode()


def test_an_error_is_reported_and_the_worker_lives_on(worker: Worker) -> None:
    before = worker.call(who, b"")
    answer = worker.call(fail, b"")
    assert reason(answer) == "parser-crashed"
    assert isinstance(answer, ParseFailure)
    assert "no such thing" in answer.message
    assert worker.call(who, b"") == before


def test_what_a_function_prints_does_not_reach_the_answer(worker: Worker) -> None:
    assert worker.call(print_noise, b"") == b"quiet"


@pytest.mark.parametrize("function", [die, leave])
def test_a_dead_worker_is_replaced(worker: Worker, function: object) -> None:
    assert reason(worker.call(function, b"")) == "parser-crashed"
    assert worker.call(shout, b"abc") == b"ABC"


def test_a_worker_that_sleeps_is_stopped_by_the_clock() -> None:
    with Worker(wall_seconds=1) as worker:
        assert reason(worker.call(sleep, b"")) == "timeout"
        assert worker.call(shout, b"abc") == b"ABC"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_worker_that_spins_is_stopped_by_its_own_time() -> None:
    with Worker(cpu_seconds=1) as worker:
        assert reason(worker.call(spin, b"")) == "timeout"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit the address space")
def test_a_worker_that_swells_runs_out_of_memory(worker: Worker) -> None:
    assert reason(worker.call(swell, b"")) == "out-of-memory"
    assert worker.call(shout, b"abc") == b"ABC"


def test_the_current_folder_is_never_imported_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("libcst", "msgspec", "sitecustomize", "struct", "resource"):
        (tmp_path / f"{name}.py").write_text("open('ran', 'w').close()\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *sys.path])
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with Worker() as worker:
        assert worker.call(shout, b"abc") == b"ABC"
    assert not (tmp_path / "ran").exists()


def test_closing_twice_is_fine() -> None:
    worker = Worker()
    worker.close()
    assert worker.call(shout, b"a") == b"A"
    worker.close()
    worker.close()
