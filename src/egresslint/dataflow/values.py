"""What the interpreter knows of a value, of an object, and of how data came to be where it is.

A `Value` is a union of possibilities: labels (sensitive data it carries), references (objects, functions,
classes, modules), and constants. An `Obj` is one abstract object, replaced and never changed in place, so
that states share what they have in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias

from egresslint.diagnostics import Origin, StepKind

Site: TypeAlias = tuple[str, int]
"""A file's path and the ordinal of a node in it."""

Const: TypeAlias = tuple[str, Any]
"""A constant with its kind, so that 1, True and 1.0 stay apart."""

Key: TypeAlias = Any
"""A child of an object: `.name` for an attribute, an int for a position, a Const for a key, `*` for any."""

SCALAR: Const = ("scalar", None)
"""Some number, truth value or fixed text: nothing that carries content."""

DATA: Const = ("data", None)
"""Text or another plain value whose content comes from outside the program."""

UNDESCRIBED: Const = ("shape", "\0")
"""Beside shapes of text (see `shapes`), data that may be of another shape."""

ANY = "*"
MAX_CONSTS = 12
MAX_REFS = 100
MAX_WIDTH = 40


class Label(NamedTuple):
    """One sensitive thing: where it enters, its category, and why it counts."""

    site: Site
    category: str
    origin: Origin
    name: str
    reason: str


CLEARED = "~cleared"
"""The category of the pseudo label that marks content a sanitizer has passed."""


class Trace:
    """How a label came to a value: a chain of stations, newest first.

    `frame` is the call in which the station lies (see `frames.Frame`); `cell` is true where the data was read
    from state that outlives calls. Provenance takes no part in the equality of values.
    """

    __slots__ = ("cell", "frame", "kind", "length", "parent", "site", "text")

    def __init__(
        self,
        kind: StepKind,
        site: Site,
        frame: Any,
        parent: Trace | None = None,
        *,
        cell: bool = False,
        text: str = "",
    ) -> None:
        self.kind = kind
        self.site = site
        self.frame = frame
        self.parent = parent
        self.cell = cell
        self.text = text
        self.length: int = parent.length + 1 if parent is not None else 1


Labels: TypeAlias = Mapping[Label, Trace]
Ref: TypeAlias = tuple[str, Any]
"""`("o", id)` an object; `("x", name)` a name outside the project; `("m", path)` a module of the project."""

NO_LABELS: Labels = {}
NO_REFS: frozenset[Ref] = frozenset()
NO_CONSTS: frozenset[Const] = frozenset()


class Value:
    """A union of what an expression may be. The empty value stands for code that is never reached."""

    __slots__ = ("consts", "labels", "refs")

    def __init__(
        self,
        labels: Labels = NO_LABELS,
        refs: frozenset[Ref] = NO_REFS,
        consts: frozenset[Const] = NO_CONSTS,
    ) -> None:
        self.labels = labels
        self.refs = refs
        self.consts = consts

    def is_empty(self) -> bool:
        return not (self.refs or self.consts or self.labels)

    def constant(self) -> Const | None:
        """The one constant that this value must be, or None."""
        if self.refs or len(self.consts) != 1:
            return None
        (const,) = self.consts
        return None if const in (SCALAR, DATA) else const

    def text(self) -> str | None:
        """The one string that this value must be, or None."""
        const = self.constant()
        return const[1] if const is not None and const[0] == "str" else None

    def texts(self) -> list[str]:
        """Every string constant among the possibilities, sorted."""
        return sorted(c[1] for c in self.consts if c[0] == "str")

    def with_labels(self, labels: Labels) -> Value:
        if not labels:
            return self
        return Value(merge_labels(self.labels, labels), self.refs, self.consts)

    def without_labels(self) -> Value:
        return Value(NO_LABELS, self.refs, self.consts) if self.labels else self

    def __repr__(self) -> str:
        return f"Value({list(self.labels)}, {set(self.refs)}, {set(self.consts)})"


class Narrowed(Value):
    """What a test leaves of an attribute, as long as reading it gives the same as `before` the test."""

    __slots__ = ("before",)

    def __init__(self, before: Value, kept: Value) -> None:
        super().__init__(kept.labels, kept.refs, kept.consts)
        self.before = before


