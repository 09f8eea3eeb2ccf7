"""Evaluates the arguments of a call, with what `*` and `**` add to them.

How parameters take them is in `binding`.
"""

from __future__ import annotations

from egresslint.dataflow.formatted import Formatted
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import (
    ANY,
    EMPTY,
    SOME_DATA,
    Value,
    join,
)
from egresslint.ir import nodes as ir


class Passing(Formatted):
    """`arguments` gives what a call passes."""

    def arguments(self, nodes: list[ir.Arg]) -> Args:
        args = Args()
        for arg in nodes:
            value = self.evaluate(arg.value)
            if arg.star == 1:
                self._star_argument(args, value, arg.n)
            elif arg.star == 2:
                self._mapping_argument(args, value, arg.n)
            elif arg.keyword is not None:
                args.keywords[arg.keyword] = value
                args.sites[arg.keyword] = arg.value.n
            else:
                args.sites[len(args.positional)] = arg.value.n
                self._positional_argument(args, value)
        return args

    def _positional_argument(self, args: Args, value: Value) -> None:
        if args.more is not None:
            args.more = join(args.more, value)
        args.positional.append(value)

    def _star_argument(self, args: Args, value: Value, n: int) -> None:
        items = self.known_items(value, n)
        if items is not None:
            for item in items:
                args.sites[len(args.positional)] = n
                args.positional.append(item)
        else:
            args.more = join(args.more or EMPTY, self.iterate(value, n))

    def as_mapping(self, value: Value, n: int) -> Value:
        raise NotImplementedError

    def _mapping_argument(self, args: Args, value: Value, n: int) -> None:
        value = self.as_mapping(value, n)
        for number, obj in self.objects(value):
            known = self.document_items(number, obj)
            for name, item in known:
                args.keywords[name] = join(args.keywords.get(name, EMPTY), item)
                args.sites[name] = n
            for key, item in obj.fields.items():
                if isinstance(key, tuple) and key[0] == "str":
                    args.keywords[key[1]] = join(args.keywords.get(key[1], EMPTY), item)
                    if key in obj.unsure:
                        args.unsure.add(key[1])
                    args.sites[key[1]] = n
                elif key == ANY:
                    args.more_keywords = join(args.more_keywords or EMPTY, item)
            if not known and (obj.open or obj.kind not in ("dict", "instance")):
                extra = Value(obj.labels, consts=SOME_DATA.consts)
                args.more_keywords = join(args.more_keywords or EMPTY, extra)
        if value.labels:
            args.more_keywords = join(
                args.more_keywords or EMPTY, Value(value.labels, consts=SOME_DATA.consts)
            )
