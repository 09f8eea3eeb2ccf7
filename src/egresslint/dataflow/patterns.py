"""Runs `match`: which case fits, as far as that is known, and what its pattern binds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.dataflow.frames import State
from egresslint.dataflow.managers import Managers
from egresslint.dataflow.values import Const, Value
from egresslint.ir import nodes as ir


class Patterns(Managers):
    """`match` statements and their patterns."""

    def _match(self, node: ir.Match) -> bool:
        subject = self.evaluate(node.subject)
        if self.ended:
            return False
        state: State | None = None
        for case in node.cases:
            before = self.fork()
            fits = self.match(case.pattern, subject)
            if fits is not False and case.guard is not None:
                truth = self.condition(case.guard)
                if truth is False:  # what the pattern has bound stays
                    bound = (self.env, self.heap) if fits else self.merge(before, (self.env, self.heap))
                    assert bound is not None
                    self.restore(bound)
                    continue
                fits = fits if truth else None
            if fits is False:
                self.restore(before)
                continue
            if self.execute(case.body):
                state = self.merge(state, (self.env, self.heap))
            if fits is True:
                return self._continue_with(state)
            self.restore(before)
        return self._continue_with(self.merge(state, (self.env, self.heap)))

    def match(self, pattern: ir.Pattern, subject: Value) -> bool | None:
        """Bind what a pattern captures; whether it fits, as far as that is known."""
        result: bool | None = _PATTERNS[type(pattern)](self, pattern, subject)
        return result

    def _match_value(self, pattern: ir.MatchValue, subject: Value) -> bool | None:
        expected = self.evaluate(pattern.value)
        result = self.compare("==", subject, expected, pattern.n)
        return self.truth(result) if isinstance(result, Value) else result

    def _match_sequence(self, pattern: ir.MatchSequence, subject: Value) -> bool | None:
        if subject.consts and not subject.refs:
            return False
        objects = self.objects(subject)
        if objects and all(o.kind in ("dict", "set") for _, o in objects):
            return False
        star = next((i for i, p in enumerate(pattern.patterns) if isinstance(p, ir.MatchStar)), None)
        items = self.known_items(subject, pattern.n)
        if items is not None and not _length_fits(len(items), len(pattern.patterns), star):
            return False
        parts = self.unpack(subject, len(pattern.patterns), star, pattern.n)
        fits: bool | None = True if items is not None else None
        for inner, part in zip(pattern.patterns, parts, strict=True):
            fits = _both(fits, self.match(inner, part))
        return fits

    def _match_star(self, pattern: ir.MatchStar, subject: Value) -> bool | None:
        if pattern.name is not None:
            self.store_name(pattern.name, subject, pattern.n)
        return True

    def _match_mapping(self, pattern: ir.MatchMapping, subject: Value) -> bool | None:
        objects = self.objects(subject)
        if not subject.refs:
            return False
        if objects and all(o.kind in ("list", "tuple", "set") for _, o in objects):
            return False
        known = len(objects) == 1 and objects[0][1].kind == "dict" and len(subject.refs) == 1
        fits: bool | None = True if known else None
        keys = [self.evaluate(key) for key in pattern.keys]
        for key, inner in zip(keys, pattern.patterns, strict=True):
            value = self.get_item(subject, key, inner.n)
            if known and value.is_empty():
                return False
            if known and self._membership(key, subject, pattern.n) is None:
                fits = None
            fits = _both(fits, self.match(inner, value))
        if pattern.rest is not None:
            self.store_name(pattern.rest, self._rest_of(subject, keys, pattern.n), pattern.n)
        return fits

    def _rest_of(self, subject: Value, keys: list[Value], n: int) -> Value:
        taken = {key.constant() for key in keys}
        result = self.allocate("dict", n, {}, tag="rest")
        ((_, number),) = result.refs
        self.update_mapping(number, subject, n)
        obj = self.obj(number)
        self.heap[number] = obj.replace(fields={k: v for k, v in obj.fields.items() if k not in taken})
        return result

    def _match_class(self, pattern: ir.MatchClass, subject: Value) -> bool | None:
        kinds = self.evaluate(pattern.cls)
        fits = self.is_instance(subject, kinds)
        if fits is False:
            return False
        narrowed = self._instances(subject, kinds, outcome=True)
        subject = narrowed if not narrowed.is_empty() else subject
        names = self._match_args(kinds, len(pattern.patterns))
        for inner, name in zip(pattern.patterns, names, strict=True):
            part = subject if name is None else self.get_attribute(subject, name, inner.n)
            fits = _both(fits, self.match(inner, part))
        for inner, name in zip(pattern.named, pattern.names, strict=True):
            fits = _both(fits, self.match(inner, self.get_attribute(subject, name, inner.n)))
        return fits

    def _match_args(self, kinds: Value, count: int) -> list[str | None]:
        """The attributes that positional class patterns read; None for built-ins, which match themselves."""
        for number, obj in self.objects(kinds):
            if obj.kind == "class":
                declared = self.lookup(number, "__match_args__")
                if declared is not None:
                    items = self.known_items(declared[1], 0) or []
                    names = [item.text() for item in items]
                else:
                    names = list(self.fields_of(number))
                return [*names, *([None] * count)][:count]
        return [None] * count

    def _match_or(self, pattern: ir.MatchOr, subject: Value) -> bool | None:
        fits: bool | None = False
        state: State | None = None
        for inner in pattern.patterns:
            before = self.fork()
            outcome = self.match(inner, subject)
            if outcome is not False:
                state = self.merge(state, (self.env, self.heap))
                fits = None if fits is False and outcome is None else (True if outcome else fits)
            if outcome is True:
                fits = True
                break
            self.restore(before)
        if state is not None:
            self.restore(state)
        return fits

    def _match_as(self, pattern: ir.MatchAs, subject: Value) -> bool | None:
        fits: bool | None = True
        if pattern.pattern is not None:
            fits = self.match(pattern.pattern, subject)
            if fits is False:
                return False
        if pattern.name is not None:
            self.assign(ir.Name(pattern.n, pattern.name), self._matched(pattern.pattern, subject))
        return fits

    def _matched(self, pattern: ir.Pattern | None, subject: Value) -> Value:
        """What a name is bound to: data that has matched a constant is that constant, and tells no more."""
        wanted = _texts_in(pattern)
        return Value(consts=wanted) if wanted and self._is_plain_data(subject) else subject


def _texts_in(pattern: ir.Pattern | None) -> frozenset[Const]:
    """The texts that a pattern consists of, of more than a character each."""
    if isinstance(pattern, ir.MatchOr):
        found = [_texts_in(inner) for inner in pattern.patterns]
        return frozenset().union(*found) if all(found) else frozenset()
    value = pattern.value if isinstance(pattern, ir.MatchValue) else None
    text = value.value if isinstance(value, ir.Const) and value.kind == "str" else None
    return frozenset({("str", text)}) if isinstance(text, str) and len(text) > 1 else frozenset()


def _length_fits(length: int, count: int, star: int | None) -> bool:
    return length == count if star is None else length >= count - 1


def _both(a: bool | None, b: bool | None) -> bool | None:
    if a is False or b is False:
        return False
    return True if a and b else None


_PATTERNS: dict[type, Callable[[Patterns, Any, Value], bool | None]] = {
    ir.MatchValue: Patterns._match_value,
    ir.MatchSequence: Patterns._match_sequence,
    ir.MatchStar: Patterns._match_star,
    ir.MatchMapping: Patterns._match_mapping,
    ir.MatchClass: Patterns._match_class,
    ir.MatchOr: Patterns._match_or,
    ir.MatchAs: Patterns._match_as,
}
