"""What objects hold beside their attributes: instances of subclasses of the built-in types, and `__dict__`.

An instance of a class that builds on a container keeps one of its own under `STORE`; a named tuple is one
itself; `__dict__` is a dict that remembers whose it is. Whoever asks for items goes through `contents`.
"""

from __future__ import annotations

from egresslint.dataflow.naming import Naming
from egresslint.dataflow.values import EMPTY, NO_LABELS, Key, Obj, Value, join, reference

STORE = "store"
OWNER = "of"
_KINDS = {
    "dict": ("dict", "OrderedDict", "defaultdict", "Counter", "UserDict", "Dict", "DefaultDict"),
    "list": ("list", "UserList", "deque", "List", "Deque"),
    "set": ("set", "frozenset", "Set", "FrozenSet"),
    "tuple": ("tuple", "Tuple"),
    "text": ("str", "int", "float", "bytes", "complex", "UserString", "StrEnum", "IntEnum", "IntFlag"),
}
_MODULES = frozenset({"builtins", "collections", "typing", "enum"})
_NAMED_TUPLES = frozenset({"typing.NamedTuple", "collections.namedtuple"})
_MAPPINGS = frozenset(
    {
        "collections.UserDict",
        *(f"{m}.{n}" for m in ("collections.abc", "typing") for n in ("Mapping", "MutableMapping")),
    }
)
_FIELDLESS = frozenset(
    {"abc", "builtins", "collections", "collections.abc", "enum", "numbers", "typing", "typing_extensions"}
)


class Storage(Naming):
    """Finds, makes and writes back what instances hold."""

    def note_key(self, number: int, key: Key, *, sure: bool) -> None:
        """Remember whether an object holds a key on every way that leads here."""
        obj = self.obj(number)
        if not obj.many and sure is (key in obj.unsure):
            self.heap[number] = obj.replace(unsure=obj.unsure ^ {key})

    def storage_kind(self, cls: int) -> str | None:
        """The kind of container that a class builds on: `text` stands for all immutable plain values."""
        for base in self.external_bases(cls):
            module, _, name = base.rpartition(".")
            if module in _MODULES:
                for kind, names in _KINDS.items():
                    if name in names:
                        return kind
        return None

    def is_named_tuple(self, cls: int) -> bool:
        return any(base in _NAMED_TUPLES for base in self.external_bases(cls))

    def is_mapping_mixin(self, cls: int) -> bool:
        """True where a base defines the mapping methods in terms of `__getitem__` and its kin."""
        return any(base in _MAPPINGS for base in self.external_bases(cls))

    def has_unseen_fields(self, cls: int) -> bool:
        """True where a base class outside the project may provide attributes that code does not show."""
        return any(base.rpartition(".")[0] not in _FIELDLESS for base in self.external_bases(cls))

    def contents(self, value: Value) -> Value:
        """The value with each instance that builds on a container replaced by that container."""
        out = EMPTY
        replaced = set()
        for number, obj in self.objects(value):
            if obj.kind == "instance":
                held = self._stored(number, obj)
                if held is not None:
                    out = join(out, held.with_labels(obj.labels))
                    replaced.add(("o", number))
        if not replaced:
            return value
        return join(out, Value(value.labels, value.refs - replaced, value.consts)).with_labels(value.labels)

    def _stored(self, number: int, obj: Obj) -> Value | None:
        stored = obj.fields.get(STORE)
        if stored is not None or obj.cls is None:
            return stored
        return self._as_tuple(number, obj) if self.is_named_tuple(obj.cls) else None

    def _as_tuple(self, number: int, obj: Obj) -> Value:
        """A named tuple's items by position."""
        assert obj.cls is not None
        name = self.world.intern(("tuple of", number))
        names = self.fields_of(obj.cls)
        fields: dict[Key, Value] = {i: obj.fields.get("." + each, EMPTY) for i, each in enumerate(names)}
        if obj.open:
            fields |= self._unseen_items(
                number, obj, {i: each for i, each in enumerate(names) if fields[i].is_empty()}
            )
        self.create(name, Obj("tuple", obj.site, fields, many=False, open=obj.open))
        return reference(("o", name))

    def _unseen_items(self, number: int, obj: Obj, names: dict[int, str]) -> dict[Key, Value]:
        """The fields that nobody was seen to set: unknown, with what the class says of each."""
        said = {label.name: {label: trace} for label, trace in self.unseen_fields(number, obj).items()}
        return {
            i: self.child(number, "." + each, obj).with_labels(said.get(each, NO_LABELS))
            for i, each in names.items()
        }

    # The attributes of an object as a dict

    def own_dict(self, number: int, obj: Obj) -> Value:
        """`object.__dict__`: made afresh whenever it is read; what is stored in it is written back."""
        name = self.world.intern(("dict of", number))
        fields: dict[Key, Value] = {
            ("str", key[1:]): value
            for key, value in obj.fields.items()
            if isinstance(key, str) and key.startswith(".") and not key.startswith(".__")
        }
        if "*" in obj.fields:
            fields["*"] = obj.fields["*"]
        fields[OWNER] = reference(("o", number))
        unsure = frozenset(("str", key[1:]) for key in obj.unsure if isinstance(key, str))
        made = Obj("dict", obj.site, fields, labels=obj.labels, many=obj.many, open=obj.open, unsure=unsure)
        self.create(name, made)
        return reference(("o", name))

    def write_back(self, value: Value) -> None:
        """Give objects the attributes that their `__dict__` has now."""
        for _, obj in self.objects(value):
            owner = obj.fields.get(OWNER) if obj.kind == "dict" else None
            for number, holder in self.objects(owner) if owner is not None else ():
                self.replace_attributes(number, holder, obj)

    def replace_attributes(self, number: int, holder: Obj, mapping: Obj) -> None:
        kept = {
            k: v
            for k, v in holder.fields.items()
            if not (isinstance(k, str) and k.startswith(".")) or k.startswith(".__")
        }
        for key, value in mapping.fields.items():
            if isinstance(key, tuple) and key[0] == "str":
                kept["." + key[1]] = value
            elif key == "*":
                kept[key] = value
        if holder.many:
            kept = {
                k: join(holder.fields.get(k, EMPTY), kept.get(k, EMPTY)) for k in {**holder.fields, **kept}
            }
        unsure = frozenset("." + key[1] for key in mapping.unsure if isinstance(key, tuple))
        self.heap[number] = holder.replace(fields=kept, unsure=unsure)
