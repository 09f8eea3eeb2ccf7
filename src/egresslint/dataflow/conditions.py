"""Judges the conditions of catalogue rows: true, false, or open where code does not show it.

It knows constants and which receivers a value holds. What follows from a condition is for others to decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from egresslint.catalog.model import Condition, Construct, Route
from egresslint.catalog.routes import Catalog
from egresslint.dataflow.arguments import Arguments
from egresslint.dataflow.configured import said_of
from egresslint.dataflow.frames import Args
from egresslint.dataflow.shapes import HOLE, SHAPE, described, middle, shown_address
from egresslint.dataflow.values import EMPTY, Const, Obj, Ref, Site, Value

_URL = "url"
_SHOWN_KINDS = frozenset({"str", "bool", "int", "none"})


class Receiver(NamedTuple):
    """What is known of an object on which operations are called.

    `construct` and `args` are those of the call that made it; `parent` is the receiver from which it was
    derived, whose account it shares; `held` is what it holds beside its arguments.
    """

    type: str
    name: str
    args: Args
    site: Site
    construct: Construct | None
    route: Route
    held: Value = EMPTY
    parent: Receiver | None = None


def lineage(receiver: Receiver | None) -> list[Receiver]:
    """The receiver and those from which it was derived, nearest first."""
    out: list[Receiver] = []
    while receiver is not None:
        out.append(receiver)
        receiver = receiver.parent
    return out


class Conditions(Arguments):
    catalog: Catalog

    def holds(
        self, conditions: Sequence[Condition], args: Args, receiver: Receiver | None, n: int
    ) -> bool | None:
        """Whether all conditions hold; None where code does not show it."""
        outcome: bool | None = True
        for condition in conditions:
            result = self.fits(condition, args, receiver, n)
            if result is False:
                return False
            outcome = None if result is None else outcome
        return outcome

    def may_hold(
        self, conditions: Sequence[Condition], args: Args, receiver: Receiver | None, n: int
    ) -> bool:
        """Whether, for each condition, one of the values that code shows fulfils it."""
        return all(True in self._outcomes(condition, args, receiver, n) for condition in conditions)

    def fits(self, condition: Condition, args: Args, receiver: Receiver | None, n: int) -> bool | None:
        outcomes = self._outcomes(condition, args, receiver, n)
        return outcomes.pop() if len(outcomes) == 1 else None

    def _outcomes(
        self, condition: Condition, args: Args, receiver: Receiver | None, n: int
    ) -> set[bool | None]:
        """What the condition gives for each value that the parameter may have."""
        if condition.of == "construct":
            if receiver is None:
                return {None}
            args = receiver.args
        value = self.argument(args, condition.param, condition.position, n)
        bases = self.base_texts(receiver, n) if condition.param == _URL and condition.of == "call" else []
        if value is None or value.is_empty():
            if self.hides(args, condition.position):
                return {None}
            return {_judge(condition, text) for text in bases} or {condition.absent}
        if condition.holds is not None:
            return {self._holds_type(condition.holds, value, n)}
        texts = [joined for text in self.shown_texts(value, condition) for joined in _joined(text, bases)]
        return {_judge(condition, text) for text in texts}

    def fitting_constants(self, condition: Condition, args: Args, n: int) -> tuple[list[Args], Args | None]:
        """The arguments with one constant for the parameter, for each that fulfils the condition.

        Beside them the arguments with what else the parameter may be; None where that is nothing.
        """
        value = self.argument(args, condition.param, condition.position, n) or EMPTY
        ones = [Value(value.labels, consts=frozenset({const})) for const in sorted(value.consts, key=repr)]
        ones += [one.with_labels(value.labels) for one in self.said_ones(value)]
        fitting = [
            one
            for one in ones
            if [_judge(condition, text) for text in self.shown_texts(one, condition)] == [True]
        ]
        refs = self._unsaid(value) if any(one.refs for one in fitting) else value.refs
        rest = Value(value.labels, refs, value.consts.difference(*(one.consts for one in fitting)))
        changed = [self.with_argument(args, condition.param, condition.position, one) for one in fitting]
        left = args if not fitting else None
        if fitting and (rest.refs or rest.consts):
            left = self.with_argument(args, condition.param, condition.position, rest)
        return [one for one in changed if one is not None], left

    def _unsaid(self, value: Value) -> frozenset[Ref]:
        """The references without what configuration files say, and without what only they do."""
        out = set(value.refs)
        for number, obj in self.objects(value):
            said = said_of(obj)
            if said is not None:
                out.discard(("o", number))
                out |= frozenset() if said.settled else self.not_said(number).refs
        return frozenset(out)

    def deciding_values(
        self, conditions: Sequence[Condition], args: Args, receiver: Receiver | None, n: int
    ) -> list[Value]:
        """What conditions are judged on."""
        sides = {"call": args, "construct": Args() if receiver is None else receiver.args}
        values = [self.argument(sides[c.of], c.param, c.position, n) for c in conditions]
        return [value for value in values if value is not None]

    def rests_on_files(
        self, conditions: Sequence[Condition], args: Args, receiver: Receiver | None, n: int
    ) -> bool:
        """Whether what configuration files say takes part in a decision."""
        values = self.deciding_values(conditions, args, receiver, n)
        return any(said_of(obj) is not None for value in values for _, obj in self.objects(value))

    def base_texts(self, receiver: Receiver | None, n: int) -> list[str | None]:
        """The base URLs to which a receiver joins relative ones."""
        for each in lineage(receiver):
            for role in each.construct.params if each.construct is not None else ():
                if role.role == "base_url":
                    value = self.argument(each.args, role.name, role.position, n)
                    if value is not None and self.is_given(value):
                        return self.shown_texts(value, None)
        return []

    def shown_texts(self, value: Value, condition: Condition | None) -> list[str | None]:
        """Constants as condition globs see them; None for what code does not show."""
        out = _const_texts(value.consts)
        for kind, what in sorted(value.refs, key=repr):
            if kind == "x":
                out.append(self._member_text(what, condition))
            elif kind == "o" and "._value_" in self.obj(what).fields:
                out.extend(self.shown_texts(self.obj(what).fields["._value_"], condition))
            elif kind == "o" and (said := said_of(self.obj(what))) is not None:
                out.extend([*said.texts, *([] if said.settled else [None])])
            else:
                out.append(None)
        return out or [None]

    def _member_text(self, name: str, condition: Condition | None) -> str | None:
        """`Class.MEMBER` for a library's enumeration; None for other names from outside, which are open."""
        text = ".".join(name.rsplit(".", 2)[-2:])
        globs = (*condition.matches, *condition.opaque) if condition is not None else ()
        if any(glob_matches(glob, text) for glob in globs):
            return text
        package, _, _ = name.partition(".")
        known = any(p == package or p.startswith(package + ".") for p in self.catalog.packages())
        return text if known and name.rsplit(".", 1)[-1].isupper() else None

    def is_made(self, receiver: Receiver, n: int) -> bool:
        """Whether code shows that the call by which a receiver came about makes one."""
        when = receiver.construct.when if receiver.construct is not None else ()
        args, parent = receiver.args, receiver.parent
        return self.holds(when, args, parent, n) is True or self.may_hold(when, args, parent, n)

    def _holds_type(self, type_id: str, value: Value, n: int) -> bool | None:
        """Whether an object of the type is the value, part of it, or was given to the call that built it.

        One that code leaves open whether it is made leaves that open too.
        """
        unknown = bool(value.consts - {("none", None)})
        seen: set[int] = set()
        stack = list(value.refs)
        while stack:
            kind, number = stack.pop()
            if kind == "x":
                unknown = True
            if kind != "o" or number in seen:
                continue
            seen.add(number)
            obj = self.obj(number)
            receiver = obj.info.get("receiver") if obj.kind == "ext" else None
            if receiver is not None and receiver.type == type_id:
                if self.is_made(receiver, n):
                    return True
                unknown = True
            unknown = unknown or _is_unknown(obj)
            for child in obj.fields.values():
                stack.extend(child.refs)
            for part in receiver.args.all() if receiver is not None else ():
                stack.extend(part.refs)
        return None if unknown else False


