"""Exception groups: which of their exceptions an `except*` takes, and the methods that exceptions have."""

from __future__ import annotations

from egresslint.dataflow.attributes import EXCEPTION_METHODS
from egresslint.dataflow.exceptions import GROUPS, Exceptions, Raised
from egresslint.dataflow.frames import Args, State
from egresslint.dataflow.values import EMPTY, NONE, Obj, Value, join_all, reference
from egresslint.ir import nodes as ir

_NOTES = ".__notes__"


class Groups(Exceptions):
    """`handle_groups` is what `except*` does."""

    def handle_groups(
        self, handlers: list[ir.Handler], raised: list[Raised], seen: State | None, after: State | None
    ) -> State | None:
        """Each handler takes the exceptions that fit it out of the groups that were raised."""
        for handler in handlers:
            if seen is None and not raised:
                break
            self.restore(_copied(seen if seen is not None else raised[0][1]))
            kinds = self.evaluate(handler.exc) if handler.exc is not None else EMPTY
            mine: list[Raised] = []
            rest: list[Raised] = []
            for value, state in raised:
                self.restore(_copied(state))
                fitting, others = self._part_of(value, kinds, handler.n)
                mine += [(fitting, (state[0], self.heap))] if fitting is not None else []
                rest += [(others, (state[0], self.heap))] if others is not None else []
            raised = rest
            if mine or seen is not None:
                after = self.merge(after, self._run_handler(handler, mine, seen))
        self.frame.raises.extend(raised)
        return after

    def _part_of(self, value: Value, kinds: Value, n: int) -> tuple[Value | None, Value | None]:
        """The part of an exception that is of the kinds, as a group, and the part that is not."""
        fitting: list[Value] = []
        others: list[Value] = []
        held = self._grouped(value, n)
        for each in held if held is not None else [value]:
            fits = self.matches(each, kinds)
            fitting += [each] if fits is not False else []
            others += [each] if fits is not True else []
        if held is None:
            one = self._group(value, fitting, n, "caught") if fitting else None
            return one, value if others else None
        return (
            self._group(value, fitting, n, "caught") if fitting else None,
            self._group(value, others, n, "rest") if others else None,
        )

    def _grouped(self, value: Value, n: int) -> list[Value] | None:
        """The exceptions in a group, as far as they are known; None for what is no group."""
        out: list[Value] = []
        is_group = False
        for number, obj in self.objects(value):
            if self._is_group(obj):
                is_group = True
                held = (
                    self.read_child(number, obj, ".exceptions", n) if ".exceptions" in obj.fields else EMPTY
                )
                items = self.known_items(held, n)
                out += items if items is not None else [self.iterate(held, n)]
            elif is_group:
                out.append(reference(("o", number)))
        return out if is_group else None

    def _is_group(self, obj: Obj) -> bool:
        if not self._is_raised(obj):
            return False
        names = self.external_bases(obj.cls) if obj.cls is not None else [obj.info["raised"]]
        return any(name.removeprefix("builtins.") in GROUPS for name in names)

    def _group(self, value: Value, members: list[Value], n: int, tag: str) -> Value:
        """A group of some exceptions, with the message of the one from which they are taken."""
        message = join_all(obj.fields.get(".message", EMPTY) for _, obj in self.objects(value))
        held = self.allocate("tuple", n, dict(enumerate(members)), tag=(tag, "members"))
        made = self.allocate("tuple", n, {0: message, 1: held}, tag=(tag, "args"))
        fields = {".args": made, ".message": message, ".exceptions": held}
        name = "builtins.ExceptionGroup"
        return self.allocate(
            "opaque", n, fields, info={"name": name, "raised": name}, open=True, tag=(tag, name)
        )

    def exception_method(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value | None:
        """What an exception's own method does; None for other objects and methods."""
        if name not in EXCEPTION_METHODS or not self._is_raised(obj):
            return None
        own, given = reference(("o", number)), args.positional
        if name == "with_traceback":
            return own
        if name == "add_note":
            notes = obj.fields.get(_NOTES) or self.allocate("list", n, {}, tag=("notes", number))
            self.write(number, _NOTES, notes, strong=True)
            self.call_method(notes, "append", args, n)
            return NONE
        if name == "derive" or not given:
            return self._group(own, self.known_items(given[0], n) or [], n, "derived") if given else own
        fitting, others = self._part_of(own, given[0], n)
        if name == "subgroup":
            return fitting or NONE
        return self.allocate("tuple", n, {0: fitting or NONE, 1: others or NONE}, tag="split")


def _copied(state: State) -> State:
    return dict(state[0]), state[1].fork()
