"""Reads the arguments that catalogue rows name: by position, by keyword, and along paths into values."""

from __future__ import annotations

from egresslint.dataflow.configured import document_of
from egresslint.dataflow.core import x
from egresslint.dataflow.fixtures import Fixtures
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import (
    ANY,
    EMPTY,
    SOME_DATA,
    Key,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)

POSITIONAL = "*"
KEYWORDS = "**"
_NOTHING = ("none", None)


class Arguments(Fixtures):
    """`argument` finds the value of a parameter, None where the call does not give it."""

    def argument(self, args: Args, name: str, position: int | None, n: int) -> Value | None:
        """The value given for a parameter; `name` may go on into it (`json.model`, `models[*].name`)."""
        first, *rest = _steps(name)
        value = self._given(args, first, position)
        for key in rest:
            if value is None:
                return None
            value = self._part(value, key, n)
        return value

    def _given(self, args: Args, name: str, position: int | None) -> Value | None:
        if name not in (POSITIONAL, KEYWORDS):
            return args.get(position, name)
        values = args.positional if name == POSITIONAL else list(args.keywords.values())
        more = args.more if name == POSITIONAL else args.more_keywords
        if more is not None:
            values = [*values, more]
        return join_all(values) if values else None

    def _part(self, value: Value, key: str, n: int) -> Value | None:
        """A key, attribute or any element of a value; None where it is known to have none."""
        if key == ANY:
            return self.iterate(value, n)
        out = EMPTY
        for number, obj in self.objects(value):
            document = document_of(obj)
            if document is not None and document.lacks(key):
                continue
            if obj.kind != "dict" or obj.open or ANY in obj.fields or ("str", key) in obj.fields:
                out = join(out, self._named(number, obj, key, n))
        for name in self.refs(value, "x"):
            out = join(out, x(f"{name}.{key}"))
        if self.refs(value, "a") or value.consts - {_NOTHING}:
            out = join(out, SOME_DATA)
        return None if out.is_empty() else out

    def _named(self, number: int, obj: Obj, key: str, n: int) -> Value:
        own = reference(("o", number))
        if obj.kind in ("dict", "opaque"):
            return self.get_item(own, constant("str", key), n)
        found: Key = ("arg", key)
        if found in obj.fields:
            return obj.fields[found]
        return self.get_attribute(own, key, n)

    def with_argument(self, args: Args, name: str, position: int | None, value: Value) -> Args | None:
        """The arguments with another value for a parameter; None for one that a path leads to."""
        if name in args.keywords:
            keywords = {**args.keywords, name: value}
            return Args(args.positional, keywords, args.more, args.more_keywords, args.sites)
        if position is not None and position < len(args.positional) and len(_steps(name)) == 1:
            positional = [value if at == position else given for at, given in enumerate(args.positional)]
            return Args(positional, args.keywords, args.more, args.more_keywords, args.sites)
        return None

    def is_given(self, value: Value | None) -> bool:
        return value is not None and value.constant() != _NOTHING

    def may_be_none(self, value: Value | None) -> bool:
        return value is not None and _NOTHING in value.consts

    def hides(self, args: Args, position: int | None) -> bool:
        """Whether arguments of unknown number may give a parameter that is not seen."""
        return args.more_keywords is not None or (args.more is not None and position is not None)


def _steps(name: str) -> list[str]:
    """The parts of a path: `models[*].name` is `models`, any element, `name`."""
    if name in (POSITIONAL, KEYWORDS):
        return [name]
    return [ANY if part == "[*]" else part for part in name.replace("[*]", ".[*]").split(".")]
