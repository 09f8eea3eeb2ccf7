"""Objects turned into text: `str`, `repr`, f-strings, `str.format` and `%`.

Classes say what their text is by special methods, and containers show their items by `__repr__`; what no
class says follows the built-in types: an exception shows its arguments, a record its fields, another object
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from egresslint.dataflow.formatted import NO_SPEC
from egresslint.dataflow.frames import Args
from egresslint.dataflow.iteration import Iteration
from egresslint.dataflow.shapes import SHAPE
from egresslint.dataflow.values import A_SCALAR, DATA, EMPTY, Obj, Value, constant, join, reference
from egresslint.ir import nodes as ir

_CHAIN = {
    "__format__": ("__format__", "__str__", "__repr__"),
    "__str__": ("__str__", "__repr__"),
    "__repr__": ("__repr__",),
}
CONVERSIONS = {"r": "__repr__", "a": "__repr__", "s": "__str__"}
_SHOWN = frozenset({"list", "tuple", "set", "dict", "view"})
_EXACT = ("int", "bool", "none", "str")
MAX_NESTING = 6


class Field(NamedTuple):
    """One replacement field of a format: the argument, the way to the value in it, and how it is shown.

    `inner` are the fields in its specification.
    """

    name: str
    path: list[tuple[bool, str | int]]
    method: str
    spec: str
    inner: list[Field]


class Text(Iteration):
    """`to_text` is what every kind of formatting comes to."""

    def to_text(self, value: Value, n: int, *, method: str, spec: Value = NO_SPEC) -> Value:
        """`str(value)`, `repr(value)` or `format(value, spec)`."""
        const = value.constant()
        if const is not None and const[0] in _EXACT and (const[1] is not None or const[0] == "none"):
            return _constant_text(value, str(const[1]), method, spec)
        out = EMPTY
        rest = value
        for name in _CHAIN[method][:-1] if self._is_all_exceptions(value, method) else _CHAIN[method]:
            found = self.special(rest, name, [spec] if name == "__format__" else [], n)
            if found is not None:
                out = join(out, found)
                rest = self.others(rest, name)
        if rest.refs or rest.consts or rest.labels:
            out = join(out, self._shown(rest, n))
        return out

    def _is_all_exceptions(self, value: Value, method: str) -> bool:
        """True where the text is that of exceptions, which show their arguments whatever `__repr__` says."""
        if method == "__repr__" or not value.refs:
            return False
        return all(obj.cls is not None and self.is_exception(obj.cls) for _, obj in self.objects(value))

    def _shown(self, value: Value, n: int) -> Value:
        """The text of what no class speaks for; texts among it stay what they are."""
        if self.is_said(value):
            return self.step(value, "format", n)
        if not value.refs:
            return self.step(value, "format", n)
        texts = frozenset(const for const in value.consts if const[0] in ("str", SHAPE))
        return join(self._represent(value, n, 0), Value(consts=texts))

    def plain_text(self, value: Value, n: int) -> Value:
        """What `object.__str__` and its kin give."""
        return self._represent(value, n, 0)

    def _represent(self, value: Value, n: int, depth: int) -> Value:
        plain = set(value.refs)
        out = EMPTY
        for number, obj in self.objects(value):
            if obj.kind == "instance" or (obj.kind in _SHOWN and self._holds_instances(number)):
                plain.discard(("o", number))
                shown = self._represent_object(number, obj, n, depth) if depth < MAX_NESTING else EMPTY
                out = join(out, shown.with_labels(self.step_labels(obj.labels, "format", n)))
        return join(out, self.flatten(Value(value.labels, frozenset(plain), value.consts), "format", n))

    def _holds_instances(self, number: int) -> bool:
        """True where a container's text depends on what classes say."""
        stack, seen = [number], {number}
        while stack and len(seen) < 200:
            for value in self.obj(stack.pop()).fields.values():
                for kind, what in value.refs:
                    if kind == "o" and what not in seen:
                        seen.add(what)
                        held = self.obj(what).kind
                        if held == "instance":
                            return True
                        if held in _SHOWN:
                            stack.append(what)
        return False

    def _represent_object(self, number: int, obj: Obj, n: int, depth: int) -> Value:
        if obj.kind in _SHOWN:
            items = [child for key, child in obj.fields.items() if key not in ("of", "default")]
            items += [
                self.value_of(key, n)
                for key in obj.fields
                if isinstance(key, tuple) and key[0] in ("ref", "tuple")
            ]
            return self._represent_items(items, n, depth)
        assert obj.cls is not None
        stored = self.contents(reference(("o", number)))
        if stored.refs != {("o", number)}:
            return self._represent_items([stored], n, depth)
        if self.is_record(obj.cls):
            fields = self.fields_of(obj.cls)
            hidden = {"." + name for name, stmt in fields.items() if _is_hidden(stmt)}
            shown = [
                v
                for key, v in obj.fields.items()
                if isinstance(key, str) and key[:1] == "." and key not in hidden
            ]
            unseen = self.unseen_fields(number, obj) if obj.open else {}
            more = {label: trace for label, trace in unseen.items() if "." + label.name not in hidden}
            return self._represent_items(shown, n, depth).with_labels(self.step_labels(more, "format", n))
        if self.is_exception(obj.cls):
            return self._represent_items(self.known_items(obj.fields.get(".args", EMPTY), n) or [], n, depth)
        if obj.open:
            return self.flatten(reference(("o", number)), "format", n)
        return EMPTY

    def _represent_items(self, items: list[Value], n: int, depth: int) -> Value:
        out = EMPTY
        for item in items:
            said = self.special(item, "__repr__", [], n)
            rest = item if said is None else self.others(item, "__repr__")
            out = join(
                join(out, said or EMPTY),
                self._represent(rest, n, depth + 1) if not rest.is_empty() else EMPTY,
            )
        return out

    # `str.format` and `%`

    def format_text(self, text: Value, args: Args, n: int, *, mapping: bool) -> Value:
        """`text.format(...)`, `text.format_map(...)`: only what the text names is put in, if it is known."""
        known = text.text()
        fields = format_fields(known) if known is not None else None
        if known is None or fields is None or args.more is not None or args.more_keywords is not None:
            shown = [self.to_text(value, n, method="__format__", spec=A_SCALAR) for value in args.all()]
            return self.concatenate([text, *shown], n) if shown else text
        shown = [self._field_text(field, args, n, mapping=mapping) for field in fields]
        return self._interleave(format_literals(known), shown, text, n)

    def _interleave(self, literals: list[str], shown: list[Value], text: Value, n: int) -> Value:
        """The fixed parts of a format with what fields show between them."""
        parts = [constant("str", literals[0])]
        for value, literal in zip(shown, literals[1:], strict=True):
            parts += [value, constant("str", literal)]
        return self.concatenate(parts, n).with_labels(self.step_labels(text.labels, "format", n))

    def _field_text(self, field: Field, args: Args, n: int, *, mapping: bool) -> Value:
        if mapping:
            value: Value | None = (
                self.get_item(args.positional[0], constant("str", field.name), n) if args.positional else None
            )
        elif field.name.isdigit():
            value = args.get(int(field.name), None)
        else:
            value = args.get(None, field.name)
        found = EMPTY if value is None else value
        for is_attribute, key in field.path:
            if is_attribute:
                found = self.get_attribute(found, str(key), n)
            else:
                found = self.get_item(found, constant("int" if isinstance(key, int) else "str", key), n)
        spec = constant("str", field.spec)
        if field.inner:
            shown = [self._field_text(inner, args, n, mapping=mapping) for inner in field.inner]
            spec = self._interleave(format_literals(field.spec), shown, spec, n)
        return self.to_text(found, n, method=field.method, spec=spec)

    def percent(self, left: Value, right: Value, n: int) -> Value:
        """`text % values`: each conversion shows its own value, where the text is known."""
        known = left.text()
        conversions = percent_conversions(known) if known is not None else None
        is_tuple = any(o.kind == "tuple" for _, o in self.objects(right))
        items = self.known_items(right, n) if is_tuple else None
        if items is None:
            items = [right]
        parts = [(item, "__str__") for item in items]
        if conversions is not None and conversions and conversions[0][0]:
            parts = [(self.get_item(right, constant("str", name), n), method) for name, method in conversions]
        elif conversions is not None and len(conversions) == len(items):
            parts = [(item, method) for item, (_, method) in zip(items, conversions, strict=True)]
        shown = [self.to_text(item, n, method=method) for item, method in parts]
        literals = percent_literals(known) if known is not None and conversions is not None else []
        if len(literals) == len(shown) + 1:
            return self._interleave(literals, shown, left, n)
        return self.flat_join([left, *shown], n)


