"""A module's syntax tree by LibCST, in a thread whose stack is deep enough for what the guard lets through.

LibCST reads every Python grammar, whatever interpreter runs it. Nothing here looks into the tree, and nothing
here protects the process from a parser that dies or never returns: `source.guard` tells which text may do
that, and `source.isolate` runs it elsewhere.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from egresslint.source.failure import ParseFailure

if TYPE_CHECKING:
    import libcst

T = TypeVar("T")

# Virtual, not resident: only the pages that are used cost memory. Smaller ones are for systems that refuse.
_STACKS = (512 << 20, 256 << 20, 64 << 20)
_RECURSION_LIMIT = 400_000
_here = threading.local()


def parse_module(text: str) -> libcst.Module | ParseFailure:
    """Parse decoded text. Whatever the parser raises becomes a failure; only an interrupt passes."""
    return call_in_deep_thread(_parse, text)


def call_in_deep_thread(function: Callable[..., T], *arguments: object) -> T:
    """Call a function that recurses as deep as the source nests, and return or raise what it does.

    Calls nest: inside a deep thread the function is called directly.
    """
    if getattr(_here, "deep", False):
        return function(*arguments)
    outcome: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        _here.deep = True
        try:
            outcome.append(function(*arguments))
        except BaseException as error:  # noqa: BLE001 - raised again in the calling thread
            errors.append(error)

    _run_deep(run)
    if errors:
        raise errors[0]
    return outcome[0]


def _run_deep(run: Callable[[], None]) -> None:
    # The limit holds for all threads before Python 3.12, so it is raised only while the caller waits.
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _RECURSION_LIMIT))
    try:
        thread = _start(run)
        thread.join()
    finally:
        sys.setrecursionlimit(limit)


def _start(run: Callable[[], None]) -> threading.Thread:
    """Start a thread with the deepest stack that the system grants. It never outlives the process."""
    before = threading.stack_size()
    try:
        for size in _STACKS:
            thread = threading.Thread(target=run, daemon=True)
            try:
                threading.stack_size(size)
                thread.start()
            except (ValueError, RuntimeError, MemoryError):
                continue
            return thread
        raise MemoryError("no thread with a deep stack can be started")
    finally:
        threading.stack_size(before)


def _parse(text: str) -> libcst.Module | ParseFailure:
    import libcst

    try:
        return libcst.parse_module(text)
    except libcst.ParserSyntaxError as error:
        return _syntax_error(error.message)
    except (KeyboardInterrupt, SystemExit):
        raise
    except MemoryError:
        return ParseFailure("out-of-memory", "there is not enough memory to parse it")
    except RecursionError:
        return ParseFailure("too-complex", "it nests too deeply for the parser")
    except BaseException as error:  # noqa: BLE001 - a panic of the native parser derives from BaseException
        return ParseFailure(
            "parser-crashed", f"the parser failed: {_first_line(str(error)) or type(error).__name__}"
        )


def _syntax_error(words: str) -> ParseFailure:
    """Read the line out of the parser's words: its own fields say line 1 where the tokenizer failed."""
    kind, _, detail = words.partition(": ")
    if kind != "parser error":
        return ParseFailure("parse-error", f"it is not valid Python: {_first_line(detail or words)}")
    place = detail.removeprefix("error at ").partition(":")[0]
    return ParseFailure("parse-error", "it is not valid Python", int(place) if place.isdecimal() else None)


def _first_line(words: str) -> str:
    return words.partition("\n")[0][:200]
