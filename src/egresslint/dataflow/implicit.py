"""What is left of the implicit calls: an object turned into text, and `await`."""

from __future__ import annotations

from egresslint.dataflow.iteration import Iteration
from egresslint.dataflow.values import (
    EMPTY,
    SOME_DATA,
    Value,
    join,
    reference,
)


class Implicit(Iteration):
    """Text and coroutines."""

    def to_text(self, value: Value, n: int, *, method: str) -> Value:
        """`str(value)`, `repr(value)` or the text that formatting takes."""
        text = value.text()
        if text is not None:
            return value
        chain = {
            "__format__": ("__format__", "__str__", "__repr__"),
            "__str__": ("__str__", "__repr__"),
            "__repr__": ("__repr__",),
        }[method]
        const = value.constant()
        if (
            const is not None
            and const[0] in ("int", "bool", "none")
            and (const[1] is not None or const[0] == "none")
        ):
            return Value(value.labels, consts=frozenset({("str", str(const[1]))}))
        out = EMPTY
        rest = value
        for name in chain:
            args = [SOME_DATA] if name == "__format__" else []
            found = self.special(rest, name, args, n)
            if found is not None:
                out = join(out, found)
                rest = self.others(rest, name)
        if rest.refs or rest.consts or rest.labels:
            out = join(out, self.flatten(rest, "format", n) if rest.refs else self.step(rest, "format", n))
        return out

    def await_value(self, value: Value, n: int) -> Value:
        out = Value(value.labels, consts=value.consts)
        for kind, what in sorted(value.refs, key=repr):
            if kind == "o":
                out = join(out, self._await_object(what, n))
            else:
                out = join(out, reference((kind, what)))
        return out

    def _await_object(self, number: int, n: int) -> Value:
        obj = self.obj(number)
        if obj.kind == "awaitable":
            return self.read_child(number, obj, "value", n)
        if obj.kind == "instance":
            result = self.special(reference(("o", number)), "__await__", [], n)
            if result is not None:
                out = EMPTY
                for _, made in self.objects(result):
                    out = join(out, made.fields.get("return", EMPTY))
                return out if not out.is_empty() else self.iterate(result, n)
        return reference(("o", number))

    def plain_text(self, value: Value, n: int) -> Value:
        """What `object.__str__` and its kin give: an exception's arguments, a record's fields, else nothing."""
        return self.flatten(value, "format", n)