def _is_unknown(obj: Obj) -> bool:
    """True for an object of which not even the class is known."""
    if obj.kind != "opaque":
        return False
    name = obj.info.get("name", "") if isinstance(obj.info, dict) else ""
    return not name.rsplit(".", 1)[-1][:1].isupper()


def _const_texts(consts: frozenset[Const]) -> list[str | None]:
    """Constants as text; what a shape describes is not listed beside it."""
    out: list[str | None] = []
    for kind, what in sorted(described(consts), key=repr):
        shown = kind in _SHOWN_KINDS and (what is not None or kind == "none")
        out.append(_address(what) if kind == SHAPE else str(what) if shown else None)
    return out


def _address(shape: str) -> str | None:
    """A shape that may be an address or a name; prose, which has blanks, decides nothing."""
    return shape if shape != HOLE and len(shape.split()) == 1 else None


def _judge(condition: Condition, text: str | None) -> bool | None:
    """What a condition says of one value that a parameter may have."""
    if text is None:
        return True if condition.given and not condition.unless else (None if _asks(condition) else False)
    if text == "None" and not any(glob_matches(g, text) for g in condition.matches):
        return condition.absent
    if any(glob_matches(g, text) for g in condition.unless):
        return False
    if condition.given or any(glob_matches(g, text) for g in condition.matches):
        return True
    known = middle(text)
    if known is not None and any(_names(glob, known) for glob in condition.matches):
        return True
    if HOLE in text:
        return None if _may_match((*condition.matches, *condition.opaque), text) else False
    return None if any(glob_matches(g, text) for g in condition.opaque) else False