def _constant_text(value: Value, text: str, method: str, spec: Value) -> Value:
    if method == "__repr__" and ("str", text) in value.consts:
        text = repr(text)
    if method == "__format__" and spec.text() != "":
        known = spec.text()
        try:
            text = (
                format(next(iter(value.consts))[1], known)
                if known is not None and len(known) < MAX_NESTING
                else ""
            )
        except (TypeError, ValueError):
            known = None
        if known is None or not text:
            return Value(value.labels, consts=frozenset({DATA} if value.labels else {("scalar", None)}))
    return Value(value.labels, consts=frozenset({("str", text)}))


def _is_hidden(stmt: ir.AnnAssign) -> bool:
    """True for a record's field that its text leaves out: `field(repr=False)`."""
    if not isinstance(stmt.value, ir.Call):
        return False
    return any(
        arg.keyword == "repr" and isinstance(arg.value, ir.Const) and arg.value.value is False
        for arg in stmt.value.args
    )


def format_fields(text: str) -> list[Field] | None:
    """The fields that `str.format` would read; None where the text is no valid format, or not known."""
    try:
        return _fields_in(text, count())
    except (ValueError, RecursionError):
        return None


def _fields_in(text: str, numbers: Iterator[int]) -> list[Field]:
    import string

    out: list[Field] = []
    for _, field, spec, conversion in string.Formatter().parse(text):
        if field is None:
            continue
        name, path = _split_field(field)
        name = name or str(next(numbers))
        inner = _fields_in(spec, numbers) if spec and "{" in spec else []
        out.append(Field(name, path, CONVERSIONS.get(conversion or "", "__format__"), spec or "", inner))
    return out


