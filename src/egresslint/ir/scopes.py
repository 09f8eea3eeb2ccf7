"""Builds units: which names a scope binds, and which of them nested scopes capture.

Shared by every front end, so that a file means the same whichever parser read it.
"""

from __future__ import annotations

import unicodedata

from egresslint.ir.nodes import CellStart, Expr, ModuleIR, Param, Stmt, Unit, UnitKind


def normalize(name: str) -> str:
    """The identifier as Python compares it: in NFKC."""
    return name if name.isascii() else unicodedata.normalize("NFKC", name)


class UnitBuilder:
    """Collects one unit while its body is lowered."""

    def __init__(self, kind: UnitKind, name: str, n: int, parent: UnitBuilder | None, index: int) -> None:
        self.kind = kind
        self.name = name
        self.n = n
        self.parent = parent
        self.index = index
        # The comprehensions around this unit, by the names that each hides from its scope.
        self.around: list[set[str]] = list(parent.hidden) if parent is not None else []
        self.params: list[Param] = []
        self.returns: Expr | None = None
        self.body: list[Stmt] = []
        self.is_async = False
        self.is_generator = False
        self.bound: dict[str, None] = {}
        self.used: dict[str, None] = {}
        self.globals: dict[str, None] = {}
        self.nonlocals: dict[str, None] = {}
        self.captured: set[str] = set()
        self.mentions: set[str] = set()
        self.hidden: list[set[str]] = []

    def hides(self, name: str) -> bool:
        """True inside a comprehension that has a variable of this name."""
        return bool(self.hidden) and any(name in names for names in self.hidden)


class ModuleBuilder:
    """Collects the units of one file in the order in which their definitions begin."""

    def __init__(self) -> None:
        self.units: list[UnitBuilder] = []
        self.stack: list[UnitBuilder] = []
        self.cells: list[CellStart] = []
        self.count = 0

    def open(self, kind: UnitKind, name: str, n: int) -> UnitBuilder:
        parent = self.stack[-1] if self.stack else None
        unit = UnitBuilder(kind, name, n, parent, len(self.units))
        self.units.append(unit)
        self.stack.append(unit)
        return unit

    def close(self) -> None:
        self.stack.pop()

    def bind(self, name: str) -> None:
        """Record an assignment in the current scope; comprehension targets stay out of it."""
        unit = self.stack[-1]
        if unit.hides(name):
            return
        if name in unit.globals or name in unit.nonlocals:
            unit.used[name] = None
        else:
            unit.bound[name] = None

    def use(self, name: str) -> None:
        unit = self.stack[-1]
        if not unit.hides(name):
            unit.used[name] = None
        unit.mentions.add(name)

    def mention(self, name: str) -> None:
        """Record an identifier that is no variable: an attribute, a keyword, an imported name."""
        self.stack[-1].mentions.add(name)

    def finish(self) -> ModuleIR:
        self._resolve_captures()
        return ModuleIR(
            units=[self._unit(unit) for unit in self.units],
            mentions=sorted(set().union(*(unit.mentions for unit in self.units))),
            cells=self.cells,
            count=self.count,
        )

    def _resolve_captures(self) -> None:
        for unit in self.units:
            if unit.kind == "module":
                continue
            free = [name for name in unit.used if name not in unit.bound and name not in unit.globals]
            for name in (*free, *unit.nonlocals):
                self._capture(unit, name)

    def _capture(self, unit: UnitBuilder, name: str) -> None:
        inner, outer = unit, unit.parent
        while outer is not None and outer.kind != "module" and name not in outer.globals:
            if outer.kind != "class" and (name in outer.bound or _is_hidden(name, inner)):
                outer.captured.add(name)
                return
            inner, outer = outer, outer.parent

    def _unit(self, unit: UnitBuilder) -> Unit:
        return Unit(
            kind=unit.kind,
            name=unit.name,
            qualname=self._qualname(unit),
            n=unit.n,
            parent=unit.parent.index if unit.parent is not None else None,
            params=unit.params,
            returns=unit.returns,
            body=unit.body,
            is_async=unit.is_async,
            is_generator=unit.is_generator,
            bound=list(unit.bound),
            captured=sorted(unit.captured),
            globals=list(unit.globals),
            nonlocals=list(unit.nonlocals),
            mentions=sorted(unit.mentions),
        )

    def _qualname(self, unit: UnitBuilder) -> str:
        names: list[str] = []
        current: UnitBuilder | None = unit
        while current is not None and current.kind != "module":
            names.append(current.name)
            current = current.parent
        return ".".join(reversed(names))


def _is_hidden(name: str, unit: UnitBuilder) -> bool:
    """True if a comprehension around the unit has a variable of this name."""
    return any(name in names for names in unit.around)
