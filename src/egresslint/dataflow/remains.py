"""What remains of a generator's body between two steps: a chain from the innermost block outwards."""

from __future__ import annotations

from typing import Any, NamedTuple

from egresslint.dataflow.frames import Env, Frame
from egresslint.dataflow.values import Value
from egresslint.ir import nodes as ir


class Block(NamedTuple):
    """Statements from `at` on, then what lies below."""

    body: list[ir.Stmt]
    at: int
    below: Any


class Repeat(NamedTuple):
    """The head of a `while`; `test` is what remains of a test that has paused."""

    node: ir.While
    below: Any
    test: ir.Expr | None = None


class Each(NamedTuple):
    """The head of a `for` over known items."""

    node: ir.For
    items: tuple[Value, ...]
    position: int
    below: Any


class Drawing(NamedTuple):
    """The head of a `for` over another generator, which it steps."""

    node: ir.For
    source: int
    below: Any


class Attempt(NamedTuple):
    """The end of a `try` body: where its handlers are found."""

    node: ir.Try
    below: Any


class Final(NamedTuple):
    """A final block that every way out runs."""

    body: list[ir.Stmt]
    below: Any


class Managed(NamedTuple):
    """The end of a `with` body."""

    managers: tuple[tuple[Value, int], ...]
    below: Any


class Waiting(NamedTuple):
    """A `yield` that waits for what is sent; `name` is where the rest of its statement looks for it."""

    name: str
    below: Any


class Delegating(NamedTuple):
    """A `yield from` that passes on the items of an iterable, and to a generator what is sent."""

    name: str
    n: int
    items: tuple[Value, ...]
    source: int | None
    below: Any


class Paused(NamedTuple):
    """A generator between two steps. `start` are the variables with which it began, `context` what it was."""

    frame: Frame
    start: Env
    env: Env
    rest: Any
    context: int
    steps: int = 0


class Whole(NamedTuple):
    """A generator whose body has run at once."""

    paused: Paused
    sent: Value


class Suspended(NamedTuple):
    """An item, and what remains after it."""

    item: Value
    rest: Any
