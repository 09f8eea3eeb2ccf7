"""What is worked out only when it is read: generator expressions, and the views of dicts.

A generator expression keeps its first iterable and the variables around it, and runs at the first use. A view
is read from its dict again at each use.
"""

from __future__ import annotations

from typing import NamedTuple

from egresslint.dataflow.frames import Env, Frame
from egresslint.dataflow.generators import Generators
from egresslint.dataflow.remains import Paused
from egresslint.dataflow.values import ANY, EMPTY, NONE, Obj, Value
from egresslint.ir import nodes as ir


class Expected(NamedTuple):
    """A generator expression that has not run."""

    node: ir.Comp
    iterable: Value
    frame: Frame
    env: Env
    context: int


class Live(NamedTuple):
    """A view of the dict `number`: its `keys`, `values` or `items`, taken at a place in a file."""

    number: int
    what: str
    path: str
    n: int


class Deferred(Generators):
    """`exhaust` brings what is deferred up to date."""

    def defer(self, node: ir.Comp) -> Value:
        """The generator that a generator expression gives."""
        iterable = self.evaluate(node.clauses[0].iter)
        value = self.allocate("gen", node.n, {})
        ((_, number),) = value.refs
        expected = Expected(node, iterable, self.frame, dict(self.env), self.frame.context)
        self.heap[number] = self.obj(number).replace(fields={}, info=expected, many=False)
        return value

    def stepped(self, iterable: Value, n: int) -> Value | None:
        objects = self.objects(iterable)
        if len(objects) != 1 or len(iterable.refs) != 1 or iterable.consts:
            return None
        obj = objects[0][1]
        if obj.kind == "gen":
            return iterable if isinstance(obj.info, Paused) else None
        if obj.kind != "instance" or obj.open or obj.many or not self._steps(iterable):
            return None
        for name in ("__iter__", "__aiter__"):
            iterator = self.special(iterable, name, [], n)
            if iterator is not None:
                return iterable if iterator.refs == iterable.refs else None
        return None

    def step_iterator(self, iterator: Value, n: int) -> Value | None:
        raised = len(self.frame.raises)
        ((number, obj),) = self.objects(iterator)
        if obj.kind == "instance":
            item = self.special(iterator, "__next__", [], n)
            if item is None:
                item = self.await_value(self.special(iterator, "__anext__", [], n) or EMPTY, n)
        elif isinstance(obj.info, Paused):
            item = self.step_generator(number, NONE, None, n)
            if not isinstance(self.obj(number).info, Paused):
                item = None if ANY in self.obj(number).fields else EMPTY
        else:
            return None
        self.ended = False
        if item is None or item.is_empty():
            self._take_stop(raised)
            return item
        return item.with_labels(iterator.labels) if len(self.frame.raises) == raised else None

    def _take_stop(self, raised: int) -> None:
        """Forget the exception with which an iterator says that it has ended."""
        ends = ("builtins.StopIteration", "builtins.StopAsyncIteration")
        kept = [
            each
            for each in self.frame.raises[raised:]
            if not all(any(self.derives(obj, end) for end in ends) for _, obj in self.objects(each[0]))
        ]
        self.frame.raises[raised:] = kept

    def exhaust(self, number: int, obj: Obj) -> Obj:
        if isinstance(obj.info, Expected):
            return self._run_expression(number, obj, obj.info)
        if isinstance(obj.info, Live):
            return self._read_again(number, obj, obj.info)
        return super().exhaust(number, obj)

    def _run_expression(self, number: int, obj: Obj, expected: Expected) -> Obj:
        self.heap[number] = obj.replace(info=None, fields={})
        outer, outer_env = self.frame, self.env
        if outer is expected.frame:
            self.fill(expected.node, number, expected.iterable)
            return self.obj(number)
        self.frame, self.env = expected.frame.again(), dict(expected.env)
        self.frame.context = expected.context
        self.fill(expected.node, number, expected.iterable)
        raised = self.frame.raises
        self.frame, self.env = outer, outer_env
        outer.raises.extend((value, (dict(outer_env), heap)) for value, (_, heap) in raised)
        return self.obj(number)

    def _read_again(self, number: int, obj: Obj, live: Live) -> Obj:
        if live.path != self.frame.path:
            return obj
        fields = self.view_fields(live.number, live.what, live.n)
        self.heap[number] = obj.replace(fields=fields)
        return self.obj(number)

    def view_fields(self, number: int, what: str, n: int) -> dict[object, Value]:
        raise NotImplementedError
