"""Runs generators step by step: up to a `yield`, and on from there when the consumer asks.

A paused generator is plain data in its object: its variables and what remains of its body. So branches of the
consumer each go on from where they found it. Where a test that decides on a `yield` is open, or a `yield`
stands inside a larger expression, the body runs at once instead, and any item may come at any time.
"""

from __future__ import annotations

from egresslint.dataflow.frames import Env, Frame
from egresslint.dataflow.remains import Block, Paused, Whole
from egresslint.dataflow.statements import Statements
from egresslint.dataflow.steps import Walk
from egresslint.dataflow.values import ANY, NONE, Key, Obj, Value, join, join_all
from egresslint.dataflow.yields import Unclear

MAX_ITEMS = 16
# Once so many steps were lost on a generator function that is not clear, its bodies run at once.
MAX_LOST_STEPS = 300


class Generators(Statements):
    """`step_generator` runs one step, `exhaust` all that remain."""

    def begin(self, frame: Frame, env: Env, n: int) -> Value:
        """The generator that calling its function gives; nothing of its body has run."""
        paused = Paused(frame, env, env, Block(frame.unit.body, 0, None), frame.context)
        value = self.allocate("gen", n, {}, info=paused, tag=("gen", frame.context))
        ((_, number),) = value.refs
        obj = self.obj(number)
        self.heap[number] = obj.replace(fields={}, info=paused, many=False)
        return value

    def exhaust(self, number: int, obj: Obj) -> Obj:
        """The generator with all of its items known, as far as they can be."""
        if not isinstance(obj.info, Paused):
            return obj
        if self._is_unclear(obj.info):
            self.run_whole(number, obj.info, obj.info.frame.sent)
            return self.obj(number)
        heap, steps = self.heap, self.steps
        items: list[Value] = []
        self.heap = heap.fork()
        raised = len(self.frame.raises)
        for _ in range(MAX_ITEMS):
            try:
                item = self._go_on(number, NONE, None)
            except Unclear:
                self._note_unclear(obj.info, steps)
                break
            now = self.obj(number)
            if not isinstance(now.info, Paused):
                fields: dict[Key, Value] = {**now.fields, **dict(enumerate(items))}
                self.heap[number] = now.replace(fields=fields)
                return self.obj(number)
            assert item is not None
            items.append(item)
        del self.frame.raises[raised:]
        self.heap = heap.fork()
        self.run_whole(number, obj.info, obj.info.frame.sent)
        if items:
            self.write(number, ANY, join_all(items), strong=False)
        return self.obj(number)

    def step_generator(self, number: int, sent: Value, thrown: Value | None, n: int) -> Value | None:
        """The next item; None where the generator ends. What it returns is then in its object."""
        paused: Paused = self.obj(number).info
        if self._is_unclear(paused):
            return self.run_whole(number, paused, join(paused.frame.sent, sent))
        heap, steps = self.heap, self.steps
        self.heap = heap.fork()
        try:
            return self._go_on(number, sent, thrown)
        except Unclear:
            self._note_unclear(paused, steps)
            self.heap = heap.fork()
            return self.run_whole(number, paused, join(paused.frame.sent, sent))

    def _is_unclear(self, paused: Paused) -> bool:
        """Whether trying to take the steps of such a generator has cost too much before."""
        frame = paused.frame
        return self.world.unclear[frame.path, frame.unit.n] > MAX_LOST_STEPS

    def _note_unclear(self, paused: Paused, before: int) -> None:
        frame = paused.frame
        self.world.unclear[frame.path, frame.unit.n] += self.steps - before

    def _go_on(self, number: int, sent: Value, thrown: Value | None) -> Value | None:
        paused: Paused = self.obj(number).info
        outer, outer_env = self.frame, self.env
        frame = paused.frame.again()
        if sent is not NONE:
            frame.sent = join(frame.sent, sent)
        self.frame, self.env = frame, dict(paused.env)
        if paused.rest == Block(frame.unit.body, 0, None) and paused.env is paused.start:
            self._open_scope(frame, paused.env)
        else:
            frame.scope = paused.frame.scope
            frame.context = self.world.intern((paused.context, "step", min(paused.steps, MAX_ITEMS)))
        try:
            item, rest = Walk(self, frame).advance(paused.rest, sent, thrown)
            env = self.env
        finally:
            self.frame, self.env = outer, outer_env
            self.ended = False
        variables = dict(outer_env)
        outer.raises.extend((value, (variables, after)) for value, (_, after) in frame.raises)
        if item is not None:
            paused = paused._replace(frame=frame, env=env, rest=rest, steps=paused.steps + 1)
            self.heap[number] = self.obj(number).replace(info=paused)
            return item
        result = join_all(value for value, _ in frame.returns) if frame.returns else NONE
        self.heap[number] = self.obj(number).replace(info=None, fields={"return": result})
        return None

    def run_whole(self, number: int, paused: Paused, sent: Value) -> Value:
        """Run the body at once; any of its items may come first, and any `yield` may give what was sent."""
        frame = paused.frame.again()
        frame.context = paused.context
        frame.sent = sent
        result = self.run_frame(frame, paused.start, 0)
        self.ended = False
        items = join_all(frame.yields)
        fields: dict[Key, Value] = {ANY: items, "return": result} if frame.yields else {"return": result}
        self.heap[number] = self.obj(number).replace(info=Whole(paused, sent), fields=fields)
        return items

    def pass_sent(self, value: Value) -> None:
        """What a generator that runs at once was sent reaches those to which it delegates."""
        if self.frame.sent.is_empty():
            return
        for number, obj in self.objects(value):
            if obj.kind == "gen" and isinstance(obj.info, (Paused, Whole)):
                paused = obj.info if isinstance(obj.info, Paused) else obj.info.paused
                self.run_whole(number, paused, join(paused.frame.sent, self.frame.sent))

    def run_frame(self, frame: Frame, env: Env, n: int) -> Value:
        raise NotImplementedError

    def _open_scope(self, frame: Frame, env: Env) -> None:
        raise NotImplementedError
