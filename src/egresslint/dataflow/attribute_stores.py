"""What writing and deleting an attribute does to objects, classes, modules and names of libraries."""

from __future__ import annotations

from egresslint.dataflow.attributes import Attributes
from egresslint.dataflow.values import Value


class AttributeStores(Attributes):
    """`set_attribute` and `delete_attribute` are what code writes; `write_attribute` what `object` does."""

    def set_attribute(self, target: Value, name: str, value: Value, n: int) -> None:
        strong = len(target.refs) == 1
        value = self.step(value, "store", n)
        for module in self.refs(target, "m"):
            self.write_module(module, name, value, strong=strong)
        for dotted in self.refs(target, "x"):
            self.fill_place(f"{dotted}.{name}", value, strong=strong)
        for number, obj in self.objects(target):
            if obj.kind == "instance" and name == "__dict__":
                for _, mapping in self.objects(value):
                    self.replace_attributes(number, obj, mapping)
                continue
            if obj.kind == "instance" and self._set_through_class(number, obj, name, value, n):
                continue
            if obj.kind == "func" and name == "__defaults__":
                self.set_defaults(number, obj, value, n, strong=strong)
                continue
            self.write(number, "." + name, value, strong=strong)
            if strong:
                self.note_key(number, "." + name, sure=True)

    def write_module(self, module: str, name: str, value: Value, *, strong: bool) -> None:
        raise NotImplementedError

    def delete_attribute(self, target: Value, name: str, n: int) -> None:
        for module in self.refs(target, "m") if len(target.refs) == 1 else ():
            scope = self.world.scopes.get(module)
            if scope is not None:
                self.forget_attribute(scope, name)
        for number, obj in self.objects(target):
            if obj.kind == "instance" and self._delete_through_class(number, obj, name, n):
                continue
            if len(target.refs) == 1:
                self.forget_attribute(number, name)

    def forget_attribute(self, number: int, name: str) -> None:
        obj = self.obj(number)
        if "." + name in obj.fields and not obj.many:
            self.heap[number] = obj.replace(fields={k: v for k, v in obj.fields.items() if k != "." + name})

    def write_attribute(self, number: int, name: str, value: Value, n: int) -> None:
        """What `object.__setattr__` does: descriptors first, then the object's own attribute."""
        obj = self.obj(number)
        if obj.kind != "instance" or not self._set_through_descriptor(number, obj, name, value, n):
            self.write(number, "." + name, value, strong=True)
