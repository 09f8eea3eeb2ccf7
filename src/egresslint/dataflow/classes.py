"""What is known of project classes: resolution order, bases, fields, and which kind of class each is.

It reads no attribute and calls nothing.
"""

from __future__ import annotations

from egresslint.catalog.library import load_library
from egresslint.dataflow.configured import Configured
from egresslint.dataflow.values import (
    EMPTY,
    Obj,
    Value,
    join,
)
from egresslint.ir import nodes as ir

_METACLASSES = frozenset({"builtins.type", "abc.ABCMeta", "enum.EnumMeta", "enum.EnumType"})
_BEHAVIOUR = frozenset({"func", "property", "classmethod", "staticmethod", "class"})


class ClassInfo:
    """What is known of a project class beside its members: unit, bases in order, and how it behaves."""

    __slots__ = (
        "bases",
        "decorators",
        "keywords",
        "name",
        "names",
        "path",
        "qualname",
        "record",
        "unit",
        "validators",
    )

    def __init__(self, path: str, unit: int, name: str, qualname: str) -> None:
        self.path = path
        self.unit = unit
        self.name = name
        self.qualname = qualname
        self.bases: list[Value] = []
        self.decorators: list[str] = []
        self.keywords: dict[str, Value] = {}
        self.record = False
        self.names: list[str] = []
        self.validators: list[Value] = []


