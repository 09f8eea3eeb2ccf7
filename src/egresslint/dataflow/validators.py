"""What a model's constructor does beside storing its fields: models made of dicts, and validators.

`model_validator`, `root_validator` and their kin take either the instance, or a dict of what it is made of
and give one back.
"""

from __future__ import annotations

from egresslint.catalog.library import load_library
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library import Library
from egresslint.dataflow.values import ANY, EMPTY, Key, Obj, Value, join, reference
from egresslint.ir import nodes as ir


class Validators(Library):
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
        if stmt is not None and value.refs and self._is_model(cls):
            value = self._as_annotated(value, stmt.annotation, self._file_of(cls, stmt), n)
        super()._set_field(cls, instance, name, value, stmt, args, n)

    def _is_model(self, cls: int) -> bool:
        return not load_library().pydantic_bases.isdisjoint(self.external_bases(cls))

    def _file_of(self, cls: int, stmt: ir.AnnAssign) -> str:
        """The file of the class that has the field."""
        for number in self.mro(cls):
            info = self.obj(number).info
            module = self.world.program.ir(info.path)
            if module is not None and any(own is stmt for own in module.units[info.unit].body):
                return str(info.path)
        return str(self.obj(cls).info.path)

    def _as_annotated(self, value: Value, annotation: ir.Expr, path: str, n: int) -> Value:
        """The value with each dict for which the annotation names a model as that model, also in a list."""
        objects = self.objects(value)
        if isinstance(annotation, ir.Sub) and any(obj.kind in ("list", "tuple") for _, obj in objects):
            items = self.known_items(value, n)
            if items is not None:
                made = [self._of_item(item, at, annotation.index, path, n) for at, item in enumerate(items)]
                return self.allocate("list", n, dict(enumerate(made)), tag="models")
        dicts = [(number, obj) for number, obj in objects if obj.kind == "dict"]
        kinds = self.resolve_annotation(annotation, path) if dicts else EMPTY
        models = [each for each, obj in self.objects(kinds) if obj.kind == "class" and self._is_model(each)]
        if len(models) != 1:
            return value
        out = Value(value.labels, value.refs - {("o", number) for number, _ in dicts}, value.consts)
        for _, obj in dicts:
            named = {k[1]: v for k, v in obj.fields.items() if isinstance(k, tuple) and k[0] == "str"}
            out = join(
                out, self.construct(models[0], Args(keywords=named, more_keywords=obj.fields.get(ANY)), n)
            )
        return out

    def _of_item(self, item: Value, position: int, annotation: ir.Expr, path: str, n: int) -> Value:
        context = self.frame.context
        self.frame.context = self.world.intern((context, "model", n, position))
        made = self._as_annotated(item, annotation, path, n)
        self.frame.context = context
        return made

    def validate(self, cls: int, instance: Value, n: int) -> None:
        for number in reversed(self.mro(cls)):
            for validator in self.obj(number).info.validators:
                for function, obj in self.objects(validator):
                    self._validate(function, obj, cls, instance, n)

    def _validate(self, function: int, obj: Obj, cls: int, instance: Value, n: int) -> None:
        func = obj.fields["func"] if obj.kind == "classmethod" else reference(("o", function))
        for _, inner in self.objects(func):
            if inner.kind != "func" or self.inside(func):
                continue
            if len(self._unit_of(inner.info[0], inner.info[1]).params) < 2:
                self.call(func, Args([instance]), n)
                continue
            given = Args([reference(("o", cls)), self._as_dict(instance, n)])
            self._take_over(self.call(func, given, n), instance, n)

    def _as_dict(self, instance: Value, n: int) -> Value:
        fields: dict[Key, Value] = {}
        is_open = False
        for _, obj in self.objects(instance):
            is_open = is_open or obj.open
            for key, value in obj.fields.items():
                if isinstance(key, str) and key.startswith(".") and not key.startswith(".__"):
                    name: Key = ("str", key[1:])
                    fields[name] = join(fields[name], value) if name in fields else value
        return self.allocate("dict", n, fields, tag="fields", open=is_open)

    def _take_over(self, values: Value, instance: Value, n: int) -> None:
        for _, made in self.objects(values):
            for key, value in made.fields.items() if made.kind == "dict" else ():
                if isinstance(key, tuple) and key[0] == "str":
                    for number, _ in self.objects(instance):
                        self.write(number, "." + key[1], self.step(value, "store", n), strong=False)