def _names(glob: str, known: str) -> bool:
    """Whether code that asks for `known` in a text asks for what the glob names: `cohere` for `cohere.*`."""
    pieces = [piece.strip("./-:_") for piece in glob.lower().split("*")]
    wanted = known.lower().strip("./-:_")
    return any(piece and (piece in wanted or wanted == piece) for piece in pieces)


def _may_match(globs: Sequence[str], shape: str) -> bool:
    """Whether what a shape leaves open may be filled so that a glob matches; a shown host stays."""
    if shown_address(shape) is not None:
        return False
    start, _, end = shape.lower().partition(HOLE)
    for glob in globs:
        head, _, rest = glob.lower().partition("*")
        tail = rest.rpartition("*")[2]
        if _agree(start, head) and _agree(end[::-1], tail[::-1]):
            return True
    return False


def _agree(a: str, b: str) -> bool:
    return a.startswith(b) or b.startswith(a)


def _asks(condition: Condition) -> bool:
    """Whether the value itself matters, not only that there is one."""
    return bool(condition.matches or condition.unless or condition.opaque)


def _joined(text: str | None, bases: list[str | None]) -> list[str | None]:
    """A relative URL behind each base."""
    if text is None or not bases or "://" in text or text.startswith("//"):
        return [text]
    return [None if base is None else f"{base.rstrip('/')}/{text.lstrip('/')}" for base in bases]


def glob_matches(glob: str, text: str) -> bool:
    """Case-insensitive match in which `*` is any run of characters; linear in both."""
    pieces = glob.lower().split("*")
    text = text.lower()
    if len(pieces) == 1:
        return text == pieces[0]
    if not text.startswith(pieces[0]) or not text.endswith(pieces[-1]):
        return False
    position, end = len(pieces[0]), len(text) - len(pieces[-1])
    if position > end:
        return False
    for piece in pieces[1:-1]:
        found = text.find(piece, position, end)
        if found < 0:
            return False
        position = found + len(piece)
    return True
