"""Methods that a model's constructor runs on its fields: `model_validator`, `root_validator` and their kin.

They take either the instance, or a dict of what it is made of and give one back.
"""

from __future__ import annotations

from egresslint.dataflow.frames import Args
from egresslint.dataflow.library import Library
from egresslint.dataflow.values import Key, Obj, Value, join, reference


class Validators(Library):
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
