"""Calls: argument binding, function bodies, construction, decorators, imports, and what stays unknown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from egresslint.catalog.library import is_library_path
from egresslint.dataflow.core import x
from egresslint.dataflow.frames import Args, Env, Frame
from egresslint.dataflow.generators import Generators
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.summaries import Summaries
from egresslint.dataflow.values import (
    ANY,
    DATA,
    EMPTY,
    NO_LABELS,
    NONE,
    SCALAR,
    SOME_DATA,
    Label,
    Labels,
    Obj,
    Value,
    constant,
    join,
    join_all,
    merge_labels,
    reference,
)
from egresslint.ir import nodes as ir
from egresslint.project.modules import is_test

EXITS = frozenset({"sys.exit", "builtins.exit", "builtins.quit", "os._exit", "os.abort"})
_ENDING = EXITS | {"builtins.next", "builtins.anext"}
_STEPPING = frozenset({"__next__", "__anext__", "send", "asend", "throw", "athrow"})
MAX_DEPTH = 48
MAX_RECURSION = 4
_SECRETS = ("system.authentication", "user.authorization")


def without_keys(labels: Labels) -> Labels:
    """What a library answers is not the key that it was given to log in with: `connect(url).search(...)`.

    It holds for what a name alone says to be a credential; a declared or typed one is followed everywhere.
    """
    if not any(_is_weak_secret(label) for label in labels):
        return labels
    return {label: trace for label, trace in labels.items() if not _is_weak_secret(label)}


def _is_weak_secret(label: Label) -> bool:
    return label.origin == "contextual" and label.category.startswith(_SECRETS)


class Calls(Generators, Summaries):
    """Everything that can be called, and how."""

    def call(self, callee: Value, args: Args, n: int) -> Value:
        ways: list[Callable[[], Value]] = [
            partial(self.call_outside_name, name, args, n) for name in self.refs(callee, "x")
        ]
        ways += [partial(self._call_member, number, path, args, n) for number, path in self.refs(callee, "a")]
        ways += [partial(self._call_object, number, obj, args, n) for number, obj in self.objects(callee)]
        if DATA in callee.consts:
            ways.append(partial(self.unknown_call, "", args, n))
        out = self.alternatives(ways)
        if callee.labels and not any(o.kind in ("func", "bound", "class") for _, o in self.objects(callee)):
            out = out.with_labels(self.step_labels(callee.labels, "call", n))
        return out

    def call_outside_name(self, name: str, args: Args, n: int) -> Value:
        """A name outside the project; a method named through a built-in type acts on its first argument."""
        own = self.call_unbound(name, args, n)
        out = self.call_external(name, args, n) if own is None else own
        self.ended = self.ended and name in _ENDING
        return out

    def _call_member(self, number: int, path: str, args: Args, n: int) -> Value:
        out = self.call_member(number, path, args, n)
        self.ended = False
        return out

    def call_unbound(self, name: str, args: Args, n: int) -> Value | None:
        raise NotImplementedError

    def call_external(self, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def call_member(self, number: int, path: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def builtin_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def _call_object(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        caller = getattr(self, "_call_" + obj.kind, None)
        if caller is not None:
            result: Value = caller(number, obj, args, n)
            return result
        return self.unknown_call("", args, n, labels=obj.labels)

    def _call_func(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        return self.call_function(number, obj, args, n)

    def _call_bound(self, _number: int, obj: Obj, args: Args, n: int) -> Value:
        result = self.call(obj.fields["func"], args.prepend(obj.fields["self"]), n)
        if any(receiver.open for _, receiver in self.objects(obj.fields["self"])):
            self.ended = False  # a subclass that is not seen may go on
        return result

    def _call_method(self, _number: int, obj: Obj, args: Args, n: int) -> Value:
        return self.call_method(obj.fields["self"], obj.info, args, n)

    def _call_classmethod(self, _number: int, obj: Obj, args: Args, n: int) -> Value:
        return self.call(obj.fields["func"], args, n)

    _call_staticmethod = _call_classmethod

    def _call_partial(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        """A partial that may hold itself, as where a method is wrapped anew each time, is called once."""
        if number in self.partials:
            return EMPTY
        self.partials.add(number)
        result = self._call_held(obj, args, n)
        self.partials.discard(number)
        return result

    def _call_held(self, obj: Obj, args: Args, n: int) -> Value:
        held: Args = obj.info
        merged = Args(
            [*held.positional, *args.positional],
            {**held.keywords, **args.keywords},
            args.more if held.more is None else held.more,
            args.more_keywords if held.more_keywords is None else held.more_keywords,
        )
        return self.call(obj.fields["func"], merged, n)

    def _call_instance(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        assert obj.cls is not None
        found = self.lookup(obj.cls, "__call__")
        if found is not None:
            return self.call(self.bind_member(found[1], reference(("o", number)), obj.cls, n), args, n)
        if ".__ext__" in obj.fields:
            return self.call(obj.fields[".__ext__"], args, n)
        return self.unknown_call("", args, n, labels=obj.labels)

    def _call_ext(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        return self.call_member(number, "__call__", args, n)

    def _call_opaque(self, _number: int, obj: Obj, args: Args, n: int) -> Value:
        wrapped = obj.info.get("wraps") if isinstance(obj.info, dict) else None
        if wrapped is not None:
            return join(self.call(wrapped, args, n), self.opaque(n, obj.labels, tag="wrapped"))
        return self.unknown_call("", args, n, labels=obj.labels)

    def _call_class(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        return self.construct(number, args, n)

    def call_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        ways: list[Callable[[], Value]] = []
        plain: set[Any] = set()
        for ref in sorted(receiver.refs, key=repr):
            kind, what = ref
            if kind == "x":
                ways.append(partial(self.call_outside_name, f"{what}.{name}", args, n))
            elif kind == "a":
                ways.append(partial(self._call_member, what[0], f"{what[1]}.{name}", args, n))
            elif kind == "m" or self._has_own(what, name):
                ways.append(
                    partial(self._call_attribute, Value(receiver.labels, frozenset({ref})), name, args, n)
                )
            else:
                plain.add(ref)
        if plain or receiver.consts:
            rest = Value(receiver.labels, frozenset(plain), receiver.consts)
            ways.append(partial(self._call_builtin, rest, name, args, n))
        return self.alternatives(ways)

    def _call_attribute(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        member = self.get_attribute(receiver, name, n)
        return self._call_looked_up(member.without_labels(), args, n)

    def _call_builtin(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        out = self.builtin_method(receiver, name, args, n)
        self.ended = self.ended and name in _STEPPING and len(receiver.refs) == 1
        self.write_back(receiver)
        return out

    def _call_looked_up(self, member: Value, args: Args, n: int) -> Value:
        """Call what an attribute holds; a method of the built-in kind is not looked up once more."""
        out = EMPTY
        for number, obj in self.objects(member):
            if obj.kind == "method":
                out = join(out, self._call_builtin(obj.fields["self"], obj.info, args, n))
                member = Value(member.labels, member.refs - {("o", number)}, member.consts)
        return join(out, self.call(member, args, n))

    def _has_own(self, number: int, name: str) -> bool:
        """True where looking the method up as an attribute says more than the kind of the object does."""
        obj = self.obj(number)
        if obj.kind in ("instance", "class", "super"):
            return True
        return "." + name in obj.fields

    # Functions

    def call_function(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        path, index, scopes, cls = obj.info
        module = self.world.program.ir(path)
        assert module is not None
        unit = module.units[index]
        level = self._recursion(path, index)
        if level >= MAX_RECURSION + 1:
            self.limits += 1
            return EMPTY
        if self.frame.depth >= MAX_DEPTH or self.steps > self.max_steps:
            self.bounded = True
            self.limits += 1
            return self.unknown_call("", args, n)
        if level == MAX_RECURSION:
            args = _widened(args)
            self.limits += 1
        frame = self._frame(unit, path, number, scopes, cls, n)
        self._note_entry(path, index)
        if frame.shown is None:
            result = self.summarised(number, args, n, lambda: self._run(frame, obj, args, n))
        else:
            result = self._run(frame, obj, args, n)
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
            return self.source(value, verdict, part or "result", n)
        for number, obj in self.objects(result):
            for key in ("." + part, ("str", part)):
                child = obj.fields.get(key) or self.child(number, key, obj)
                self.write(number, key, self.source(child, verdict, part, n), strong=True)
        return result

    def _recursion(self, path: str, index: int) -> int:
        level = 0
        frame: Frame | None = self.frame
        while frame is not None:
            if frame.path == path and frame.function is not None and frame.unit is self._unit_of(path, index):
                level += 1
            frame = frame.parent
        return level

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
        if not is_test(self.frame.path) or is_test(path):
            self.world.entered.add((path, index))

    def _run(self, frame: Frame, obj: Obj, args: Args, n: int) -> Value:
        env = self.bind(frame, obj, args, n)
        unit = frame.unit
        if unit.is_generator:
            return self.begin(frame, env, n)
        result = self.run_frame(frame, env, n)
        if unit.is_async:
            info = "ends" if self.take_end() else None
            return self.allocate("awaitable", n, {"value": result}, info=info, tag=("await", frame.context))
        return result

    def run_frame(self, frame: Frame, env: Env, n: int) -> Value:
        """Interpret a body in its frame; the caller's variables come back as they were."""
        outer, outer_env = self.frame, self.env
        self.frame, self.env = frame, {}
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

    # Binding

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
        return Args(positional, keywords, more, more_keywords, args.sites)

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
            return self._rest_dict(keywords, args.more_keywords, frame, n)
        if param.kind in ("posonly", "normal") and positional:
            return positional.pop(0)
        if param.kind != "posonly" and param.name in keywords:
            return keywords.pop(param.name)
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

    def _rest_dict(self, keywords: dict[str, Value], more: Value | None, frame: Frame, n: int) -> Value:
        fields: dict[Any, Value] = {("str", name): value for name, value in keywords.items()}
        keywords.clear()
        if more is not None:
            fields[ANY] = more
        return self.allocate("dict", n, fields, tag=("kwargs", frame.context))

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
            others = tuple(other.name for other in frame.unit.params)
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
        return self.source(value, found, param.name, param.n) if self.has_content(value) else value

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

    def construct(self, cls: int, args: Args, n: int) -> Value:
        raise NotImplementedError

    # Decorators

    def decorate(self, decorator: Value, value: Value, n: int) -> Value:
        names = self.callable_names(decorator)
        if names:
            return self.decorate_from_outside(names[0], decorator, value, n)
        result = self.call(decorator, Args([value]), n)
        return result if not result.is_empty() else value

    def decorate_from_outside(self, name: str, decorator: Value, value: Value, n: int) -> Value:
        raise NotImplementedError

    # The unknown

    def unknown_call(self, name: str, args: Args, n: int, *, labels: Labels = NO_LABELS) -> Value:
        """A call whose callee is not known: what goes in comes out; functions that go in may be called."""
        for value in args.all():
            labels = merge_labels(labels, without_keys(self.deep_labels(value, objects=True)))
        labels = self.step_labels(labels, "call", n)
        callables = self._callables(args)
        info: dict[str, Any] = {"name": name} if name else {}
        if callables is not None:
            self.escape(callables)
            info["wraps"] = callables
        return self.opaque(n, labels, tag=("call", name), info=info)

    def _callables(self, args: Args) -> Value | None:
        refs = set()
        for value in args.all():
            for number, obj in self.objects(value):
                if obj.kind in ("func", "bound", "partial"):
                    refs.add(("o", number))
        return Value(refs=frozenset(refs)) if refs else None

    def escape(self, value: Value) -> None:
        """Code outside the program may call these functions."""
        for number, obj in self.objects(value):
            if obj.kind == "func":
                self.world.escaped.add(number)
            elif obj.kind in ("bound", "classmethod", "staticmethod"):
                self.escape(obj.fields["func"])

    # Imports

    def find_module(self, name: str) -> str | None:
        """The project's file that an absolute import names; None for what is a library to this code."""
        if is_library_path(self.frame.path):
            return None
        found = self.world.modules.resolve(self.frame.path, name)
        return None if found is None or self.is_library(name, found) else found

    def is_library(self, name: str, found: str) -> bool:
        """True where the catalogue describes a package of the project, which this code uses from outside."""
        raise NotImplementedError

    def import_module(self, name: ir.ImportName) -> None:
        found = self.find_module(name.name)
        if found is not None:
            self.load_module(found)
        if name.alias is not None:
            value = reference(("m", found)) if found is not None else x(name.name)
            self.store_name(name.alias, value, name.n)
            return
        top = name.name.split(".")[0]
        package = self.find_module(top)
        self.store_name(top, reference(("m", package)) if package is not None else x(top), name.n)

    def import_names(self, node: ir.ImportFrom) -> None:
        module = self._imported_from(node)
        if node.names and node.names[0].name == "*":
            self._import_all(module)
            return
        for name in node.names:
            value = self._imported_name(module, name)
            self.store_name(name.alias or name.name, value, name.n)

    def _imported_from(self, node: ir.ImportFrom) -> Value:
        modules = self.world.modules
        path = self.frame.path
        if node.level:
            found = modules.resolve_relative(path, node.level, node.module)
            return reference(("m", found)) if found is not None else x("." * node.level + node.module)
        found = self.find_module(node.module)
        return reference(("m", found)) if found is not None else x(node.module)

    def _imported_name(self, module: Value, name: ir.ImportName) -> Value:
        value = EMPTY
        for path in self.refs(module, "m"):
            self.load_module(path)
            if path in self.world.loading and not self._in_scope(path, name.name):
                value = join(value, reference(("l", (path, name.name))))
            else:
                value = join(value, self.module_attribute(path, name.name, name.n))
        for dotted in self.refs(module, "x"):
            value = join(value, x(f"{dotted}.{name.name}"))
        return value

    def _in_scope(self, path: str, name: str) -> bool:
        scope = self.world.scopes.get(path)
        return scope is not None and "." + name in self.obj(scope).fields

    def _import_all(self, module: Value) -> None:
        for path in self.refs(module, "m"):
            scope = self.load_module(path)
            if scope is None:
                continue
            fields = self.obj(scope).fields
            listed = fields.get(".__all__")
            chosen = None
            if listed is not None:
                items = self.known_items(listed, 0)
                chosen = [t for item in items or [] if (t := item.text())] or None
            for key, value in list(fields.items()):
                name = key[1:] if isinstance(key, str) else ""
                if (name in chosen) if chosen is not None else not name.startswith("_"):
                    self.store_name(name, value, 0)

    def load_module(self, path: str) -> int | None:
        """Run a module's code once; its scope, or None where it has none (a namespace or a broken file)."""
        if path in self.world.scopes:
            return self.world.scopes[path]
        if path.endswith("/"):
            return None
        module = self.world.program.ir(path)
        if module is None:
            return None
        scope = self.world.intern(("module", path))
        self.world.scopes[path] = scope
        self.world.heap[scope] = Obj(
            "scope", (path, 0), {".__name__": constant("str", self._dunder_name(path))}
        )
        self._load_parents(path)
        self._run_module(path, module, scope)
        return scope

    def _dunder_name(self, path: str) -> str:
        return "__main__" if path not in self.world.imported else self.world.modules.name(path)

    def _load_parents(self, path: str) -> None:
        from posixpath import dirname
        from posixpath import join as join_path

        folder = dirname(path)
        own = path.endswith("__init__.py")
        package = join_path(dirname(folder) if own else folder, "__init__.py")
        if (folder or not own) and package in self.world.modules.paths and package != path:
            self.load_module(package)

    def _run_module(self, path: str, module: ir.ModuleIR, scope: int) -> None:
        saved = (self.frame, self.env, self.heap)
        self.world.loading.add(path)
        frame = Frame(
            module.units[0],
            path,
            parent=None,
            call=None,
            context=self.world.intern(("module", path)),
            globals_=scope,
        )
        frame.scope = scope
        self.frame, self.env, self.heap = frame, {}, Heap()
        self._execute_module(module)
        for _, (_, heap) in frame.raises:
            self.heap = self.merge_heaps(self.heap, heap)
        self.world.settle(self.heap)
        self.world.loading.discard(path)
        self.frame, self.env, self.heap = saved

    def _execute_module(self, module: ir.ModuleIR) -> None:
        """A module's code; in a notebook an error ends its cell, and the next one can still be run."""
        frame = self.frame
        for stmt in module.units[0].body:
            try:
                goes_on = self.execute([stmt])
            except Exception as error:  # noqa: BLE001 - a fault of ours costs a statement, and is reported
                self.world.records.note_crash(self.frame, error)
                self.frame, goes_on = frame, True
            if not goes_on and not module.cells:
                return

    def module_attribute(self, module: str, name: str, n: int) -> Value:
        scope = self.load_module(module)
        if scope is not None:
            obj = self.obj(scope)
            found = obj.fields.get("." + name)
            if found is not None:
                found = self.settled(found)
                return self.step(found, "load", n, cell=True) if found.labels else found
        child = self.world.modules.child(module, name)
        if child is not None:
            self.load_module(child)
            return reference(("m", child))
        if scope is not None:
            hook = self.obj(scope).fields.get(".__getattr__")
            if hook is not None:
                return self.call(hook, Args([constant("str", name)]), n)
            if name == "__dict__":
                return reference(("o", scope))
        return self.opaque(n, tag=("module", module, name))

    def settled(self, value: Value) -> Value:
        """The value with names that a cycle of imports had left open looked up now."""
        lazy = self.refs(value, "l")
        if not lazy:
            return value
        out = Value(value.labels, frozenset(r for r in value.refs if r[0] != "l"), value.consts)
        for path, name in lazy:
            if self._in_scope(path, name):
                found = self.obj(self.world.scopes[path]).fields["." + name]
                out = join(out, found if ("l", (path, name)) not in found.refs else EMPTY)
            else:
                child = self.world.modules.child(path, name)
                if child is not None:
                    self.load_module(child)
                    out = join(out, reference(("m", child)))
        return out

    def load_global(self, scope: int, name: str, n: int) -> Value | None:
        found = super().load_global(scope, name, n)
        return found if found is None else self.settled(found)

    def write_module(self, module: str, name: str, value: Value, *, strong: bool) -> None:
        scope = self.load_module(module)
        if scope is not None:
            self.write(scope, "." + name, value, strong=strong)

    # Types

    def typed_value(self, annotation: ir.Expr, path: str, n: int, *, tag: object) -> Value | None:
        """An unknown value of an annotated type; None where the annotation tells nothing of use."""
        kinds = self.resolve_annotation(annotation, path)
        out: Value | None = None
        for number, obj in self.objects(kinds):
            if obj.kind == "class":
                made = self._typed_instance(number, n, tag)
                out = made if out is None else join(out, made)
        for name in self.refs(kinds, "x"):
            typed = self.external_instance(name, n, tag)
            if typed is not None:
                out = typed if out is None else join(out, typed)
        return out

    def _typed_instance(self, cls: int, n: int, tag: object) -> Value:
        if self.is_enum(cls):
            return join_all(self.enum_members(cls, n))
        if self.is_typed_dict(cls):
            return self.allocate("dict", n, {}, tag=("typed", tag), open=True)
        return self.allocate("instance", n, {}, cls=cls, tag=("typed", cls, tag), open=True)

    def external_instance(self, name: str, n: int, tag: object) -> Value | None:
        raise NotImplementedError

    def resolve_annotation(self, node: ir.Expr, path: str) -> Value:
        """The classes that an annotation names, through `Optional`, `Union`, `Annotated` and the like."""
        if isinstance(node, ir.Const):
            return self._annotation_text(node, path)
        if isinstance(node, ir.Name):
            scope = self.world.scopes.get(path)
            found = self.load_global(scope, node.id, node.n) if scope is not None else None
            return found if found is not None else x("builtins." + node.id)
        if isinstance(node, ir.Attr):
            base = self.resolve_annotation(node.obj, path)
            kept = frozenset(r for r in base.refs if r[0] in ("m", "x") or self._is_class(r))
            return self.get_attribute(Value(refs=kept), node.name, node.n) if kept else EMPTY
        if isinstance(node, ir.BinOp) and node.op == "|":
            return join(self.resolve_annotation(node.left, path), self.resolve_annotation(node.right, path))
        if isinstance(node, ir.Sub):
            return self._generic(node, path)
        return EMPTY

    def _is_class(self, ref: Any) -> bool:
        return ref[0] == "o" and self.obj(ref[1]).kind == "class"

    def _generic(self, node: ir.Sub, path: str) -> Value:
        base = self.resolve_annotation(node.obj, path)
        names = {name.rsplit(".", 1)[-1] for name in self.refs(base, "x")}
        arguments = node.index.items if isinstance(node.index, ir.Display) else [node.index]
        if names & {"Optional", "Union", "Final", "ClassVar", "Awaitable", "Type", "type"}:
            return join_all(self.resolve_annotation(a, path) for a in arguments)
        if "Annotated" in names and arguments:
            return join_all(self.resolve_annotation(a, path) for a in arguments)
        return base

    def _annotation_text(self, node: ir.Const, path: str) -> Value:
        if node.kind != "str" or not isinstance(node.value, str):
            return EMPTY
        parts = node.value.strip().split("|")
        out = EMPTY
        for part in parts:
            names = part.strip().split(".")
            if all(name.isidentifier() for name in names):
                expr: ir.Expr = ir.Name(node.n, names[0])
                for name in names[1:]:
                    expr = ir.Attr(node.n, expr, name)
                out = join(out, self.resolve_annotation(expr, path))
        return out

    def annotation_name(self, annotation: ir.Expr, path: str) -> str | None:
        """The dotted name of the annotated type, where it is one from outside the project."""
        node = annotation
        if isinstance(node, (ir.Sub, ir.BinOp, ir.Const, ir.Attr, ir.Name)):
            names = self.refs(self.resolve_annotation(node, path), "x")
            plain = [name for name in names if not name.startswith(("builtins.", "typing."))]
            return plain[0] if plain else None
        return None


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
