"""What functions say of themselves: their names, and the defaults of their parameters."""

from __future__ import annotations

from egresslint.dataflow.descriptors import Descriptors
from egresslint.dataflow.values import A_SCALAR, NONE, Key, Obj, Value, constant

_DEFAULT = "default:"


class Signatures(Descriptors):
    """`read_defaults` and `set_defaults` are `__defaults__` and `__kwdefaults__`."""

    def read_defaults(self, number: int, obj: Obj, name: str, n: int) -> Value:
        """The default values of a function: a tuple, and for parameters that have names alone a dict."""
        keys = [key for key in self.default_keys(obj, named=name == "__kwdefaults__") if key in obj.fields]
        if not keys:
            return NONE
        if name == "__defaults__":
            return self.allocate(
                "tuple", n, dict(enumerate(obj.fields[key] for key in keys)), tag=(name, number)
            )
        fields: dict[Key, Value] = {("str", key.removeprefix(_DEFAULT)): obj.fields[key] for key in keys}
        return self.allocate("dict", n, fields, tag=(name, number))

    def default_keys(self, obj: Obj, *, named: bool) -> list[str]:
        """Under which keys a function's object keeps the defaults of its parameters."""
        module = self.world.program.ir(obj.info[0])
        params = module.units[obj.info[1]].params if module is not None else []
        kinds = ("kwonly",) if named else ("posonly", "normal")
        return [_DEFAULT + param.name for param in params if param.kind in kinds]

    def set_defaults(self, number: int, obj: Obj, value: Value, n: int, *, strong: bool) -> None:
        """The last parameters have the new defaults."""
        items = self.known_items(value, n)
        keys = self.default_keys(obj, named=False)
        for at, key in enumerate(keys):
            place = at - len(keys) + len(items or keys)
            if place >= 0:
                self.write(
                    number, key, self.iterate(value, n) if items is None else items[place], strong=strong
                )

    def known_items(self, value: Value, n: int) -> list[Value] | None:
        raise NotImplementedError

    def function_name(self, number: int) -> Value:
        """The `__name__` of a function, which `wraps` takes over from what is wrapped."""
        seen: set[int] = set()
        while number not in seen:
            seen.add(number)
            obj = self.obj(number)
            held = obj.fields.get("func" if obj.kind == "bound" else ".__wrapped__")
            inner = [each for each, o in self.objects(held) if o.kind in ("func", "bound")] if held else []
            if len(inner) != 1:
                break
            number = inner[0]
        if obj.kind != "func":
            return A_SCALAR
        module = self.world.program.ir(obj.info[0])
        assert module is not None
        return constant("str", module.units[obj.info[1]].name)
