"""One call in progress: whose body runs, from where it was called, and what it has produced so far."""

from __future__ import annotations

from typing import Any

from egresslint.catalog.library import is_library_path
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.values import EMPTY, Site, Value
from egresslint.ir.nodes import Unit

MIN_COUNTED = 3

Env = dict[str, Value]
State = tuple[Env, Heap]


class Loop:
    """The innermost loop: the states in which it was left or continued early."""

    __slots__ = ("breaks", "continues")

    def __init__(self) -> None:
        self.breaks: list[State] = []
        self.continues: list[State] = []


class Guard:
    """The innermost `try`: the state in which an exception from outside may arise; variables on return."""

    __slots__ = ("left", "seen")

    def __init__(self) -> None:
        self.seen: State | None = None
        self.left: Env | None = None


class Frame:
    """A call. `context` tells apart the objects that different calls of one function create."""

    __slots__ = (
        "call",
        "caught",
        "cls",
        "context",
        "depth",
        "function",
        "given",
        "globals",
        "guard",
        "loops",
        "memory",
        "parent",
        "path",
        "program",
        "raises",
        "returns",
        "scope",
        "scopes",
        "self",
        "sent",
        "shown",
        "tested",
        "unit",
        "yields",
    )

    def __init__(
        self,
        unit: Unit,
        path: str,
        *,
        parent: Frame | None,
        call: Site | None,
        context: int,
        globals_: int,
        scopes: tuple[int, ...] = (),
        function: int | None = None,
        cls: int | None = None,
    ) -> None:
        self.unit = unit
        self.path = path
        self.parent = parent
        self.call = call
        self.context = context
        self.globals = globals_
        self.scopes = scopes
        self.scope: int | None = None
        self.function = function
        self.cls = cls
        self.self: Value = EMPTY
        # What the call was handed.
        self.given: Args | None = None
        # The file whose code runs as a program or is imported, or whose function is the root.
        self.program: str = parent.program if parent is not None else path
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.returns: list[tuple[Value, Heap]] = []
        self.raises: list[tuple[Value, State]] = []
        self.yields: list[Value] = []
        self.sent: Value = EMPTY
        self.shown: tuple[Frame, Site] | None = self._shown()
        self.loops: list[Loop] = []
        self.guard: Guard | None = None
        self.caught: Value = EMPTY
        # Whether a test has told something of an attribute: see `Branches.believe`.
        self.tested = False
        # What calls from here have done, by what they were handed: kept by `summaries`.
        self.memory: dict[Any, list[Any]] = {}

    def again(self) -> Frame:
        """The same call, to run (on) anew: what it produces is its own."""
        out = Frame.__new__(Frame)
        for name in Frame.__slots__:
            setattr(out, name, getattr(self, name))
        out.returns, out.raises, out.yields, out.loops = [], [], [], []
        return out

    def _shown(self) -> tuple[Frame, Site] | None:
        """For a frame of a library model, the call in the project at which what it does is shown."""
        if self.parent is None or not is_library_path(self.path):
            return None
        if is_library_path(self.parent.path):
            return self.parent.shown
        return (self.parent, self.call) if self.call is not None else None


class Args:
    """Evaluated arguments: by position, by keyword, and what `*`/`**` of unknown length may add.

    `unsure` are keywords that only some of the ways to the call give.
    """

    __slots__ = ("keywords", "more", "more_keywords", "positional", "sites", "unsure")

    def __init__(
        self,
        positional: list[Value] | None = None,
        keywords: dict[str, Value] | None = None,
        more: Value | None = None,
        more_keywords: Value | None = None,
        sites: dict[Any, int] | None = None,
    ) -> None:
        self.positional = positional if positional is not None else []
        self.keywords = keywords if keywords is not None else {}
        self.more = more
        self.more_keywords = more_keywords
        self.sites = sites if sites is not None else {}
        self.unsure: set[str] = set()

    def all(self) -> list[Value]:
        out = [*self.positional, *self.keywords.values()]
        out += [v for v in (self.more, self.more_keywords) if v is not None]
        return out

    def prepend(self, value: Value) -> Args:
        sites = {k + 1 if isinstance(k, int) else k: n for k, n in self.sites.items()}
        out = Args([value, *self.positional], self.keywords, self.more, self.more_keywords, sites)
        out.unsure = self.unsure
        return out

    def counted(self) -> Args:
        """For what counts its arguments: what `*` of unknown length may add stands in the first places."""
        if self.more is None:
            return self
        missing = max(1, MIN_COUNTED - len(self.positional))
        positional = [*self.positional, *[self.more] * missing]
        return Args(positional, self.keywords, self.more, self.more_keywords, self.sites)

    def get(self, position: int | None, name: str | None) -> Value | None:
        """The argument given for a parameter, by keyword or position; None where it is not given."""
        if name is not None and name in self.keywords:
            return self.keywords[name]
        if position is not None and position < len(self.positional):
            return self.positional[position]
        return None
