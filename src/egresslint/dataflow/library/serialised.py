"""JSON and rows of tables: what is written as text is found again by whoever reads the text.

Without that, each field of what is read would hold all that the text holds.
"""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.copies import UNWRITABLE, Copies
from egresslint.dataflow.shapes import leading
from egresslint.dataflow.storage import OWNER
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    DATA,
    EMPTY,
    NONE,
    SOME_DATA,
    Key,
    Lead,
    Obj,
    Value,
    constant,
    join,
    reference,
)
from egresslint.dataflow.written import records_in, written
from egresslint.source.configuration import Form

MAX_JSON = 2_000
MAX_OBJECTS = 60
MAX_BRACKETS = 40
MAX_PLAIN = 300
MAX_DEPTH = 4
_PLAIN = frozenset({"str", "int", "bool", "none"})
_WRITABLE = frozenset({"dict", "list", "tuple"})


class _Unplain(Exception):  # noqa: N818  # no error: code does not show the value in full
    pass


class Serialised(Copies):
    """`model_json_dumps` and `model_json_loads`; `engine_row`, `engine_rows`, `engine_lines` for streams."""

    def model_json_dumps(self, args: Args, n: int) -> Value:
        """JSON that carries data remembers what it was written from."""
        value = args.positional[0] if args.positional else EMPTY
        plain = self._plain_text(value, n) if not args.keywords else None
        if plain is not None:
            return constant("str", plain)
        text = self.model_dumps(args, n)
        if not text.labels or text.refs or value.consts or len(value.refs) != 1:
            return text
        if self.is_spent() or not all(obj.kind in _WRITABLE for _, obj in self.objects(value)):
            return text
        seen: dict[int, Value] = {}
        made = self._written_copy(value, self._json_hook(args, n), n, seen)
        numbers = [number for number, _ in self.objects(made)]
        if len(numbers) != 1 or len(seen) >= MAX_OBJECTS:
            return text
        return Value(text.labels, consts=text.consts | {written((numbers[0],))})

    def _plain_text(self, value: Value, n: int) -> str | None:
        """JSON of what code shows in full; None where it does not, or that is long."""
        try:
            plain = self._plain(value, n, 0)
        except _Unplain:
            return None
        import json

        text = json.dumps(plain)
        return text if len(text) <= MAX_PLAIN else None

    def _plain(self, value: Value, n: int, depth: int) -> Any:
        const = value.constant()
        if const is not None and const[0] in _PLAIN and not value.labels:
            return const[1]
        objects = self.objects(value)
        if value.labels or value.consts or len(objects) != 1 or len(value.refs) != 1 or depth > MAX_DEPTH:
            raise _Unplain
        obj = objects[0][1]
        items = self.known_items(value, n) if obj.kind in _WRITABLE and not obj.labels else None
        if items is None:
            raise _Unplain
        if obj.kind != "dict":
            return [self._plain(item, n, depth + 1) for item in items]
        keys = [key.constant() for key in items]
        if any(key is None or key[0] != "str" for key in keys):
            raise _Unplain
        return {key[1]: self._plain(obj.fields[key], n, depth + 1) for key in keys if key is not None}

    def _written_copy(self, value: Value, hook: Value | None, n: int, seen: dict[int, Value]) -> Value:
        """What reading JSON of a value gives: lists and dicts, and what a hook makes of other objects."""
        out = Value(value.labels, consts=value.consts)
        for number, obj in self.objects(value):
            self.steps += 1
            if number not in seen and len(seen) < MAX_OBJECTS:
                seen[number] = SOME_DATA
                seen[number] = self._written_object(number, obj, hook, n, seen)
            out = join(out, seen.get(number, EMPTY))
        return out

    def _written_object(
        self, number: int, obj: Obj, hook: Value | None, n: int, seen: dict[int, Value]
    ) -> Value:
        own = reference(("o", number))
        if obj.kind not in _WRITABLE:
            is_hooked = hook is not None and obj.kind in UNWRITABLE
            stands_for = (
                self.call(hook, Args([own]), n) if is_hooked and hook is not None else self.contents(own)
            )
            if stands_for.refs and stands_for.refs != own.refs:
                return self._written_copy(stands_for, hook, n, seen)
            return self.flatten(stands_for, "call", n, objects=True)
        fields: dict[Key, Value] = {}
        for key, child in obj.fields.items():
            if key not in (OWNER, "default", "position"):
                fields[_as_json_key(key)] = self._written_copy(child, hook, n, seen)
        kind = "dict" if obj.kind == "dict" else "list"
        info = obj.info if isinstance(obj.info, Lead) else None
        unsure = frozenset(map(_as_json_key, obj.unsure))
        return self.allocate(
            kind, n, fields, tag=("json", number), labels=obj.labels, info=info, open=obj.open, unsure=unsure
        )

    def model_json_loads(self, args: Args, n: int) -> Value:
        text = args.positional[0] if args.positional else EMPTY
        records = records_in(text)
        known = text.text()
        if records is not None and len(records) == 1:
            found: Value | None = self._copy_value(reference(("o", records[0])), n, True, {})
        else:
            found = None if known is None else self._parsed_json(known, n)
        if found is None:
            said = self.parse("json", Args([text]), n)
            found = self.call_outside("json.loads", Args([text]), n) if said is None else said
        elif known is not None:
            found = found.with_labels(self.step_labels(text.labels, "call", n))
        hook = args.keywords.get("object_hook")
        return found if hook is None else self._hooked(found, hook, n)

    def parse(self, form: Form, args: Args, n: int) -> Value | None:
        raise NotImplementedError

    def call_outside(self, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def _parsed_json(self, text: str, n: int) -> Value | None:
        """What JSON says that code shows; None where it is too much, or no JSON."""
        import json

        if len(text) > MAX_JSON or text.count("[") + text.count("{") > MAX_BRACKETS:
            return None
        try:
            return self._built(json.loads(text), n, ())
        except ValueError:
            return None

    def _built(self, plain: Any, n: int, path: tuple[Any, ...]) -> Value:
        """A value as code would write it down."""
        if isinstance(plain, dict):
            fields: dict[Key, Value] = {
                ("str", key): self._built(item, n, (*path, key)) for key, item in plain.items()
            }
            return self.allocate("dict", n, fields, tag=("json", path))
        if isinstance(plain, list):
            items = [self._built(item, n, (*path, at)) for at, item in enumerate(plain)]
            return self.allocate("list", n, dict(enumerate(items)), tag=("json", path))
        return NONE if plain is None else constant(type(plain).__name__, plain)

    def _hooked(self, value: Value, hook: Value, n: int) -> Value:
        """What a function makes of each mapping in a value, the innermost first."""
        out = Value(
            value.labels, value.refs - {("o", number) for number, _ in self.objects(value)}, value.consts
        )
        for number, obj in self.objects(value):
            own = reference(("o", number))
            if obj.kind in ("dict", "list"):
                for key, child in obj.fields.items():
                    if any(inner.kind in ("dict", "list") for _, inner in self.objects(child)):
                        self.write(number, key, self._hooked(child, hook, n), strong=True)
            out = join(out, own if obj.kind == "list" else self.call(hook, Args([own]), n))
        may_be_mapping = not value.refs and not value.is_empty()
        return join(out, self.call(hook, Args([value]), n)) if may_be_mapping else out

    # Rows and lines

    def engine_row(self, args: Args, n: int) -> Value:
        """A row as text, which remembers its fields."""
        row = args.positional[0]
        items = self.known_items(row, n)
        if items is None:
            return self.flat_join([self.iterate(row, n)], n)
        shown = [self.to_text(item, n, method="__str__") for item in items]
        made = self.allocate("list", n, dict(enumerate(shown)), tag="row")
        ((_, number),) = made.refs
        text = self.flat_join(shown, n) if shown else A_SCALAR
        return Value(text.labels, consts=text.consts | {written((number,))})

    def engine_rows(self, args: Args, n: int) -> Value:
        """The rows of which a text, a stream or lines were made; None where that is not known."""
        records = self._records(args.positional[0], n)
        if records is None:
            return NONE
        rows = [self._copy_value(reference(("o", number)), n, False, {}) for number in records]
        return self.allocate("list", n, dict(enumerate(rows)), tag="rows")

    def _records(self, source: Value, n: int) -> tuple[int, ...] | None:
        if any(obj.kind == "instance" for _, obj in self.objects(source)):
            source = self.call_method(source, "read", Args(), n)
        lines = self.known_items(source, n) if source.refs else None
        found = [records_in(source)] if lines is None else [records_in(line) for line in lines]
        return None if None in found else sum((each for each in found if each is not None), ())

    def engine_lines(self, args: Args, n: int) -> Value:
        return self.lines_of(args.positional[0], n)

    def engine_item(self, args: Args, n: int) -> Value:
        """The item of a list at a position, or an empty text behind its end."""
        items, at = args.positional[0], args.positional[1].constant()
        known = self.known_items(items, n)
        if known is None or at is None or at[0] != "int" or at[1] is None:
            return self.get_item(items, args.positional[1], n)
        return known[at[1]] if at[1] < len(known) else constant("str", "")

    def lines_of(self, text: Value, n: int) -> Value:
        """The lines of a text, as far as code shows them."""
        records, known = records_in(text), text.text()
        if records is not None and DATA in text.consts:
            lines = [Value(text.labels, consts=SOME_DATA.consts | {written((number,))}) for number in records]
            return self.allocate("list", n, dict(enumerate(lines)), tag="lines")
        if known is not None:
            shown = [
                constant("str", line).with_labels(text.labels) for line in known.splitlines(keepends=True)
            ]
            return self.allocate("list", n, dict(enumerate(shown[:40])), tag="lines")
        fields: dict[Key, Value] = {
            at: Value(consts=frozenset((kind, line + "\n") for kind, line in column))
            for at, column in enumerate(leading(text.consts, "\n"))
        }
        fields[ANY] = self.flat_join([text], n)
        return self.allocate("list", n, fields, tag="lines", info=self.leading("list", fields))


def _as_json_key(key: Key) -> Key:
    """JSON knows no keys but text."""
    is_number = isinstance(key, tuple) and key[0] in ("int", "float") and key[1] is not None
    return ("str", str(key[1])) if is_number else key
