"""Runs the body of a function in the circumstances of a call, and hands on what it leaves.

Which function a call means is found in `calls`.
"""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.binding import Binding
from egresslint.dataflow.carrying import Carrying
from egresslint.dataflow.core import MIN_STEPS
from egresslint.dataflow.frames import Args, Env, Frame
from egresslint.dataflow.summaries import Summaries
from egresslint.dataflow.values import (
    EMPTY,
    NONE,
    SCALAR,
    SOME_DATA,
    Key,
    Obj,
    Site,
    Value,
    join,
    join_all,
    reference,
)
from egresslint.ir import nodes as ir
from egresslint.project.modules import is_test

# What these modules define raises only what their models show, as far as it is given what it expects.
HARMLESS = frozenset(
    (
        *("asyncio", "builtins", "collections", "concurrent", "contextlib", "copy", "dataclasses", "engine"),
        *("enum", "functools", "heapq", "itertools", "logging", "operator", "queue", "string", "threading"),
        *("time", "types", "typing"),
    )
)
MAX_DEPTH = 48
_DEEP = f"it lies within {MAX_DEPTH} calls, and deeper ones were not followed"
# How deep a function may be inside itself, by how often it was entered again since it was first called: deep
# while that is rare, as in a countdown; shallow where it branches, as over a tree, so that all ways are seen.
_RECURSION = ((12, 4), (30, 3), (80, 2), (400, 1))


