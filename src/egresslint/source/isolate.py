"""A worker process for text that may kill a parser or keep it for ever. It may die; the caller learns why.

The worker is a fresh interpreter that lives on over many calls and is replaced once it dies. Only bytes cross
the pipes, each message behind its length; never an object. Its memory and processor time are limited where
the system can do that; wall time is the last resort. Nothing here decides what is suspicious.
"""

from __future__ import annotations

import struct
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from egresslint.source.failure import ParseFailure

if TYPE_CHECKING:
    from subprocess import Popen

    from typing_extensions import Self

# Address space, of which half a GiB is the stack that the parser's thread reserves.
MEMORY = 2 << 30
CPU_SECONDS = 10
WALL_SECONDS = 60.0

_LENGTH = struct.Struct("<Q")
_DONE, _FAILED, _NO_MEMORY = b"+", b"-", b"m"
_START = "import sys; sys.path[:] = sys.argv[1:]; from egresslint.source import isolate; isolate.serve()"


class Worker:
    """Runs top-level functions from bytes to bytes in another process. One call at a time."""

    def __init__(
        self, *, memory: int = MEMORY, cpu_seconds: int = CPU_SECONDS, wall_seconds: float = WALL_SECONDS
    ) -> None:
        self._limits = struct.pack("<QQ", memory, cpu_seconds)
        self._wall_seconds = wall_seconds
        self._process: Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def call(self, function: Callable[[bytes], bytes], payload: bytes) -> bytes | ParseFailure:
        """Return what the function makes of the payload, or how it came to nothing."""
        name = f"{function.__module__}:{function.__qualname__}".encode()
        try:
            process = self._started()
            return self._ask(process, name, payload)
        except OSError as error:
            self.close()
            return ParseFailure("parser-crashed", f"no worker could be asked: {error.strerror}")

    def close(self) -> None:
        """End the worker, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            _close(pipe)
        process.wait()

    def _started(self) -> Popen[bytes]:
        if self._process is None:
            import subprocess

            # Isolated mode: neither the scanned folder nor the environment names what is imported.
            command = [sys.executable, "-I", "-c", _START, *_import_path()]
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and a constant program
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process

    def _ask(self, process: Popen[bytes], name: bytes, payload: bytes) -> bytes | ParseFailure:
        late = threading.Event()
        timer = threading.Timer(self._wall_seconds, _kill_late, (process, late))
        timer.daemon = True
        timer.start()
        try:
            answer = _exchange(process, self._limits, name, payload)
        except BaseException:
            # An interrupted exchange leaves half a message behind.
            self.close()
            raise
        finally:
            timer.cancel()
        if answer is None:
            self.close()
            return _death(process.returncode, was_late=late.is_set())
        return _outcome(answer)


def serve() -> None:
    """Answer calls from standard input until it ends: the worker's side."""
    calls, answers = sys.stdin.buffer, sys.stdout.buffer
    # What a function prints must not get between the answers.
    sys.stdout = sys.stderr
    while (limits := _receive(calls)) is not None:
        name, payload = _receive(calls), _receive(calls)
        if name is None or payload is None:
            return
        _limit(*struct.unpack("<QQ", limits))
        _send(answers, _answer(name.decode(), payload))
        answers.flush()


def _answer(name: str, payload: bytes) -> bytes:
    import importlib

    module, _, attribute = name.partition(":")
    try:
        function: Callable[[bytes], bytes] = getattr(importlib.import_module(module), attribute)
        return _DONE + function(payload)
    except MemoryError:
        return _NO_MEMORY
    except BaseException as error:  # noqa: BLE001 - a panic of the native parser derives from it
        return _FAILED + f"{type(error).__name__}: {error}".encode("utf-8", "replace")


def _limit(memory: int, cpu_seconds: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime) + 1 + cpu_seconds
    for kind, value in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, end), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (soft, hard))
        except (OSError, ValueError):
            # macOS refuses some; the wall clock remains.
            continue


def _exchange(process: Popen[bytes], *messages: bytes) -> bytes | None:
    """Send a call and wait for the answer; None where the worker dies over it."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        for message in messages:
            _send(process.stdin, message)
        process.stdin.flush()
        return _receive(process.stdout)
    except (BrokenPipeError, ConnectionError):
        return None


def _send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)


def _receive(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    message = pipe.read(size)
    return message if len(message) == size else None


def _outcome(answer: bytes) -> bytes | ParseFailure:
    kind, content = answer[:1], answer[1:]
    if kind == _DONE:
        return content
    if kind == _NO_MEMORY:
        return ParseFailure("out-of-memory", "parsing it needs more memory than is allowed")
    return ParseFailure("parser-crashed", f"the parser failed: {content.decode('utf-8', 'replace')}")


def _death(status: int, *, was_late: bool) -> ParseFailure:
    import signal

    if was_late or status == -getattr(signal, "SIGXCPU", 0):
        return ParseFailure("timeout", "parsing it takes longer than is allowed")
    if status == -signal.SIGABRT:
        # What the native parser does when it gets no memory.
        return ParseFailure("out-of-memory", "parsing it needs more memory than is allowed")
    return ParseFailure("parser-crashed", f"the parser died over it (status {status})")


def _kill_late(process: Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        # What was not flushed cannot be sent any more.
        return


def _import_path() -> list[str]:
    """Return where this program was imported from; never the current folder, which may be the scanned one."""
    own = str(Path(__file__).resolve().parents[2])
    here = str(Path.cwd())
    return [own, *(entry for entry in sys.path if Path(entry).is_absolute() and entry not in (own, here))]