def format_literals(text: str) -> list[str]:
    """The text before, between and behind the fields of a valid format."""
    import string

    out = [""]
    for literal, field, _, _ in string.Formatter().parse(text):
        out[-1] += literal
        if field is not None:
            out.append("")
    return out


def _split_field(field: str) -> tuple[str, list[tuple[bool, str | int]]]:
    import re

    name = re.match(r"[^.\[]*", field)
    assert name is not None
    path: list[tuple[bool, str | int]] = []
    for attribute, index in re.findall(r"\.([^.\[]+)|\[([^\]]+)\]", field[name.end() :]):
        path.append((bool(attribute), attribute or (int(index) if index.isdigit() else index)))
    return name.group(), path


_CONVERSION = r"%(?:\(([^)]*)\))?([#0\- +.\d*]*)[hlL]?([a-zA-Z%])"


def percent_literals(text: str) -> list[str]:
    """The text before, between and behind the conversions of a `%` format."""
    import re

    out = [""]
    at = 0
    for found in re.finditer(_CONVERSION, text):
        out[-1] += text[at : found.start()] + ("%" if found.group(3) == "%" else "")
        at = found.end()
        if found.group(3) != "%":
            out.append("")
    out[-1] += text[at:]
    return out


def percent_conversions(text: str) -> list[tuple[str, str]] | None:
    """The key, where there is one, and the method of each conversion of a `%` format; None with `*`."""
    import re

    out: list[tuple[str, str]] = []
    for name, width, kind in re.findall(_CONVERSION, text):
        if "*" in width:
            return None
        if kind != "%":
            out.append((name, CONVERSIONS.get(kind, "__str__")))
    return out
