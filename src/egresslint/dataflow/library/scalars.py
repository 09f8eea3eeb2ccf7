"""Text and numbers made from values, and the environment."""

from __future__ import annotations

from egresslint.dataflow.core import x
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.matching import Matching
from egresslint.dataflow.shapes import HOLE, SHAPE, described
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    EMPTY,
    NONE,
    Value,
    constant,
    join,
    join_all,
)

MAX_DIGITS = 12


class Scalars(Matching):
    """One `model_` method for each function."""

    def model_str(self, args: Args, n: int) -> Value:
        return (
            self.to_text(args.positional[0], n, method="__str__") if args.positional else constant("str", "")
        )

    def model_repr(self, args: Args, n: int) -> Value:
        return self.to_text(args.positional[0], n, method="__repr__") if args.positional else A_SCALAR

    def model_format(self, args: Args, n: int) -> Value:
        if not args.positional:
            return A_SCALAR
        spec = args.positional[1] if len(args.positional) > 1 else constant("str", "")
        return self.to_text(args.positional[0], n, method="__format__", spec=spec)

    def model_number(self, args: Args, n: int) -> Value:
        if not args.positional:
            return constant("int", 0)
        value = args.positional[0]
        for name in ("__int__", "__float__", "__index__"):
            out = self.special(value, name, [], n)
            if out is not None:
                return out
        const = value.constant()
        if const is not None and const[0] in ("int", "bool"):
            return value
        text = value.text()
        if text is not None and len(args.positional) == 1 and not value.labels and text.strip().isdecimal():
            return constant("int", int(text)) if len(text) < MAX_DIGITS else A_SCALAR
        self.hazards += 1
        if self.watched and len(args.positional) == 1 and self._is_no_number(value):
            self.raise_outside("ValueError", [self.flat_join([value], n)], n)
            return EMPTY
        result = self.flat_join([value], n)
        if self.watched and result.labels:  # what is no number is quoted in the message
            self.raise_outside("ValueError", [result], n)
            self.ended = False
        return result

    def _is_no_number(self, value: Value) -> bool:
        """True for text that begins as no number does."""
        known = described(value.consts)
        texts = [text for kind, text in known if kind in ("str", SHAPE)]
        return (
            not value.refs and bool(texts) and len(texts) == len(known) and all(map(_begins_no_number, texts))
        )

    def model_divmod(self, args: Args, n: int) -> Value:
        if len(args.positional) < 2:
            return A_SCALAR
        left, right = args.positional[:2]
        out = self.special(left, "__divmod__", [right], n)
        if out is not None:
            return out
        parts = {0: self.binary("//", left, right, n), 1: self.binary("%", left, right, n)}
        return self.allocate("tuple", n, parts, tag="divmod")

    def model_dir(self, _args: Args, n: int) -> Value:
        """Names of attributes, which carry no data."""
        return self.allocate("list", n, {ANY: A_SCALAR})

    def model_shlex_split(self, args: Args, n: int) -> Value:
        """The words of a command line, one by one where code shows it."""
        text = args.positional[0].text() if args.positional else None
        if text is None or args.keywords or len(args.positional) > 1:
            item = join_all(self.flatten(value, "call", n) for value in args.positional)
            return self.allocate("list", n, {ANY: item})
        import shlex

        try:
            words = shlex.split(text)
        except ValueError:
            words = []
        labels = args.positional[0].labels
        return self.allocate(
            "list", n, {i: constant("str", w).with_labels(labels) for i, w in enumerate(words)}
        )

    def model_abs(self, args: Args, n: int) -> Value:
        out = self.special(args.positional[0], "__abs__", [], n) if args.positional else None
        return self.model_number(args, n) if out is None else out

    def model_round(self, args: Args, n: int) -> Value:
        out = (
            self.special(args.positional[0], "__round__", args.positional[1:], n) if args.positional else None
        )
        return self.model_number(Args(args.positional[:1]), n) if out is None else out

    def model_fspath(self, args: Args, n: int) -> Value:
        out = self.special(args.positional[0], "__fspath__", [], n) if args.positional else None
        return self.flat_join(args.positional[:1], n) if out is None else out

    def model_len(self, args: Args, n: int) -> Value:
        if args.positional:
            out = self.special(args.positional[0], "__len__", [], n)
            if out is not None:
                return out
            items = self.known_items(args.positional[0], n)
            if items is not None:
                return constant("int", len(items))
        return A_SCALAR

    def model_bool(self, args: Args, n: int) -> Value:
        if args.positional:
            out = self.special(args.positional[0], "__bool__", [], n)
            truth = self.truth(out if out is not None else args.positional[0])
            if truth is not None:
                return constant("bool", truth)
        return A_SCALAR

    def model_environ_update(self, args: Args, n: int) -> Value:
        given = self.allocate("dict", n, {}, tag="environment")
        ((_, number),) = given.refs
        for other in args.positional:
            self.update_mapping(number, other, n)
        for name, value in args.keywords.items():
            self.store_key(number, constant("str", name), value, n)
        for key, value in self.obj(number).fields.items():
            if isinstance(key, tuple):
                self.set_item(x("os.environ"), self.value_of(key, n), value, n)
        return NONE

    def model_environ_setdefault(self, args: Args, n: int) -> Value:
        if len(args.positional) > 1:
            self.set_item(x("os.environ"), args.positional[0], args.positional[1], n)
        return self.model_getenv(args, n)

    def model_getenv(self, args: Args, n: int) -> Value:
        name = self._variable_name(args)
        default = args.positional[1] if len(args.positional) > 1 else args.keywords.get("default", NONE)
        return join(self._environment_value(name, n), default)

    def _environment_value(self, name: str | None, n: int) -> Value:
        value = self.environment(name, n)
        found = None
        if name is not None:
            found = self.classifier.name(name, "key", self.frame.path, self.module_name())
        return value if found is None else self.source(value, found, name or "", n)

    def model_environ_item(self, args: Args, n: int) -> Value:
        return self._environment_value(self._variable_name(args), n)

    def _variable_name(self, args: Args) -> str | None:
        if not args.positional:
            return None
        return args.positional[0].text() or self.said_text(args.positional[0])


def _begins_no_number(text: str) -> bool:
    """Whether text is no number, whatever may follow: those begin with digits, signs, `inf` or `nan`."""
    if HOLE not in text:
        try:
            float(text)
        except ValueError:
            return True
        return False
    return text.strip()[:1].isalpha() and text.strip()[:1].lower() not in ("i", "n") and text.isascii()
