"""What model files ask of the interpreter itself: the names of the module `engine`, which exists only for them."""

from __future__ import annotations

import re

from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.scalars import Scalars
from egresslint.dataflow.values import (
    A_SCALAR,
    EMPTY,
    FALSE,
    TRUE,
    Value,
    constant,
    join,
    join_all,
)

_PLACEHOLDER = re.compile(r"\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})")


class Primitives(Scalars):
    """One `engine_` method for each name."""

    def engine_text(self, args: Args, n: int) -> Value:
        """Text made from all that is given: the text itself, where code shows it."""
        return self.concatenate([self.to_text(value, n, method="__str__") for value in args.all()], n)

    def engine_part(self, args: Args, n: int) -> Value:
        """Some part of what is given, or something made of it."""
        return self.flat_join(args.all(), n)

    def engine_unknown(self, args: Args, n: int) -> Value:
        return self.unknown_call("", args, n)

    def engine_number(self, _args: Args, _n: int) -> Value:
        return A_SCALAR

    def engine_is_literal(self, args: Args, _n: int) -> Value:
        return TRUE if args.positional[0].text() is not None else FALSE

    def engine_wait(self, args: Args, n: int) -> Value:
        return self.await_value(args.positional[0], n)

    def engine_placeholders(self, args: Args, n: int) -> Value:
        """The names that a `$`-template asks for."""
        text = args.positional[0].text()
        if text is None:
            return self.unknown_call("", args, n)
        names = dict.fromkeys(plain or braced for _, plain, braced in _PLACEHOLDER.findall(text))
        found = [constant("str", name) for name in names if name]
        return self.allocate("list", n, dict(enumerate(found)))

    def engine_annotation(self, args: Args, _n: int) -> Value:
        """The type of a function's first parameter after `self`."""
        out = EMPTY
        for _, func in self.objects(args.positional[0]):
            if func.kind != "func":
                continue
            path, index, _, cls = func.info
            params = self._unit_of(path, index).params[1 if cls is not None else 0 :]
            if params and params[0].annotation is not None:
                out = join(out, self.resolve_annotation(params[0].annotation, path))
        return out

    def model_print(self, args: Args, n: int) -> Value:
        """`print` sends its text to `file`, where one is given."""
        stream = args.keywords.get("file")
        if stream is not None and stream.refs:
            shown = [self.to_text(value, n, method="__str__") for value in args.positional]
            text = join_all(self.flatten(value, "format", n) for value in shown)
            self.call_method(stream, "write", Args([text]), n)
        return constant("none", None)
