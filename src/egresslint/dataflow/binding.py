"""Binds arguments to parameters, and says what their names, annotations and declarations tell of them.

What the body does with them is no matter of this module (`functions`).
"""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.annotations import Annotations
from egresslint.dataflow.frames import Args, Env, Frame
from egresslint.dataflow.sources import MAX_SIBLINGS, Verdict
from egresslint.dataflow.values import (
    ANY,
    EMPTY,
    SOME_DATA,
    Obj,
    Value,
    join,
)
from egresslint.ir import nodes as ir


class Binding(Annotations):
    """`bind` gives the variables that a body starts with."""

    def bind(self, frame: Frame, obj: Obj, args: Args, n: int) -> Env:
        """The parameters' values, each with a station for the passing, and what their names say."""
        passed = self._passed(args, n)
        env: Env = {}
        positional = list(passed.positional)
        keywords = dict(passed.keywords)
        for param in frame.unit.params:
            env[param.name] = self._parameter_value(param, obj, passed, positional, keywords, frame, n)
        self._classify_parameters(frame, env)
        if frame.unit.params and frame.cls is not None:
            frame.self = env[frame.unit.params[0].name]
        return env

    def _passed(self, args: Args, n: int) -> Args:
        positional = [self.step(v, "pass", args.sites.get(i, n)) for i, v in enumerate(args.positional)]
        keywords = {k: self.step(v, "pass", args.sites.get(k, n)) for k, v in args.keywords.items()}
        more = self.step(args.more, "pass", n) if args.more is not None else None
        more_keywords = self.step(args.more_keywords, "pass", n) if args.more_keywords is not None else None
        passed = Args(positional, keywords, more, more_keywords, args.sites)
        passed.unsure = args.unsure
        return passed

    def _parameter_value(
        self,
        param: ir.Param,
        obj: Obj,
        args: Args,
        positional: list[Value],
        keywords: dict[str, Value],
        frame: Frame,
        n: int,
    ) -> Value:
        if param.kind == "star":
            return self._rest_tuple(positional, args.more, frame, n)
        if param.kind == "kwstar":
            return self._rest_dict(keywords, args, frame, n)
        if param.kind in ("posonly", "normal") and positional:
            return positional.pop(0)
        if param.kind != "posonly" and param.name in keywords:
            given = keywords.pop(param.name)
            is_sure = param.name not in args.unsure
            return given if is_sure else join(given, obj.fields.get("default:" + param.name, EMPTY))
        default = obj.fields.get("default:" + param.name)
        value = default if default is not None else EMPTY
        for extra in (args.more if param.kind != "kwonly" else None, args.more_keywords):
            if extra is not None:
                value = join(value, extra)
        if default is None and value.is_empty():
            return self.unknown_parameter(param, frame, n)
        return value

    def _rest_tuple(self, positional: list[Value], more: Value | None, frame: Frame, n: int) -> Value:
        fields: dict[Any, Value] = dict(enumerate(positional))
        positional.clear()
        if more is not None:
            fields[ANY] = more
        return self.allocate("tuple", n, fields, tag=("args", frame.context))

    def _rest_dict(self, keywords: dict[str, Value], args: Args, frame: Frame, n: int) -> Value:
        fields: dict[Any, Value] = {("str", name): value for name, value in keywords.items()}
        keywords.clear()
        if args.more_keywords is not None:
            fields[ANY] = args.more_keywords
        unsure = frozenset(("str", name) for name in args.unsure)
        return self.allocate("dict", n, fields, tag=("kwargs", frame.context), unsure=unsure)

    def _classify_parameters(self, frame: Frame, env: Env) -> None:
        outer = self.frame
        self.frame = frame
        for param in frame.unit.params:
            env[param.name] = self.classify_parameter(param, env[param.name], frame)
        self.frame = outer

    def classify_parameter(self, param: ir.Param, value: Value, frame: Frame) -> Value:
        """What the declarations, the annotation and the name say of a parameter."""
        if param.name in ("self", "cls") or not self.may_hold_data(value):
            return value
        qualname = self.world.qualname(frame.path, f"{frame.unit.qualname}.{param.name}")
        found = self.classifier.declarations.parameter(qualname, frame.path)
        if found is None:
            annotation = (
                self.annotation_name(param.annotation, frame.path) if param.annotation is not None else None
            )
            if annotation is None and self.classifier.is_silent(param.name, frame.path):
                return value
            others = tuple(other.name for other in frame.unit.params[:MAX_SIBLINGS])
            found = self.classifier.name(
                param.name,
                "parameter",
                frame.path,
                self.module_name(),
                siblings=others,
                annotation=annotation,
            )
        if found is None:
            return value
        if found.category == "none":
            return self.clear(value, ("*",), param.n)
        if found.origin == "declared":
            return self._declared_parameter(param, value, found)
        return self.source(value, found, param.name, param.n) if self.has_content(value) else value

    def _declared_parameter(self, param: ir.Param, value: Value, found: Verdict) -> Value:
        """A declared parameter is a source though the program itself hands in constants alone.

        Whoever declared it knows of callers that the program does not show. Where it does show one that hands
        in such data, that one is reported, and the constants of others count for nothing (`Analysis.finish`).
        """
        site = self.site(param.n)
        if not self.has_content(value):
            self.world.presumed.add(site)
            return self.source(join(value, SOME_DATA), found, param.name, param.n)
        out = self.source(value, found, param.name, param.n)
        (self.world.carried if out is value else self.world.arisen).add(site)
        return out

    def unknown_parameter(self, param: ir.Param, frame: Frame, n: int) -> Value:
        """A parameter for which no caller is known."""
        if param.kind == "star":
            return self.allocate("tuple", n, {ANY: self.opaque(n, tag=(param.name, "item"))}, tag=param.name)
        if param.kind == "kwstar":
            return self.allocate(
                "dict", n, {ANY: self.opaque(n, tag=(param.name, "item"))}, tag=param.name, open=True
            )
        if param.annotation is not None:
            typed = self.typed_value(
                param.annotation, frame.path, n, tag=("param", frame.context, param.name)
            )
            if typed is not None:
                return typed
        return self.opaque(n, tag=("param", frame.context, param.name))