EMPTY = Value()
NONE = Value(consts=frozenset({("none", None)}))
TRUE = Value(consts=frozenset({("bool", True)}))
FALSE = Value(consts=frozenset({("bool", False)}))
A_SCALAR = Value(consts=frozenset({SCALAR}))
SOME_DATA = Value(consts=frozenset({DATA}))


def constant(kind: str, value: Any) -> Value:
    return Value(consts=frozenset({(kind, value)}))


def reference(ref: Ref) -> Value:
    return Value(refs=frozenset({ref}))


def merge_labels(a: Labels, b: Labels) -> Labels:
    """All labels of both; where both have one, the shorter way to it, `a`'s on a tie."""
    if not b or a is b:
        return a
    if not a:
        return b
    out: dict[Label, Trace] | None = None
    for label, trace in b.items():
        old = a.get(label)
        if old is None or (trace is not old and trace.length < old.length):
            out = dict(a) if out is None else out
            out[label] = trace
    return a if out is None else out


def join(a: Value, b: Value) -> Value:
    """The union of two values, bounded in width."""
    if a is b or b.is_empty():
        return a
    if a.is_empty():
        return b
    refs = a.refs if b.refs <= a.refs else a.refs | b.refs
    consts = a.consts if b.consts <= a.consts else a.consts | b.consts
    labels = merge_labels(a.labels, b.labels)
    if DATA in b.consts and DATA in a.consts and a.consts != b.consts and len(consts) > 1:
        consts = _described_by_both(a.consts, b.consts, consts)
    if refs is a.refs and consts is a.consts and labels is a.labels:
        return a
    if len(consts) > MAX_CONSTS:
        consts = frozenset({DATA} & consts) | {SCALAR}
    if len(refs) > MAX_REFS:
        refs = frozenset(sorted(refs, key=repr)[:MAX_REFS])
        consts = consts | {DATA}
    return Value(labels, refs, consts)


# Kinds of constants that describe the data beside which they stand.
_DESCRIBING = frozenset({"shape", "written"})


def _described_by_both(a: frozenset[Const], b: frozenset[Const], both: frozenset[Const]) -> frozenset[Const]:
    """The constants of two values with data; where only one is described, that holds not for all of it."""
    if UNDESCRIBED in both or _descriptions(a) == _descriptions(b):
        return both
    return both | {UNDESCRIBED}


def _descriptions(consts: frozenset[Const]) -> set[str]:
    return {kind for kind, _ in consts} & _DESCRIBING


def join_all(values: Iterable[Any]) -> Value:
    """The union of all; what only refers to something is put together at once, however much it is."""
    out = EMPTY
    first = None
    refs: set[Ref] = set()
    for value in values:
        if value.consts or value.labels or not value.refs:
            out = join(out, value)
        else:
            first = first or value
            refs |= value.refs
    if first is None:
        return out
    if len(refs) > MAX_REFS:
        out = join(out, SOME_DATA)
    return join(out, first if len(refs) == len(first.refs) else Value(refs=frozenset(refs)))


def same(a: Value, b: Value) -> bool:
    """Equality without provenance."""
    return a is b or (a.refs == b.refs and a.consts == b.consts and a.labels.keys() == b.labels.keys())


def numbers(value: Value) -> list[int]:
    """The objects that a value refers to, in an order that does not hang on how strings are hashed."""
    refs = value.refs
    if len(refs) < 2:
        return [what for kind, what in refs if kind == "o"]
    return sorted(what for kind, what in refs if kind == "o")


def same_object(a: Obj, b: Obj) -> bool:
    """Equality of all that a call could see, without provenance."""
    if a is b:
        return True
    if a.kind != b.kind or a.fields.keys() != b.fields.keys() or a.labels.keys() != b.labels.keys():
        return False
    if (a.many, a.open, a.cls) != (b.many, b.open, b.cls) or (a.info is not b.info and a.info != b.info):
        return False
    return all(same(value, b.fields[key]) for key, value in a.fields.items())


