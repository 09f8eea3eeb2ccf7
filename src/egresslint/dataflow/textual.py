"""Methods of text: what is known of their result, and which of their arguments become part of it."""

from __future__ import annotations

from collections.abc import Callable

from egresslint.dataflow.frames import Args
from egresslint.dataflow.sets import Sets
from egresslint.dataflow.shapes import SHAPE, cut, leading, tells
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    DATA,
    EMPTY,
    MAX_WIDTH,
    NO_LABELS,
    Const,
    Key,
    Value,
    constant,
)
from egresslint.dataflow.written import SAME_RECORDS, records_in

_SCALAR_TEXT = frozenset(
    [
        "startswith",
        "endswith",
        "isdigit",
        "isalpha",
        "isalnum",
        "isspace",
        "isupper",
        "islower",
        "istitle",
        "isnumeric",
        "isdecimal",
        "isidentifier",
        "isascii",
        "isprintable",
        "find",
        "rfind",
        "index",
        "rindex",
        "count",
        "__len__",
        "__contains__",
        "__eq__",
        "__hash__",
    ]
)
_PIECES = frozenset({"split", "rsplit", "splitlines", "partition", "rpartition"})
_FOLDED: dict[str, Callable[..., str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "strip": str.strip,
    "lstrip": str.lstrip,
    "rstrip": str.rstrip,
    "title": str.title,
    "capitalize": str.capitalize,
    "casefold": str.casefold,
    "swapcase": str.swapcase,
    "removeprefix": str.removeprefix,
    "removesuffix": str.removesuffix,
}

_FAILING = frozenset({"index", "rindex", "encode", "decode", "format_map"})
# The positions of arguments that become part of the result; the others only say where to cut.
_WRITTEN: dict[str, tuple[int, ...]] = {
    "replace": (1,),
    "center": (1,),
    "ljust": (1,),
    "rjust": (1,),
    **dict.fromkeys(("strip", "lstrip", "rstrip", "removeprefix", "removesuffix", "expandtabs"), ()),
    **dict.fromkeys(("split", "rsplit", "splitlines", "encode", "decode", "zfill"), ()),
}


class TextMethods(Sets):
    """`text_method` is a method called on text, known or not."""

    def text_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        text = receiver.text()
        if name in _FOLDED:
            folded = self._fold_texts(receiver, name, args, n)
            if folded is not None:
                return folded
        self.hazards += name in _FAILING
        if _stays(receiver, name):
            return self.step(receiver, "call", n)
        if name in _SCALAR_TEXT:
            return self._fold_test(receiver, name, args)
        if name == "join" and args.positional:
            return self._join_text(receiver, args.positional[0], n)
        if name in ("format", "format_map"):
            return self.format_text(receiver, args, n, mapping=name == "format_map")
        if name == "replace" and text is not None:
            replaced = self._with_parts_replaced(text, receiver, args, n)
            if replaced is not None:
                return replaced
        parts = [receiver, *self._written(name, args)]
        if name in _PIECES:
            return self._known_pieces(receiver, name, args, n) or self._pieces(
                text, name, args, self._flat(parts, n), n
            )
        return self._flat(parts, n)

    def lines_of(self, text: Value, n: int) -> Value:
        raise NotImplementedError

    def _fold_texts(self, receiver: Value, name: str, args: Args, n: int) -> Value | None:
        """A method of text on each text that the receiver may be; None where no text or argument is known."""
        given = [value.text() for value in args.positional]
        known = [const for const in receiver.consts if const[0] in ("str", SHAPE)]
        if not known or None in given or args.keywords or args.more is not None:
            return None
        try:
            folded = frozenset((kind, _FOLDED[name](text, *given)) for kind, text in known)
        except TypeError:
            return None
        out = Value(receiver.labels, consts=folded | receiver.consts.difference(known))
        return out if out.constant() is not None else self.step(out, "call", n)

    def _with_parts_replaced(self, text: str, receiver: Value, args: Args, n: int) -> Value | None:
        """`replace` on a known text: what stands in place of a part, and nothing where there is none."""
        old = args.positional[0].text() if len(args.positional) == 2 else None
        pieces = text.split(old) if old else []
        if not pieces or len(pieces) > MAX_WIDTH:
            return None
        parts: list[Value] = []
        for index, piece in enumerate(pieces):
            parts += [args.positional[1]] * bool(index) + [constant("str", piece)]
        return self.concatenate(parts, n).with_labels(self.step_labels(receiver.labels, "call", n))

    def _written(self, name: str, args: Args) -> list[Value]:
        """The arguments of a method of text that become part of what it gives."""
        if name not in _WRITTEN or args.more is not None or args.more_keywords is not None:
            return args.all()
        return [value for at, value in enumerate(args.positional) if at in _WRITTEN[name]]

    def _flat(self, parts: list[Value], n: int) -> Value:
        return self.flat_join([self.step(part, "call", n) if not part.refs else part for part in parts], n)

    def _fold_test(self, receiver: Value, name: str, args: Args) -> Value:
        other = args.positional[0].text() if len(args.positional) == 1 else None
        if other is None or name not in ("startswith", "endswith"):
            return A_SCALAR
        told = tells(receiver.consts, name, other)
        return A_SCALAR if told is None else constant("bool", told)

    def _join_text(self, separator: Value, items: Value, n: int) -> Value:
        known = self.known_items(items, n)
        if known is None:
            return self.flat_join([separator, self.iterate(items, n)], n)
        parts: list[Value] = []
        for index, item in enumerate(known):
            parts.extend([separator, item] if index else [item])
        return self.concatenate(parts, n) if parts else constant("str", "")

    def _known_pieces(self, receiver: Value, name: str, args: Args, n: int) -> Value | None:
        """The parts of a text of which only one end is known, where it is cut there."""
        if name == "splitlines" and records_in(receiver) is not None:
            return self.lines_of(receiver, n)
        given = [const for value in args.positional if (const := value.constant()) is not None]
        if args.keywords or args.more is not None or len(given) < len(args.positional):
            return None
        columns = cut(receiver.consts, name, [value for _, value in given])
        if columns is None:
            return self._leading_pieces(receiver, name, given, n)
        labels = self.step_labels(receiver.labels, "call", n)
        parts = [Value(labels if DATA in column else NO_LABELS, consts=column) for column in columns]
        return self.allocate("tuple" if "partition" in name else "list", n, dict(enumerate(parts)))

    def _leading_pieces(self, receiver: Value, name: str, given: list[Const], n: int) -> Value | None:
        """The first parts of a text of which the start is known, and any number of others."""
        if (
            name not in ("split", "rsplit")
            or len(given) > 1
            or not any(k == SHAPE for k, _ in receiver.consts)
        ):
            return None
        columns = leading(receiver.consts, given[0][1] if given else None)
        rest = self.step(Value(receiver.labels, consts=frozenset({DATA})), "call", n)
        fields: dict[Key, Value] = {i: Value(consts=column) for i, column in enumerate(columns)}
        fields[ANY] = rest
        return self.allocate("list", n, fields, info=self.leading("list", fields))

    def _pieces(self, text: str | None, name: str, args: Args, piece: Value, n: int) -> Value:
        if "partition" in name and text is None and args.positional:
            around = {0: piece, 1: args.positional[0].without_labels(), 2: piece}
            return self.allocate("tuple", n, around)
        kind = "tuple" if "partition" in name else "list"
        given = [arg.constant() for arg in args.positional]
        if text is not None and not args.keywords and all(g is not None and g[1] is not None for g in given):
            try:
                parts = getattr(text, name)(*(g[1] for g in given if g is not None))
            except (TypeError, ValueError):
                return EMPTY
            if len(parts) <= 40:
                return self.allocate(
                    kind, n, {i: constant("str", p).with_labels(piece.labels) for i, p in enumerate(parts)}
                )
        return self.allocate(kind, n, {ANY: piece})


def _stays(receiver: Value, name: str) -> bool:
    """Whether a method leaves what is known of a text as it is."""
    if name in SAME_RECORDS and records_in(receiver) is not None:
        return True
    shapes = [text for kind, text in receiver.consts if kind == SHAPE]
    return name in ("encode", "decode") and bool(shapes) and all(text.isascii() for text in shapes)