class Functions(Binding, Summaries):
    """`call_function` is the call of one function object; `run_frame` interprets a body that is bound."""

    def call_function(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        path, index, scopes, cls = obj.info
        module = self.world.program.ir(path)
        assert module is not None
        unit = module.units[index]
        level = self._recursion(unit)
        deepest = self._deepest((path, index), level)
        if level > deepest and self._is_running(number, args):
            self.cut.add((path, index))
            self.hazards += 1
            return EMPTY
        if self.frame.depth >= MAX_DEPTH or not self._has_steps(path, unit.qualname):
            return self._leave_out(path, unit.qualname, cls, args, n)
        if level == deepest:
            args = _widened(args)
            self.cut.add((path, index))
        frame = self._frame(unit, path, number, scopes, cls, n)
        frame.given = args
        self._note_entry(path, index)
        if frame.shown is None:
            steps = self.steps
            result = self.summarised(number, args, n, lambda: self._run(frame, obj, args, n))
            self.hazards += self.steps == steps  # recalled: what may have failed is not remembered
        else:
            self.hazards += path.rpartition("/")[2].partition(".")[0] not in HARMLESS
            result = self._run(frame, obj, args, n)
        if not level:
            self.cut.discard((path, index))
        qualname = self.world.qualname(path, unit.qualname)
        removes = self.classifier.removes(qualname)
        if removes is not None:
            result = self.clear(result, removes, n)
        declared = self.classifier.declarations.call(qualname, self.frame.path)
        return result if declared is None else self._declared_result(result, declared, n)

    def _declared_result(self, result: Value, declared: Any, n: int) -> Value:
        verdict, part = declared
        if verdict.category == "none":
            return self.clear(result, ("*",), n)
        if not part:
            value = result if self.has_content(result) else join(result, SOME_DATA)
            # What is declared of a result holds, whatever its body cleared: not what `Naming` makes of names.
            return Carrying.source(self, value, verdict, part or "result", n)
        for number, obj in self.objects(result):
            for key in ("." + part, ("str", part)):
                child = obj.fields.get(key) or self.child(number, key, obj)
                self.write(number, key, self.source(child, verdict, part, n), strong=True)
        return result

    def _leave_out(self, path: str, qualname: str, cls: int | None, args: Args, n: int) -> Value:
        """A call that is not followed: what it is handed counts, but for the object whose method it is."""
        self.bounded = True
        self.limits += 1
        self.steps += 1  # what one expression may call, it may call a hundred of
        handed = (
            args if cls is None else Args(args.positional[1:], args.keywords, args.more, args.more_keywords)
        )
        self.world.records.note_stop(path, qualname, may_send=self.may_send(handed, n))
        if self.frame.depth >= MAX_DEPTH and self.deep_labels(join_all(args.all())):
            self.world.records.note_unresolved(self.site(n), "", _DEEP)
        return self.unknown_call("", args, n)

    def _has_steps(self, path: str, qualname: str) -> bool:
        """Whether a function may be entered; past a root's steps, a few that lead to what sends still may."""
        if self.steps <= self.max_steps:
            return True
        if not self.spare or (path, qualname) not in self.world.telling or self.lent >= self.lendable:
            return False
        self.spare -= 1
        self.lent += 1
        self.max_steps = self.steps + MIN_STEPS
        self.bounded = True
        self.limits += 1
        return True

    def _deepest(self, function: Site, level: int) -> int:
        """How deep the function may go inside itself now that it is entered at this level."""
        entries = self.entries[function] = self.entries.get(function, 0) + 1 if level else 0
        return next((depth for most, depth in _RECURSION if entries <= most), 0)

    def _recursion(self, unit: ir.Unit) -> int:
        level = 0
        frame: Frame | None = self.frame
        while frame is not None:
            if frame.unit is unit and frame.function is not None:
                level += 1
            frame = frame.parent
        return level

    def _is_running(self, number: int, args: Args) -> bool:
        """True where the call is one of those in progress: not of another closure, nor on another object."""
        receiver = args.positional[0].refs if args.positional else frozenset()
        frame: Frame | None = self.frame
        while frame is not None:
            if frame.function == number and (
                frame.cls is None or frame.self is None or not frame.self.refs.isdisjoint(receiver)
            ):
                return True
            frame = frame.parent
        return False

    def _unit_of(self, path: str, index: int) -> ir.Unit:
        module = self.world.program.ir(path)
        assert module is not None
        return module.units[index]

    def _frame(
        self, unit: ir.Unit, path: str, number: int | None, scopes: tuple[int, ...], cls: int | None, n: int
    ) -> Frame:
        context = self.world.intern((self.frame.context, self.frame.path, n, path, unit.n, number))
        return Frame(
            unit,
            path,
            parent=self.frame,
            call=self.site(n),
            context=context,
            globals_=self.world.scopes[path],
            scopes=scopes,
            function=number,
            cls=cls,
        )

    def _note_entry(self, path: str, index: int) -> None:
        """Remember that code calls a function; that it calls itself shows nothing of who else does."""
        if (path, index) != self.world.records.root and (not is_test(self.frame.path) or is_test(path)):
            self.world.entered.add((path, index))

    def _run(self, frame: Frame, obj: Obj, args: Args, n: int) -> Value:
        env = self.bind(frame, obj, args, n)
        unit = frame.unit
        if unit.is_generator:
            return self.begin(frame, env, n)
        if unit.is_async:
            starved = self.starved
            made = self._coroutine(frame, env, n)
            has_waited = self.starved > starved and frame.function is not None
            return self._resumable(made, frame, args, n) if has_waited else made
        return self.run_frame(frame, env, n)

    def _resumable(self, made: Value, frame: Frame, args: Args, n: int) -> Value:
        """A coroutine that has waited in vain, with what runs it again."""
        ((_, number),) = made.refs
        function = reference(("o", frame.function))
        again = self.allocate("partial", n, {"func": function}, info=args, tag=("again", frame.context))
        self.write(number, "again", again, strong=True)
        return made

    def _coroutine(self, frame: Frame, env: Env, n: int) -> Value:
        """What a coroutine function gives: its body has run; what it raised arises where it is awaited."""
        raised = len(self.frame.raises)
        result = self.run_frame(frame, env, n)
        info = "ends" if self.take_end() else None
        fields: dict[Key, Value] = {"value": result}
        errors = [value for value, _ in self.frame.raises[raised:]]
        if errors:
            fields["error"] = join_all(errors)
            for _, (_, heap) in self.frame.raises[raised:]:
                self.heap = self.merge_heaps(self.heap, heap)
            del self.frame.raises[raised:]
        return self.allocate("awaitable", n, fields, info=info, tag=("await", frame.context))

    def run_frame(self, frame: Frame, env: Env, n: int) -> Value:
        """Interpret a body in its frame; the caller's variables come back as they were."""
        outer, outer_env = self.frame, self.env
        self.frame, self.env = frame, {}
        self.world.records.interpreted += 1
        self._open_scope(frame, env)
        self.ended = False
        if self.execute(frame.unit.body):
            frame.returns.append((NONE, self.heap))
        self.frame, self.env = outer, outer_env
        self.ended = self._never_ends(frame)
        result = EMPTY
        heap = None
        for value, after in frame.returns:
            result = join(result, value)
            heap = after if heap is None else self.merge_heaps(heap, after)
        variables = dict(outer_env) if frame.raises else outer_env
        for value, (_, after) in frame.raises:
            outer.raises.append((value, (variables, after)))
            if heap is None:
                heap = after
        if heap is not None:
            self.heap = heap
        return self.step(result, "call", n)

    def _never_ends(self, frame: Frame) -> bool:
        """True where a call never returns; a method that is yet to be written may well be elsewhere."""
        if frame.returns:
            return False
        return not any(self.is_unwritten(value) for value, _ in frame.raises)

    def _open_scope(self, frame: Frame, env: Env) -> None:
        captured = frame.unit.captured
        if captured:
            fields = {"." + name: value for name, value in env.items() if name in captured}
            number = self.world.intern((frame.context, "scope"))
            self.create(number, Obj("scope", (frame.path, frame.unit.n), fields))
            frame.scope = number
        self.env = {name: value for name, value in env.items() if name not in captured}


def _widened(args: Args) -> Args:
    def widen(value: Value) -> Value:
        consts = frozenset(c if c[0] in ("none", "bool", "data", "str") else SCALAR for c in value.consts)
        return Value(value.labels, value.refs, consts)

    return Args(
        [widen(v) for v in args.positional],
        {k: widen(v) for k, v in args.keywords.items()},
        args.more,
        args.more_keywords,
        args.sites,
    )
