"""Says whether values have an attribute, as `hasattr` and `getattr` with a default ask."""

from __future__ import annotations

from egresslint.dataflow.mappings import Mappings
from egresslint.dataflow.storage import STORE
from egresslint.dataflow.values import Obj, Value

_OF_ALL = frozenset({"__class__", "__dict__", "__doc__", "__module__", "__init__", "__str__", "__repr__"})
_PLAIN: dict[str, type] = {"list": list, "tuple": tuple, "dict": dict, "set": set}
_OF_FUNCTIONS = frozenset({"func", "bound", "partial"})


class Presence(Mappings):
    """`has_attribute` is None where code does not show it."""

    def has_attribute(self, value: Value, name: str) -> bool | None:
        outcomes = {self._object_has(number, obj, name) for number, obj in self.objects(value)}
        outcomes |= {self._module_has(path, name) for path in self.refs(value, "m")}
        if value.consts or any(kind not in ("o", "m") for kind, _ in value.refs):
            return None
        return outcomes.pop() if len(outcomes) == 1 else None

    def _object_has(self, number: int, obj: Obj, name: str) -> bool | None:
        if "." + name in obj.fields:
            return None if "." + name in obj.unsure else True
        if name in _OF_ALL:
            return True
        if obj.kind in _PLAIN:
            return hasattr(_PLAIN[obj.kind], name)
        if obj.kind == "class":
            return self._class_has(number, name)
        if obj.kind == "instance" and obj.cls is not None:
            return self._instance_has(obj, obj.cls, name)
        return False if obj.kind in _OF_FUNCTIONS and not name.startswith("__") else None

    def _class_has(self, cls: int, name: str) -> bool | None:
        meta = self.metaclass(cls)
        if self.lookup(cls, name) is not None or (meta is not None and self.lookup(meta, name) is not None):
            return True
        if name.startswith("__") or self.has_unseen_fields(cls) or self.storage_kind(cls) is not None:
            return None
        if meta is not None and (
            self.lookup(meta, "__getattr__") is not None or self.has_unseen_fields(meta)
        ):
            return None
        return False

    def _instance_has(self, obj: Obj, cls: int, name: str) -> bool | None:
        if self.lookup(cls, name) is not None:
            return True
        hooked = (
            self.lookup(cls, "__getattr__") is not None or self.lookup(cls, "__getattribute__") is not None
        )
        is_open = obj.open or STORE in obj.fields or self.has_unseen_fields(cls)
        return None if hooked or is_open or name.startswith("__") or self.external_bases(cls) else False

    def _module_has(self, path: str, name: str) -> bool | None:
        scope = self.load_module(path)
        if self.world.modules.child(path, name) is not None:
            return True
        if scope is None:
            return False
        obj = self.obj(scope)
        if "." + name in obj.fields:
            return None if "." + name in obj.unsure else True
        return None if name.startswith("__") or ".__getattr__" in obj.fields else False
