"""Runs comprehensions, item by item while their iterables are known.

Generator expressions run when they are read (`deferred`).
"""

from __future__ import annotations

from collections.abc import Iterable

from egresslint.dataflow.displays import Displays
from egresslint.dataflow.values import (
    ANY,
    EMPTY,
    Value,
)
from egresslint.ir import nodes as ir

ITERATION_LIMIT = 8


class Comprehensions(Displays):
    """`fill` runs one over its first iterable, and puts its items into an object."""

    def _comp(self, node: ir.Comp) -> Value:
        if node.kind == "gen":
            return self.defer(node)
        result = self.allocate(node.kind, node.n, {})
        ((_, number),) = result.refs
        self.fill(node, number, self.evaluate(node.clauses[0].iter))
        return result

    def defer(self, node: ir.Comp) -> Value:
        raise NotImplementedError

    def fill(self, node: ir.Comp, number: int, iterable: Value) -> None:
        """Run a comprehension over its first iterable, and put its items into an object."""
        saved = {name: self.env.get(name) for clause in node.clauses for name in names_in(clause.target)}
        shadowed = self._shadowed(saved)
        self._clauses(node, 0, number, [0], iterable)
        made = self.obj(number)
        if made.kind == "list" and not made.many:
            self.heap[number] = made.replace(info=self.leading(made.kind, made.fields))
        for name, hidden in shadowed.items():
            assert self.frame.scope is not None
            self.write(self.frame.scope, "." + name, hidden, strong=True)
        for name, value in saved.items():
            if value is None:
                self.env.pop(name, None)
            else:
                self.env[name] = value

    def _shadowed(self, names: Iterable[str]) -> dict[str, Value]:
        """What variables of the enclosing scope hold that a comprehension hides while it runs."""
        if self.frame.scope is None:
            return {}
        fields = self.obj(self.frame.scope).fields
        return {name: fields["." + name] for name in names if "." + name in fields}

    def _clauses(
        self, node: ir.Comp, depth: int, number: int, position: list[int | None], iterable: Value
    ) -> None:
        """Run the clauses from `depth` on; positions are kept while every iterable is known item by item."""
        if depth == len(node.clauses):
            self._produce(node, number, position)
            return
        clause = node.clauses[depth]
        items = self.known_items(iterable, clause.n)
        if items is None or len(items) > ITERATION_LIMIT or self.is_spent():
            position[0] = None
            items = [self.iterate(iterable, clause.n)]
            if items[0].is_empty():
                return
        context = self.frame.context
        for turn, item in enumerate(items):
            if self.decided:
                break
            before = dict(self.env)
            if len(items) > 1:
                self.frame.context = self.world.intern((context, "item", clause.n, turn))
            self.assign(clause.target, item)
            truth = self._tests(clause)
            if truth is False:
                self.env = before
                continue
            if truth is None:
                position[0] = None
            further = self.evaluate(node.clauses[depth + 1].iter) if depth + 1 < len(node.clauses) else EMPTY
            self._clauses(node, depth + 1, number, position, further)
            self.ended = self.ended and truth is True and position[0] is not None
        self.frame.context = context

    def _tests(self, clause: ir.Clause) -> bool | None:
        result: bool | None = True
        for test in clause.tests:
            truth = self.condition(test)
            if truth is False:
                return False
            if truth is None:
                self.narrow(test, outcome=True)
                result = None
        return result

    def truth_of(self, value: Value, n: int) -> bool | None:
        raise NotImplementedError

    def narrow(self, test: ir.Expr, *, outcome: bool) -> None:
        raise NotImplementedError

    def condition(self, node: ir.Expr) -> bool | None:
        raise NotImplementedError

    deciding: tuple[int, bool] | None = None
    """The generator of which one item of this truth decides, so that no further is asked for."""
    decided = False

    def _produce(self, node: ir.Comp, number: int, position: list[int | None]) -> None:
        item = self.evaluate(node.item)
        if node.value is not None:
            self.store_key(number, item, self.evaluate(node.value), node.n, strong=position[0] is not None)
            return
        if self.deciding is not None and self.deciding[0] == number and position[0] is not None:
            self.decided = self.truth_of(item, node.n) is self.deciding[1]
        item = self.step(item, "store", node.n)
        if node.kind == "set" or position[0] is None:
            self.write(number, ANY, item, strong=False)
        else:
            self.write(number, position[0], item, strong=False)
            position[0] += 1

    def assign(self, target: ir.Expr, value: Value) -> None:
        raise NotImplementedError


def names_in(target: ir.Expr) -> list[str]:
    """The names that a target binds."""
    if isinstance(target, ir.Name):
        return [target.id]
    if isinstance(target, ir.Star):
        return names_in(target.value)
    if isinstance(target, ir.Display):
        return [name for item in target.items for name in names_in(item)]
    return []
