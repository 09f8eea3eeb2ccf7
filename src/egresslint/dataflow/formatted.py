"""Makes texts from parts: f-strings, and whatever else is known to put texts together."""

from __future__ import annotations

from egresslint.dataflow.comprehensions import Comprehensions
from egresslint.dataflow.shapes import composed
from egresslint.dataflow.values import (
    A_SCALAR,
    SCALAR,
    SOME_DATA,
    Value,
    constant,
    join_all,
)
from egresslint.dataflow.written import records_of_parts, written
from egresslint.ir import nodes as ir

MAX_TEXT = 400
NO_SPEC = constant("str", "")

# What stands before a credential in an `Authorization` header: RFC 6750 and 7617, and services' own words.
_SCHEMES = frozenset({"bearer", "basic", "token", "apikey", "api-key"})


def names_scheme(value: Value) -> bool:
    text = value.text()
    return text is not None and text.endswith(" ") and text.strip().lower() in _SCHEMES


class Formatted(Comprehensions):
    """`concatenate` is the text made of parts, `to_text` the text of a value."""

    def _fstring(self, node: ir.FString) -> Value:
        secret = self._after_scheme(node)
        if secret is not None:
            return secret
        parts = [self.evaluate(part) for part in node.parts]
        return self.concatenate(parts, node.n)

    def _after_scheme(self, node: ir.FString) -> Value | None:
        """In `f"Bearer {key}"` the text is the credential itself, wherever that came from."""
        if (
            len(node.parts) != 2
            or not isinstance(node.parts[0], ir.Const)
            or not isinstance(node.parts[1], ir.Format)
        ):
            return None
        secret = node.parts[1]
        if secret.spec or not names_scheme(self.evaluate(node.parts[0])):
            return None
        return self.step(self.evaluate(secret.value), "format", node.n)

    def concatenate(self, parts: list[Value], n: int) -> Value:
        """The text made of the given parts, each already text."""
        texts = [part.text() for part in parts]
        if all(text is not None for text in texts):
            whole = "".join(text for text in texts if text is not None)
            if len(whole) <= MAX_TEXT:
                return constant("str", whole)
            return A_SCALAR
        out = join_all(self.flatten(part, "format", n) for part in parts)
        said = self.composed_of_said(parts, out.labels, n)
        if said is not None:
            return said
        known = composed(parts, prose=bool(out.labels))
        records = records_of_parts(parts)
        if records is not None:
            known |= {written(records)}
        if not out.labels and out.consts <= {SCALAR}:
            all_known = known and all(kind == "str" for kind, _ in known)
            return Value(consts=known if all_known else A_SCALAR.consts | known)
        return Value(out.labels, consts=SOME_DATA.consts | known)

    def _format(self, node: ir.Format) -> Value:
        value = self.evaluate(node.value)
        spec = self.concatenate([self.evaluate(part) for part in node.spec], node.n) if node.spec else NO_SPEC
        method = {"r": "__repr__", "a": "__repr__", "s": "__str__"}.get(node.conversion or "", "__format__")
        text = self.to_text(value, node.n, method=method, spec=spec)
        return self.concatenate([text, spec], node.n) if spec.labels else text

    def to_text(self, value: Value, n: int, *, method: str, spec: Value = NO_SPEC) -> Value:
        raise NotImplementedError
