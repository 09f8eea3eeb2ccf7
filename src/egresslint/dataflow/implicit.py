"""The last of the implicit calls: `await`, and what an awaited object gives."""

from __future__ import annotations

from egresslint.dataflow.text import Text
from egresslint.dataflow.values import (
    EMPTY,
    Value,
    join,
    reference,
)


class Implicit(Text):
    """Coroutines and other awaitables."""

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
            self.ended = obj.info == "ends"
            if "error" in obj.fields:
                self.frame.raises.append((obj.fields["error"], self.fork()))
            return self.read_child(number, obj, "value", n)
        if obj.kind == "instance":
            result = self.special(reference(("o", number)), "__await__", [], n)
            if result is not None:
                out = EMPTY
                for maker, made in self.objects(result):
                    ended = self.exhaust(maker, made) if made.kind == "gen" else made
                    out = join(out, ended.fields.get("return", EMPTY))
                return out if not out.is_empty() else self.iterate(result, n)
        return reference(("o", number))
