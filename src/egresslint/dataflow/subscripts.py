"""Subscripts: reading items of mappings, sequences and objects. Storing them is in `item_stores`."""

from __future__ import annotations

from typing import Any

from egresslint.catalog.library import load_library
from egresslint.dataflow.comparison import Comparison
from egresslint.dataflow.frames import Args
from egresslint.dataflow.shapes import SHAPE, piece
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    DATA,
    EMPTY,
    MAX_WIDTH,
    NO_LABELS,
    SCALAR,
    SOME_DATA,
    Lead,
    Obj,
    Value,
    constant,
    join,
    join_all,
    length_of,
    reference,
)

_GENERIC = ("builtins.", "typing.", "typing_extensions.", "collections.")


class Subscripts(Comparison):
    """`container[key]` in all its forms."""

    def get_item(self, base: Value, index: Value, n: int) -> Value:
        index = self._as_index(index, n)
        shown = self._shown_piece(base, index, n) if base.consts and not base.refs else None
        if shown is not None:
            return shown
        out = self.special(base, "__getitem__", [index], n)
        if out is None:
            out = self._class_item(base, index, n)
        self.check_item(base, index, n)
        plain = self.others(base, "__getitem__")
        stored = self.contents(plain)
        if stored is not plain:
            out = join(out, self._missing_item(plain, index, n))
            base = stored
        for number, obj in self.objects(stored):
            out = join(out, self._object_item(number, obj, index, n))
        for number, path in self.refs(base, "a"):
            out = join(out, reference(("a", (number, path + "[]"))))
        if base.consts:
            out = join(out, self._text_item(base, index))
        for dotted in self.refs(base, "x"):
            out = join(out, self._outside_item(dotted, index, n))
        if base.labels and out.constant() != ("str", ""):
            out = out.with_labels(self.step_labels(base.labels, "load", n))
        return self._classify_key(out, base, index, n)

    def check_item(self, base: Value, index: Value, n: int) -> None:
        """A key that is not there raises; whether one that is not known is there remains open."""
        if self.frame.guard is None and not self.watched:
            return
        objects = self.objects(base)
        kinds = {obj.kind for _, obj in objects}
        if len(objects) != 1 or len(base.refs) != 1 or base.consts or kinds <= {"instance", "class"}:
            self.hazards += not kinds <= {"instance", "class"} and not self._is_slice(index)
        elif kinds == {"dict"}:
            obj = objects[0][1]
            present = True if "default" in obj.fields or obj.many else self._membership(index, base, n)
            self.hazards += present is None or obj.many
            if present is None and index.labels and self.watched and not obj.open:
                self.raise_outside("KeyError", [index], n)  # the message is the key
                self.ended = False
            if present is False and not obj.open:
                self.raise_outside("KeyError", [index], n)
                self.ended = not self.is_shared(objects[0][0])
        elif kinds <= {"list", "tuple"}:
            within = True if self._is_slice(index) else self._is_within(objects[0][1], index)
            self.hazards += not within
            if within is False:
                self._fail_at(objects[0][0], "IndexError", n)
        else:
            self.hazards += 1

    def _fail_at(self, number: int, name: str, n: int) -> None:
        """An item of a container is known not to be there; of one that others may fill, not for sure."""
        if self.watched and not self.is_shared(number):
            self.raise_outside(name, [], n)

    def _is_within(self, obj: Obj, index: Value) -> bool | None:
        length, at = self.known_length(obj), index.constant()
        if length is None or at is None or at[0] != "int" or at[1] is None:
            return None
        return -length <= int(at[1]) < length

    def _is_slice(self, index: Value) -> bool:
        return any(obj.kind == "slice" for _, obj in self.objects(index))

    def _outside_item(self, dotted: str, index: Value, n: int) -> Value:
        if dotted in load_library().environments:
            return self.environment(index.text() or self.said_text(index), n)
        if dotted == "sys.modules":
            return self.loaded_module(index, n)
        if index.consts and not dotted.startswith(_GENERIC):
            unseen = self.opaque(n, tag=("item", dotted, index.constant()))
            return join(unseen, self.stored_outside(dotted, index.text()))
        return reference(("x", dotted))

    def loaded_module(self, name: Value, n: int) -> Value:
        raise NotImplementedError

    def _as_index(self, index: Value, n: int) -> Value:
        out = self.special(index, "__index__", [], n)
        return index if out is None else join(out, self.others(index, "__index__"))

    def _missing_item(self, base: Value, index: Value, n: int) -> Value:
        """What `__missing__` of a dict's subclass gives for a key that may not be there."""
        for number, obj in self.objects(base):
            own = reference(("o", number))
            if (
                obj.kind == "instance"
                and obj.cls is not None
                and self.lookup(obj.cls, "__missing__") is not None
            ) and self._membership(index, own, n) is not True:
                return self.special(own, "__missing__", [index], n) or EMPTY
        return EMPTY

    def environment(self, name: str | None, n: int) -> Value:
        """The value of an environment variable; None where code does not show which."""
        said = {} if name is None else self.variable(name, n)
        value = self.opaque(n, tag=("env", name), info={"env": name or "?", **said})
        return value.with_labels(self.placed(f"os.environ.{name}").labels)

    def placed(self, name: str) -> Value:
        """What was seen to be stored under a name outside the project."""
        raise NotImplementedError

    def _class_item(self, base: Value, index: Value, n: int) -> Value:
        out = EMPTY
        for number, obj in self.objects(base):
            if obj.kind == "class":
                member = self.lookup(number, "__class_getitem__")
                name = index.text()
                if name is not None and self.is_enum(number):
                    out = join(out, self.get_attribute(reference(("o", number)), name, n))
                elif member is None:
                    out = join(out, reference(("o", number)))
                else:
                    out = join(
                        out, self.call(self.bound(member[1], reference(("o", number)), n), Args([index]), n)
                    )
        return out

    def _shown_piece(self, base: Value, index: Value, n: int) -> Value | None:
        """What stands at a known end of a text; None where it may hold what is not known."""
        if not any(kind == SHAPE for kind, _ in base.consts):
            return None
        const = index.constant()
        at: int | slice | None = const[1] if const is not None and const[0] == "int" else None
        slices = [obj for _, obj in self.objects(index) if obj.kind == "slice"]
        if len(slices) == 1 and len(index.refs) == 1:
            at = self._cut(slices[0])
        found = None if at is None else piece(base.consts, at)
        if found is None:
            return None
        labels = self.step_labels(base.labels, "load", n) if DATA in found else NO_LABELS
        return Value(labels, consts=found)

    def _cut(self, piece: Obj) -> slice | None:
        bounds = [piece.fields[i].constant() for i in range(3)]
        if any(b is None or b[0] not in ("none", "int") for b in bounds):
            return None
        cut = slice(*(b[1] for b in bounds if b is not None))
        return None if cut.step not in (None, 1) else cut

    def _text_item(self, base: Value, index: Value) -> Value:
        if self._is_empty_slice(index):
            return constant("str", "")
        if DATA in base.consts:
            return SOME_DATA
        text, const = base.text(), index.constant()
        if text is not None and const is not None and const[0] == "int" and const[1] is not None:
            return constant("str", text[const[1]]) if -len(text) <= const[1] < len(text) else EMPTY
        return A_SCALAR

    def _is_empty_slice(self, index: Value) -> bool:
        """True for `[:0]`, which leaves nothing of any sequence."""
        return any(obj.kind == "slice" and self._is_nothing(obj) for _, obj in self.objects(index))

    def _is_nothing(self, piece: Obj) -> bool:
        return piece.fields[1].constant() == ("int", 0) and piece.fields[0].constant() in (
            ("none", None),
            ("int", 0),
        )

    def _classify_key(self, out: Value, base: Value, index: Value, n: int) -> Value:
        """A key that names sensitive data labels what is read under it."""
        keys = index.texts()
        if not keys and any(obj.kind in ("list", "tuple") for _, obj in self.objects(index)):
            keys = [t for item in self.known_items(index, n) or [] for t in item.texts()]
        if not keys or not self.may_hold_data(out) or not self.has_content(out):
            return out
        for key in keys[:MAX_WIDTH]:
            found = self.declared_field(base, key) or self.classifier.name(
                key, "key", self.frame.path, self.module_name(), owner=self.owner_name(base, n), siblings=()
            )
            if found is not None:
                out = (
                    self.clear(out, ("*",), n)
                    if found.category == "none"
                    else self.source(out, found, key, n)
                )
        return out

    def _object_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        if obj.kind == "dict":
            return self._dict_item(number, obj, index, n)
        if obj.kind in ("list", "tuple", "iter", "view"):
            return self._sequence_item(number, obj, index, n)
        if obj.kind in ("opaque", "ext"):
            if obj.kind == "opaque" and self._is_empty_slice(index):
                return constant("str", "")
            key = index.constant() or ANY
            if key in obj.fields:
                return self.read_child(number, obj, key, n)
            if isinstance(key, tuple) and ANY in obj.fields:
                return self.read_child(number, obj, ANY, n)
            if obj.kind == "ext":
                return reference(("a", (number, "[]"))).with_labels(obj.labels)
            return self.step(self.child(number, key, obj), "load", n)
        if obj.kind == "instance":
            return self._record_item(number, obj, index, n)
        return EMPTY

    def _record_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        """An instance without `__getitem__`: a named tuple by position, a typed dict or row by key."""
        const = index.constant()
        assert obj.cls is not None
        if const is not None and const[0] == "int" and const[1] is not None:
            names = list(self.fields_of(obj.cls))
            if -len(names) <= const[1] < len(names):
                return self.get_attribute(reference(("o", number)), names[const[1]], n)
        if const is not None:
            if const in obj.fields:
                return self.read_child(number, obj, const, n)
            if const[0] == "str" and not self.storage_kind(obj.cls) and "." + const[1] in obj.fields:
                return self.read_child(number, obj, "." + const[1], n)
        if ANY in obj.fields:
            return self.read_child(number, obj, ANY, n)
        if obj.open or self.has_unseen_fields(obj.cls):
            return self.step(self.child(number, const or ANY, obj), "load", n)
        return EMPTY

    def _dict_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        out = EMPTY
        const = self.key_of(index)
        if const is not None:
            for key in (const, ANY):
                if key in obj.fields:
                    out = join(out, self.read_child(number, obj, key, n))
            if "default" in obj.fields and (out.is_empty() or const in obj.unsure):
                return join(out, self._default_item(number, obj, index, n))
        else:
            keys = [key for key in obj.fields if key == ANY or not isinstance(key, str)]
            out = join_all(
                self.read_child(number, obj, key, n) for key in keys if self._may_equal(key, index)
            )
            if "default" in obj.fields:
                out = join(out, self._default_item(number, obj, index, n))
        if out.is_empty() and obj.open:
            return self.child(number, const or ANY, obj)
        return out.with_labels(obj.labels)

    def _default_item(self, number: int, obj: Obj, key: Value, n: int) -> Value:
        """`defaultdict`: a missing key is made and stored."""
        made = self.call(obj.fields["default"], Args(), n)
        self.write(number, self.key_of(key) or ANY, made, strong=False)
        self.note_open_key(number, key)
        return made

    def _may_equal(self, key: Any, index: Value) -> bool:
        if key == ANY or not isinstance(key, tuple):
            return True
        if index.refs or DATA in index.consts or SCALAR in index.consts or not index.consts:
            return True
        return key in index.consts or key[0] in ("tuple", "ref")

    def _sequence_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        slices = [o for _, o in self.objects(index) if o.kind == "slice"]
        if slices:
            return self._slice_of(number, obj, slices[0], n)
        const = index.constant()
        if const is not None and const[0] in ("int", "bool") and const[1] is not None:
            return self._position(number, obj, int(const[1]), n)
        return self.iterate(reference(("o", number)), n)

    def _position(self, number: int, obj: Obj, position: int, n: int) -> Value:
        length = self.known_length(obj)
        if position < 0:
            if length is None:
                return self.iterate(reference(("o", number)), n)
            position += length
        out = EMPTY
        for key in (position,) if self._is_leading(obj, position) else (position, ANY):
            if key in obj.fields:
                out = join(out, self.read_child(number, obj, key, n))
        return out

    def _is_leading(self, obj: Obj, position: int) -> bool:
        """True for a position at the start of a list that nothing else can stand at."""
        is_known = isinstance(obj.info, Lead) and position < obj.info.count
        return is_known and position in obj.fields and position not in obj.unsure

    def known_length(self, obj: Obj) -> int | None:
        return length_of(obj)

    def _slice_of(self, number: int, obj: Obj, piece: Obj, n: int) -> Value:
        items = self.known_items(reference(("o", number)), n)
        if items is None:
            items = self.leading_items(reference(("o", number)), n)
            stop = piece.fields[1].constant()
            if stop is None or stop[0] != "int" or stop[1] is None or not 0 <= stop[1] <= len(items):
                items = None
        bounds = [piece.fields[i].constant() for i in range(3)]
        plain = all(b is not None and b[0] in ("none", "int") for b in bounds)
        kind = obj.kind if obj.kind in ("list", "tuple") else "list"
        if items is not None and plain:
            cut = slice(*(b[1] for b in bounds if b is not None))
            if cut.step != 0:
                return self.allocate(kind, n, dict(enumerate(items[cut])), tag=number)
        return self.allocate(kind, n, {ANY: self.iterate(reference(("o", number)), n)}, tag=number)

    def leading_items(self, value: Value, n: int) -> list[Value]:
        """The items at the start of a list that stand at their positions, though its length is not known."""
        objects = self.objects(value)
        if len(objects) != 1 or len(value.refs) != 1:
            return []
        ((number, obj),) = objects
        out: list[Value] = []
        while self._is_leading(obj, len(out)):
            out.append(self.read_child(number, obj, len(out), n))
        return out

    def note_open_key(self, number: int, key: Value) -> None:
        """Keep what a key that is not known says, beside the keys that are."""
        if (key.labels or key.refs) and self.key_of(key) is None:
            consts = SOME_DATA.consts if key.labels or DATA in key.consts else key.consts
            self.write(number, "keys", Value(key.labels, key.refs, consts), strong=False)