class Classes(Configured):
    """Questions about classes."""

    def mro(self, cls: int) -> list[int]:
        """The project classes in resolution order (C3; depth first where the program has none)."""
        known = self.world.orders.get(cls)
        if known is None:
            bases = self._project_bases(self.obj(cls).info)
            known = [cls, *_merge_chains([*(self.mro(base) for base in bases), bases])]
            self.world.orders[cls] = known
        return known

    def _project_bases(self, info: ClassInfo) -> list[int]:
        out: list[int] = []
        for base in info.bases:
            for number, obj in self.objects(base):
                if obj.kind == "class" and number not in out:
                    out.append(number)
        return out

    def external_bases(self, cls: int) -> list[str]:
        """Names outside the project that the class or its bases derive from, nearest first."""
        out: list[str] = []
        for number in self.mro(cls):
            for base in self.obj(number).info.bases:
                out.extend(self.refs(base, "x"))
                out.extend(
                    obj.info["name"]
                    for _, obj in self.objects(base)
                    if obj.kind == "ext" and "name" in obj.info
                )
        return [name for name in dict.fromkeys(out) if name != "builtins.object"]

    def is_record(self, cls: int | None) -> bool:
        if cls is None:
            return False
        info: ClassInfo = self.obj(cls).info
        if info.record:
            return True
        if any(self.obj(c).info.record for c in self.mro(cls)):
            return True
        bases = load_library().record_bases
        return any(base in bases or base.endswith(".BaseModel") for base in self.external_bases(cls))

    def is_enum(self, cls: int) -> bool:
        enums = load_library().enum_bases
        return any(base in enums for base in self.external_bases(cls))

    def lookup(self, cls: int, name: str, *, after: int | None = None) -> tuple[int, Value] | None:
        """The class in resolution order that defines `name`, and its value; past `after` for `super()`."""
        order = self.mro(cls)
        if after is not None and after in order:
            order = order[order.index(after) + 1 :]
        for number in order:
            found = self.obj(number).fields.get("." + name)
            if found is not None and not found.is_empty():
                return number, found
        return None

    def fields_of(self, cls: int) -> dict[str, ir.AnnAssign]:
        """The annotated fields of a class, bases first: what a record's constructor takes, in order."""
        infos = [self.obj(number).info for number in self.mro(cls)]
        known = self.world.fields.get(cls)
        if known is None or known[0] != infos:
            known = self.world.fields[cls] = (infos, self._find_fields(cls))
        return known[1]

    def _find_fields(self, cls: int) -> dict[str, ir.AnnAssign]:
        out: dict[str, ir.AnnAssign] = {}
        for number in reversed(self.mro(cls)):
            info: ClassInfo = self.obj(number).info
            for name in info.names:
                named = ir.Name(0, name)
                out[name] = ir.AnnAssign(0, named, named, None)
            module = self.world.program.ir(info.path)
            if module is None or info.names:
                continue
            for stmt in module.units[info.unit].body:
                if isinstance(stmt, ir.AnnAssign) and isinstance(stmt.target, ir.Name):
                    out[stmt.target.id] = stmt
        return out

    def aliases_of(self, cls: int, name: str) -> list[str]:
        """The other names that a record's field says it is given under."""
        found = self.lookup(cls, name)
        specs = [obj.info for _, obj in self.objects(found[1]) if obj.kind == "ext"] if found else []
        return [alias for info in specs for alias in info.get("aliases", ())]

    def is_exception(self, cls: int) -> bool:
        return any(base.endswith(("Exception", "Error", "Warning")) for base in self.external_bases(cls))

    def is_typed_dict(self, cls: int) -> bool:
        return any(base.endswith(".TypedDict") for base in self.external_bases(cls))

    def is_metaclass(self, cls: int) -> bool:
        return any(base in _METACLASSES for base in self.external_bases(cls))

    def metaclass(self, cls: int) -> int | None:
        """The project's class of which a class is an instance; None where it is `type` or from outside."""
        for each in self.mro(cls):
            for number, obj in self.objects(self.obj(each).info.keywords.get("metaclass", EMPTY)):
                if obj.kind == "class":
                    return number
        return None

    def private(self, name: str) -> str:
        """An attribute's name as code in the present class means it: `__name` belongs to the class alone."""
        if not name.startswith("__") or name.endswith("__"):
            return name
        cls = self.frame.scope if self.frame.unit.kind == "class" else self.frame.cls
        return name if cls is None else f"_{self.obj(cls).info.name.lstrip('_')}{name}"

    def subclass_members(self, cls: int, name: str) -> Value:
        """What subclasses define under a name that the class itself lacks: the hook of a template method."""
        out = EMPTY
        for sub in self.world.subclasses.get(cls, ()):
            own = self.obj(sub).fields.get("." + name)
            out = join(out, own if own is not None else self.subclass_members(sub, name))
        return out

    def overridden(self, obj: Obj, name: str, own: Value) -> Value:
        """What a class gives, and what subclasses put in its place where any object of theirs may be meant.

        That is so for settings, and for methods that do nothing.
        """
        if obj.cls is None or not (obj.many and obj.open):
            return own
        others = self.subclass_members(obj.cls, name)
        functions = [each for _, each in self.objects(own) if each.kind == "func"]
        if not functions or others.is_empty() or not all(map(self._does_nothing, functions)):
            return join(own, Value(consts=others.consts))
        return others if all(map(self._only_raises, functions)) else join(own, others)

    def _does_nothing(self, function: Obj) -> bool:
        """True for a body of a docstring, `...` or `pass`, or one that only raises NotImplementedError."""
        body = self._body_of(function)
        return not body or self._only_raises(function)

    def _only_raises(self, function: Obj) -> bool:
        body = self._body_of(function)
        if len(body) != 1 or not isinstance(body[0], ir.Raise):
            return False
        raised = body[0].exc.func if isinstance(body[0].exc, ir.Call) else body[0].exc
        return isinstance(raised, ir.Name) and raised.id == "NotImplementedError"

    def _body_of(self, function: Obj) -> list[ir.Stmt]:
        """A function's statements, without docstrings and `...`."""
        path, index, *_ = function.info
        module = self.world.program.ir(path)
        assert module is not None
        body = module.units[index].body
        return [s for s in body if not (isinstance(s, ir.ExprStmt) and isinstance(s.value, ir.Const))]

    def enum_members(self, cls: int, n: int) -> list[Value]:
        """The members of an enumeration in the order of their definition."""
        out = []
        for holder in reversed(self.mro(cls)):
            for key, value in self.obj(holder).fields.items():
                public = isinstance(key, str) and key.startswith(".") and not key.startswith("._")
                if public and not any(o.kind in _BEHAVIOUR for _, o in self.objects(value)):
                    out.append(self.enum_member(holder, key[1:], value, n))
        return out

    def enum_member(self, cls: int, name: str, value: Value, n: int) -> Value:
        raise NotImplementedError

    def inside(self, function: Value) -> bool:
        """True while the given function is on the call stack."""
        numbers = {number for number, _ in self.objects(function)}
        frame = self.frame
        while frame is not None:
            if frame.function in numbers:
                return True
            frame = frame.parent  # type: ignore[assignment]  # the outermost frame has none
        return False


def _merge_chains(chains: list[list[int]]) -> list[int]:
    """C3 linearisation; where none exists, what is left in the order given."""
    chains = [list(chain) for chain in chains if chain]
    out: list[int] = []
    while chains:
        head = next(
            (chain[0] for chain in chains if not any(chain[0] in other[1:] for other in chains)), chains[0][0]
        )
        out.append(head)
        chains = [rest for chain in chains if (rest := [c for c in chain if c != head])]
    return out