class Obj:
    """One abstract object.

    `kind` says what it is (see `heap`); `cls` is the class's object id for an instance of a project class;
    `info` holds what its kind needs; `labels` cover everything read out of it; `many` is true where it stands
    for several objects, so that writes only add; `open` where fields that were not seen may exist; `unsure`
    are the keys that only some of the ways to this point have stored.
    """

    __slots__ = ("cls", "fields", "info", "kind", "labels", "many", "open", "site", "unsure")

    def __init__(
        self,
        kind: str,
        site: Site,
        fields: dict[Key, Value] | None = None,
        *,
        cls: int | None = None,
        info: Any = None,
        labels: Labels = NO_LABELS,
        many: bool = False,
        open: bool = False,  # noqa: A002  # the word for it
        unsure: frozenset[Key] = frozenset(),
    ) -> None:
        self.kind = kind
        self.site = site
        self.fields: dict[Key, Value] = fields if fields is not None else {}
        self.cls = cls
        self.info = info
        self.labels = labels
        self.many = many
        self.open = open
        self.unsure = unsure

    def replace(self, **changes: Any) -> Obj:
        out = Obj.__new__(Obj)
        out.kind, out.site, out.fields, out.cls = self.kind, self.site, self.fields, self.cls
        out.info, out.labels, out.many = self.info, self.labels, self.many
        out.open, out.unsure = self.open, self.unsure
        for name, value in changes.items():
            setattr(out, name, value)
        return out


class Lead:
    """The `info` of a list of which `*` holds only what follows its first `count` items."""

    __slots__ = ("count",)

    def __init__(self, count: int) -> None:
        self.count = count

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lead) and other.count == self.count

    def __hash__(self) -> int:
        return hash(self.count)


def _joined_lead(a: Obj, b: Obj) -> Lead | None:
    """How many items at the start of either of two lists stand at their positions."""
    counts = [_lead_of(obj) for obj in (a, b)]
    count = min(each for each in counts if each is not None)
    return Lead(count) if count else None


def _lead_of(obj: Obj) -> int | None:
    """The items known to stand where they are; None for all of them."""
    if isinstance(obj.info, Lead):
        return obj.info.count
    return 0 if ANY in obj.fields or obj.open else None


def length_of(obj: Obj) -> int | None:
    """How many items a sequence has, where that is known."""
    if ANY in obj.fields or obj.many or obj.open or obj.unsure:
        return None
    return sum(1 for key in obj.fields if isinstance(key, int))


_PARTIAL = frozenset({"dict", "list", "set", "instance"})


def join_objects(a: Obj, b: Obj) -> Obj:
    """What is known of an object after two ways that lead to the same point."""
    if a is b:
        return a
    fields = _join_fields(a, b)
    labels = merge_labels(a.labels, b.labels)
    unsure = _unsure_keys(a, b)
    many, open_ = a.many or b.many, a.open or b.open
    info = _joined_lead(a, b) if isinstance(a.info, Lead) or isinstance(b.info, Lead) else a.info
    if (
        fields is a.fields
        and info is a.info
        and labels is a.labels
        and many == a.many
        and open_ == a.open
        and unsure == a.unsure
    ):
        return a
    return a.replace(fields=fields, info=info, labels=labels, many=many, open=open_, unsure=unsure)


def _unsure_keys(a: Obj, b: Obj) -> frozenset[Key]:
    """The keys that only one of two states of an object has; of what stands for several, none is sure."""
    if a.many or b.many or a.kind not in _PARTIAL:
        return a.unsure
    before = a.unsure | b.unsure if b.unsure else a.unsure
    if a.fields is b.fields or a.fields.keys() == b.fields.keys():
        return before
    return before | (a.fields.keys() ^ b.fields.keys())


def _join_fields(a: Obj, b: Obj) -> dict[Key, Value]:
    if a.fields is b.fields:
        return a.fields
    out: dict[Key, Value] | None = None
    for key, value in b.fields.items():
        mine = a.fields.get(key)
        joined = value if mine is None else join(mine, value)
        if joined is not mine:
            out = dict(a.fields) if out is None else out
            out[key] = joined
    return a.fields if out is None else out
