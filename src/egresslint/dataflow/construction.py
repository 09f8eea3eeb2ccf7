"""Construction: `Class(...)`, metaclasses, the constructors that classes inherit, and `super()`."""

from __future__ import annotations

from egresslint.dataflow.classes import ClassInfo
from egresslint.dataflow.frames import Args
from egresslint.dataflow.settings import Settings
from egresslint.dataflow.storage import STORE
from egresslint.dataflow.unknown import without_keys
from egresslint.dataflow.values import Key, Obj, Value, constant, join_all, reference
from egresslint.ir import nodes as ir


class Construction(Settings):
    """Makes instances, and fills them as constructors do that are not written in the project."""

    def construct(self, cls: int, args: Args, n: int) -> Value:
        """`Class(...)`, through the metaclass's `__call__` where it has one."""
        meta = self.metaclass(cls)
        hook = self.lookup(meta, "__call__") if meta is not None else None
        if meta is None or hook is None or self.inside(hook[1]):
            return self.make(cls, args, n)
        return self.call(self.bound(hook[1], reference(("o", cls)), n), args, n)

    def make(self, cls: int, args: Args, n: int) -> Value:
        """What `type.__call__` does: `__new__`, then `__init__` on what it made."""
        info: ClassInfo = self.obj(cls).info
        if self.is_enum(cls):
            return self._enum_by_value(cls, args, n)
        if self.is_typed_dict(cls):
            return self._rest_dict(dict(args.keywords), args, self.frame, n)
        maker = self.lookup(cls, "__new__")
        if maker is not None:
            made = self.call(maker[1], args.prepend(reference(("o", cls))), n)
            if any(
                o.kind == "instance" and o.cls is not None and cls in self.mro(o.cls)
                for _, o in self.objects(made)
            ):
                self._initialise(cls, made, args, n)
            return made
        instance = self.instance(cls, n)
        self._hold(cls, instance, args, n)
        self._initialise(cls, instance, args, n)
        declared = self.classifier.declarations.call(
            self.world.qualname(info.path, info.qualname), self.frame.path
        )
        return instance if declared is None else self._declared_result(instance, declared, n)

    def instance(self, cls: int, n: int) -> Value:
        is_open = not (self.is_record(cls) or self.is_seen_exception(cls)) and self.has_unseen_fields(cls)
        return self.allocate("instance", n, {}, cls=cls, tag=("instance", cls), open=is_open)

    def _hold(self, cls: int, instance: Value, args: Args, n: int) -> None:
        """What `__new__` of a built-in base class keeps: the value, an empty container, the arguments."""
        kind = self.storage_kind(cls)
        for number, obj in self.objects(instance):
            if kind in ("dict", "list", "set"):
                self.write(number, STORE, self.allocate(kind, n, {}, tag=(STORE, number)), strong=True)
            elif kind is not None:
                self.write(number, STORE, self._immutable(kind, args, n), strong=True)
            elif self.is_exception(cls):
                items = self.allocate("tuple", n, dict(enumerate(args.positional)), tag=("args", number))
                self.write(number, ".args", items, strong=True)
            del obj

    def _immutable(self, kind: str, args: Args, n: int) -> Value:
        if kind == "tuple":
            items = self.known_items(args.positional[0], n) if args.positional else []
            fields: dict[Key, Value] = dict(enumerate(items)) if items is not None else {}
            if items is None:
                fields["*"] = self.iterate(args.positional[0], n)
            return self.allocate("tuple", n, fields, tag=STORE)
        return (
            self.to_text(args.positional[0], n, method="__str__") if args.positional else constant("str", "")
        )

    def _enum_by_value(self, cls: int, args: Args, n: int) -> Value:
        """`Enum(value)`: the member that has the value, any where code does not show which."""
        members = self.enum_members(cls, n)
        wanted = self.key_of(args.positional[0]) if len(args.positional) == 1 else None
        if wanted is not None:
            fitting = []
            for member in members:
                held = [
                    self.key_of(o.fields["._value_"])
                    for _, o in self.objects(member)
                    if "._value_" in o.fields
                ]
                if wanted in held:
                    return member
                if None in held:
                    fitting.append(member)
            return join_all(fitting)
        return join_all(members)

    def _initialise(self, cls: int, instance: Value, args: Args, n: int) -> None:
        init = self.lookup(cls, "__init__")
        if init is not None:
            self.call(self.bind_member(init[1], instance, cls, n), args, n)
        else:
            self._fill(cls, instance, args, n)
        self.share_members(cls, instance)

    def _fill(self, cls: int, instance: Value, args: Args, n: int) -> None:
        """What a constructor does that is not written in the project."""
        fill = self._fill_record if self.is_record(cls) else self._fill_from_outside
        fill(cls, instance, args, n)
        self.validate(cls, instance, n)

    def _fill_record(self, cls: int, instance: Value, args: Args, n: int) -> None:
        """The generated constructor of dataclasses, models and named tuples."""
        fields = self.fields_of(cls)
        names = [name for name, stmt in fields.items() if not self._is_class_var(stmt)]
        taken = [name for name in names if self.is_initialised(cls, fields[name])]
        given = dict(zip(taken, args.positional, strict=False))
        given.update(args.keywords)
        other = self._by_alias(cls, taken, args)
        given.update({name: args.keywords[alias] for alias, name in other.items()})
        for index, name in enumerate(names):
            value = given.get(name)
            if value is None and args.more is not None and index >= len(args.positional):
                value = args.more
            if value is None and args.more_keywords is not None:
                value = args.more_keywords
            if value is None:
                value = self.configured_field(cls, name, self.record_default(cls, fields[name], n), n)
                given.update({} if value is None else {name: value})
            if value is not None and not self._is_init_var(fields[name]):
                self._set_field(cls, instance, name, value, fields.get(name), args, n)
        for name, value in args.keywords.items():
            if name not in fields and name not in other:
                self._set_field(cls, instance, name, value, None, args, n)
        hook = self.lookup(cls, "__post_init__") or self.lookup(cls, "model_post_init")
        if hook is not None:
            extra = [given[name] for name in names if name in given and self._is_init_var(fields[name])]
            self.call(self.bind_member(hook[1], instance, cls, n), Args(extra), n)

    def _by_alias(self, cls: int, names: list[str], args: Args) -> dict[str, str]:
        """The fields for which arguments are given under another name, by that name."""
        if args.keywords.keys() <= set(names):
            return {}
        return {
            alias: name for name in names for alias in self.aliases_of(cls, name) if alias in args.keywords
        }

    def validate(self, cls: int, instance: Value, n: int) -> None:
        """Run what a model's constructor runs on its fields."""
        raise NotImplementedError

    def _set_field(
        self,
        cls: int,
        instance: Value,
        name: str,
        value: Value,
        stmt: ir.AnnAssign | None,
        args: Args,
        n: int,
    ) -> None:
        value = self.step(value, "store", args.sites.get(name, n))
        for number, _ in self.objects(instance):
            self.write(number, "." + name, value, strong=True)

    def _is_class_var(self, stmt: ir.AnnAssign) -> bool:
        annotation = stmt.annotation
        if isinstance(annotation, ir.Sub):
            annotation = annotation.obj
        return (
            isinstance(annotation, (ir.Name, ir.Attr))
            and (annotation.id if isinstance(annotation, ir.Name) else annotation.name) == "ClassVar"
        )

    def _is_init_var(self, stmt: ir.AnnAssign) -> bool:
        annotation = stmt.annotation.obj if isinstance(stmt.annotation, ir.Sub) else stmt.annotation
        return isinstance(annotation, ir.Name) and annotation.id == "InitVar"

    def is_initialised(self, cls: int, stmt: ir.AnnAssign) -> bool:
        """False for fields that the generated constructor takes no argument for."""
        assert isinstance(stmt.target, ir.Name)
        found = self.lookup(cls, stmt.target.id)
        specs = [obj.info for _, obj in self.objects(found[1]) if obj.kind == "ext"] if found else []
        return not (self._is_class_var(stmt) or any(info.get("init") is False for info in specs))

    def record_default(self, cls: int, stmt: ir.AnnAssign, n: int) -> Value | None:
        """The default of a record's field, which the class body has evaluated."""
        assert isinstance(stmt.target, ir.Name)
        found = self.lookup(cls, stmt.target.id)
        if found is None:
            return None
        value = found[1]
        for _, obj in self.objects(value):
            if obj.kind == "ext" and ("default" in obj.info or "factory" in obj.info):
                return self.field_default(obj, n)
        return value

    def initialise_outside(self, receiver: Value, args: Args, n: int) -> None:
        """`super().__init__(...)` that ends outside the project."""
        for number, obj in self.objects(receiver):
            if obj.cls is not None:
                self._fill(obj.cls, reference(("o", number)), args, n)

    def _fill_from_outside(self, cls: int, instance: Value, args: Args, n: int) -> None:
        """A constructor that a base class outside the project provides."""
        kind = self.storage_kind(cls)
        for number, obj in self.objects(instance):
            if kind == "dict" and self.is_mapping_mixin(cls) and self.lookup(cls, "__setitem__"):
                self.call_method(reference(("o", number)), "update", args, n)
            elif kind in ("dict", "list", "set"):
                self._fill_store(obj, kind, args, n)
            elif self.is_exception(cls):
                items = self.allocate("tuple", n, dict(enumerate(args.positional)), tag=("args", number))
                self.write(number, ".args", items, strong=True)
            elif kind is None and self.has_unseen_fields(cls):
                self._fill_unseen(number, cls, args, n)

    def _fill_store(self, obj: Obj, kind: str, args: Args, n: int) -> None:
        method = {"dict": "update", "list": "extend", "set": "update"}[kind]
        stored = obj.fields.get(STORE)
        if stored is not None and (args.positional or args.keywords or args.more_keywords or args.more):
            self.builtin_method(stored, method, args, n)

    def _fill_unseen(self, number: int, cls: int, args: Args, n: int) -> None:
        for name, value in args.keywords.items():
            self.write(number, "." + name, self.step(value, "store", n), strong=True)
        if args.positional:
            items = self.allocate("tuple", n, dict(enumerate(args.positional)), tag=("args", number))
            self.write(number, ".args", items, strong=True)
            self.taint(number, without_keys(self.deep_labels(join_all(args.positional))))
        for base in self.external_bases(cls):
            outside = self.make_external(base, args, n)
            if outside is not None:
                self.write(number, ".__ext__", outside, strong=True)

    def make_external(self, name: str, args: Args, n: int) -> Value | None:
        """The receiver that constructing a known library class makes; None for other names."""
        raise NotImplementedError

    def share_members(self, cls: int, instance: Value) -> None:
        """Note what instances of a class hold, for methods whose receiver no caller shows."""
        raise NotImplementedError

    # `super()` and methods that all classes have

    def make_super(self, args: Args, n: int) -> Value:
        frame = self.frame
        while frame.cls is None and frame.parent is not None:
            frame = frame.parent
        receiver = args.positional[1] if len(args.positional) > 1 else frame.self
        after = frame.cls
        if args.positional:
            after = next((num for num, o in self.objects(args.positional[0]) if o.kind == "class"), after)
        classes = [o.cls for _, o in self.objects(receiver) if o.kind == "instance" and o.cls is not None]
        classes += [self._super_class(num, after) for num, o in self.objects(receiver) if o.kind == "class"]
        if not classes and after is not None:
            classes = [after]
        return self.allocate(
            "super", n, {"self": receiver}, info={"classes": classes, "after": after}, tag="super"
        )

    def _super_class(self, cls: int, after: int | None) -> int:
        """Where `super()` looks for a method of a class: in the class itself, or in its metaclass."""
        meta = self.metaclass(cls)
        return meta if meta is not None and after in self.mro(meta) else cls

    def prepare_namespace(self, number: int, info: ClassInfo, n: int) -> None:
        """What a metaclass's `__prepare__` puts into the namespace in which the class's body runs."""
        meta = self.metaclass(number)
        hook = self.lookup(meta, "__prepare__") if meta is not None else None
        if meta is None or hook is None:
            return
        name, bases, _ = self._class_parts(number, info, n)
        keywords = {k: v for k, v in info.keywords.items() if k != "metaclass"}
        made = self.call(self.bind_class_member(hook[1], meta, n), Args([name, bases], keywords), n)
        for _, namespace in self.objects(made):
            for key, value in namespace.fields.items():
                if isinstance(key, tuple) and key[0] == "str":
                    self.write(number, "." + key[1], value, strong=True)

    def made_by_metaclass(self, number: int, info: ClassInfo, n: int) -> Value:
        """A class as its metaclass's `__new__` and `__init__` leave it."""
        own = reference(("o", number))
        meta = self.metaclass(number)
        for name in ("__new__", "__init__") if meta is not None else ():
            hook = self.lookup(meta, name) if meta is not None else None
            if hook is None:
                continue
            first = reference(("o", meta)) if name == "__new__" else own
            keywords = {k: v for k, v in info.keywords.items() if k != "metaclass"}
            self.defining.append(number)
            made = self.call(hook[1], Args([first, *self._class_parts(number, info, n)], keywords), n)
            self.defining.pop()
            own = made if name == "__new__" and not made.is_empty() else own
        return own

    def _class_parts(self, number: int, info: ClassInfo, n: int) -> list[Value]:
        """Name, bases and namespace, as a metaclass is given them."""
        fields: dict[Key, Value] = {
            ("str", key[1:]): value for key, value in self.obj(number).fields.items() if isinstance(key, str)
        }
        bases = self.allocate("tuple", n, dict(enumerate(info.bases)), tag=("bases", number))
        return [
            constant("str", info.name),
            bases,
            self.allocate("dict", n, fields, tag=("namespace", number)),
        ]

    def defined_class(self, args: Args, n: int) -> Value:
        """`type.__new__(meta, name, bases, namespace)`: the class being defined, with that namespace."""
        if not self.defining:
            return self.unknown_call("", args, n)
        number = self.defining[-1]
        for _, namespace in self.objects(args.positional[3]) if len(args.positional) > 3 else ():
            for key, value in namespace.fields.items():
                if isinstance(key, tuple) and key[0] == "str":
                    self.write(number, "." + key[1], value, strong=True)
        return reference(("o", number))
