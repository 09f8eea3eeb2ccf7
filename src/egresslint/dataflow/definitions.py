"""Makes functions and classes where a program defines them, and binds what it imports."""

from __future__ import annotations

from typing import Any

from egresslint.catalog.library import load_library
from egresslint.dataflow.assignments import Assignments
from egresslint.dataflow.classes import ClassInfo
from egresslint.dataflow.frames import Args, Frame
from egresslint.dataflow.values import Value, constant, reference
from egresslint.ir import nodes as ir


class Definitions(Assignments):
    """`def`, `class` and `import`."""

    def _scoping(self, _node: ir.Scoping) -> None:
        return None

    def _define(self, node: ir.Define) -> None:
        decorators = [self.evaluate(d) for d in node.decorators]
        value = self.make_function(node.unit, node.n)
        for decorator, expr in zip(reversed(decorators), reversed(node.decorators), strict=True):
            value = self.decorate(decorator, value, expr.n)
        self.store_name(self.unit(node.unit).name, value, node.n)

    def decorate(self, decorator: Value, value: Value, n: int) -> Value:
        raise NotImplementedError

    def unit(self, index: int) -> ir.Unit:
        module = self.world.program.ir(self.frame.path)
        assert module is not None
        return module.units[index]

    def make_function(self, unit: int, n: int) -> Value:
        """A function object: its unit, its defaults evaluated now, and the scopes that it closes over."""
        node = self.unit(unit)
        fields: dict[Any, Value] = {}
        for param in node.params:
            if param.default is not None:
                fields["default:" + param.name] = self.evaluate(param.default)
        frame = self.frame
        own = (frame.scope,) if frame.scope is not None and frame.unit.kind in ("function", "lambda") else ()
        scopes = (*own, *frame.scopes)
        info = (frame.path, unit, scopes, frame.scope if frame.unit.kind == "class" else frame.cls)
        value = self.allocate("func", n, fields, info=info, tag=("func", scopes))
        ((_, number),) = value.refs
        self.world.functions[(frame.path, unit)] = number
        return value

    def _define_class(self, node: ir.DefineClass) -> None:
        unit = self.unit(node.unit)
        info = ClassInfo(self.frame.path, node.unit, unit.name, unit.qualname)
        for base in node.bases:
            value = self.evaluate(base.value)
            if base.keyword is not None:
                info.keywords[base.keyword] = value
            else:
                info.bases.append(self.shipped_base(value, base.n))
        decorators = [self.evaluate(d) for d in node.decorators]
        info.decorators = [name for d in decorators for name in self.callable_names(d)]
        info.record = any(name in load_library().record_decorators for name in info.decorators)
        value = self.allocate("class", node.n, {}, info=info)
        ((_, number),) = value.refs
        self.prepare_namespace(number, info, node.n)
        self._run_class_body(unit, number)
        self._register_bases(number, info)
        value = self.made_by_metaclass(number, info, node.n)
        for decorator, expr in zip(reversed(decorators), reversed(node.decorators), strict=True):
            if not set(self.callable_names(decorator)) & load_library().record_decorators:
                value = self.decorate(decorator, value, expr.n)
        self.store_name(unit.name, value, node.n)
        self._init_subclass(number, info, node.n)

    def prepare_namespace(self, number: int, info: ClassInfo, n: int) -> None:
        raise NotImplementedError

    def made_by_metaclass(self, number: int, info: ClassInfo, n: int) -> Value:
        raise NotImplementedError

    def shipped_base(self, base: Value, n: int) -> Value:
        """A base class, or what a library model says in its place."""
        raise NotImplementedError

    def callable_names(self, value: Value) -> list[str]:
        """The outside names behind a decorator, called (`@dataclass(frozen=True)`) or not."""
        names = list(self.refs(value, "x"))
        for _, obj in self.objects(value):
            if (obj.kind == "ext" and "name" in obj.info) or (
                obj.kind == "opaque" and isinstance(obj.info, dict) and "name" in obj.info
            ):
                names.append(obj.info["name"])
        return names

    def _run_class_body(self, unit: ir.Unit, number: int) -> None:
        outer, env = self.frame, self.env
        own = (outer.scope,) if outer.scope is not None and outer.unit.kind in ("function", "lambda") else ()
        frame = Frame(
            unit,
            outer.path,
            parent=outer,
            call=None,
            context=self.world.intern((outer.context, "class", outer.path, unit.n)),
            globals_=outer.globals,
            scopes=(*own, *outer.scopes),
        )
        frame.scope = number
        self.frame, self.env = frame, {}
        self.execute(unit.body)
        self.frame, self.env = outer, env

    def _register_bases(self, number: int, info: ClassInfo) -> None:
        for base in self._project_bases(info):
            known = self.world.subclasses.setdefault(base, [])
            if number not in known:
                known.append(number)

    def _init_subclass(self, number: int, info: ClassInfo, n: int) -> None:
        hook = self.lookup(number, "__init_subclass__", after=number)
        if hook is not None:
            self.call(self.bound(hook[1], reference(("o", number)), n), Args(keywords=dict(info.keywords)), n)
        for name, value in list(self.obj(number).fields.items()):
            if isinstance(name, str) and name.startswith("."):
                for descriptor, obj in self.objects(value):
                    if (
                        obj.kind == "instance"
                        and obj.cls is not None
                        and self.lookup(obj.cls, "__set_name__")
                    ):
                        args = [reference(("o", number)), constant("str", name[1:])]
                        self.special(reference(("o", descriptor)), "__set_name__", args, n)

    def _import(self, node: ir.Import) -> None:
        self.hazards += 1
        for name in node.names:
            self.import_module(name)

    def import_module(self, name: ir.ImportName) -> None:
        raise NotImplementedError

    def _import_from(self, node: ir.ImportFrom) -> None:
        self.hazards += 1
        self.import_names(node)

    def import_names(self, node: ir.ImportFrom) -> None:
        raise NotImplementedError
