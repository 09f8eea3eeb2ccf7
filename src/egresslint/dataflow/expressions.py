"""Evaluates expressions: names, displays, comprehensions, formatting, and what operators dispatch to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from egresslint.dataflow.attributes import Attributes
from egresslint.dataflow.core import x
from egresslint.dataflow.frames import Args, State
from egresslint.dataflow.shapes import composed
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    EMPTY,
    FALSE,
    NONE,
    SCALAR,
    SOME_DATA,
    TRUE,
    Const,
    Value,
    constant,
    join,
    join_all,
)
from egresslint.ir import nodes as ir

MAX_TEXT = 400
# Longer chains of operands or accessors are no program that anyone wrote: they cost time, not sense.
MAX_CHAIN = 100
NO_SPEC = constant("str", "")
BUILTIN_NAMES = frozenset(dir(__builtins__) if not isinstance(__builtins__, dict) else __builtins__)
ITERATION_LIMIT = 8


# What stands before a credential in an `Authorization` header: RFC 6750 and 7617, and services' own words.
_SCHEMES = frozenset({"bearer", "basic", "token", "apikey", "api-key"})


def names_scheme(value: Value) -> bool:
    text = value.text()
    return text is not None and text.endswith(" ") and text.strip().lower() in _SCHEMES


class Expressions(Attributes):
    """One method for each kind of expression."""

    def evaluate(self, node: ir.Expr) -> Value:
        self.steps += 1
        return _HANDLERS[type(node)](self, node)

    def is_spent(self) -> bool:
        """True once a root has taken all its steps: what repeats then runs once, and that is recorded."""
        if self.steps <= self.max_steps:
            return False
        self.bounded = True
        self.limits += 1
        return True

    def _const(self, node: ir.Const) -> Value:
        return constant(node.kind, node.value)

    # Names

    def _name(self, node: ir.Name) -> Value:
        return self.load_name(node.id, node.n)

    def load_name(self, name: str, n: int) -> Value:
        found = self.env.get(name)
        if found is not None:
            return found
        unit = self.frame.unit
        if unit.kind != "module" and name not in unit.globals:
            found = self._enclosing(name, n)
            if found is not None:
                return found
        found = self.load_global(self.frame.globals, name, n)
        if found is not None:
            return found
        if name in BUILTIN_NAMES:
            return x("builtins." + name)
        return EMPTY if self._is_bound(name) else self.opaque(n, tag=name)

    def _is_bound(self, name: str) -> bool:
        """True for a name that the program does bind, though not yet, or no longer, here."""
        module = self.world.program.ir(self.frame.path)
        return module is not None and (name in self.frame.unit.bound or name in module.units[0].bound)

    def _enclosing(self, name: str, n: int) -> Value | None:
        frame = self.frame
        if frame.scope is not None and (name in frame.unit.captured or frame.unit.kind == "class"):
            own = self.obj(frame.scope)
            found = own.fields.get("." + (self.private(name) if frame.unit.kind == "class" else name))
            if found is not None:
                return found
        for scope in frame.scopes:
            obj = self.obj(scope)
            found = obj.fields.get("." + name)
            if found is not None:
                return self.step(found, "load", n) if found.labels else found
        return None

    def load_global(self, scope: int, name: str, n: int) -> Value | None:
        obj = self.obj(scope)
        found = obj.fields.get("." + name)
        if found is None:
            return None
        if found.labels and self.frame.unit.kind != "module":
            return self.step(found, "load", n, cell=True)
        return found

    # Access

    def _attr(self, node: ir.Attr) -> Value:
        base = self.evaluate(node.obj)
        self.note_base(node)
        return self.get_attribute(base, self.private(node.name), node.n)

    def note_base(self, node: ir.Attr | ir.Sub) -> None:
        name = last_name(node.obj)
        if name is not None:
            self.base_names[(self.frame.path, node.n)] = name

    def _sub(self, node: ir.Sub) -> Value:
        base = self.evaluate(node.obj)
        index = self.evaluate(node.index)
        self.note_base(node)
        return self.get_item(base, index, node.n)

    def get_item(self, base: Value, index: Value, n: int) -> Value:
        raise NotImplementedError

    def _slice(self, node: ir.Slice) -> Value:
        parts = [self.evaluate(p) if p is not None else NONE for p in (node.lower, node.upper, node.step)]
        return self.allocate("slice", node.n, dict(enumerate(parts)))

    # Displays

    def _display(self, node: ir.Display) -> Value:
        fields: dict[Any, Value] = {}
        position: int | None = 0
        for item in node.items:
            if isinstance(item, ir.Star):
                position = self._splice(fields, position, self.evaluate(item.value), item.n, node.kind)
                continue
            value = self.step(self.evaluate(item), "store", node.n)
            place: Any = ANY if position is None else position
            key = (self.key_of(value) or ANY) if node.kind == "set" else place
            fields[key] = join(fields.get(key, EMPTY), value)
            position = position + 1 if position is not None else None
        return self.allocate(node.kind, node.n, fields)

    def key_of(self, value: Value) -> Const | None:
        raise NotImplementedError

    def _splice(
        self, fields: dict[Any, Value], position: int | None, value: Value, n: int, kind: str
    ) -> int | None:
        """Put the items of `*value` into a display; None once positions are no longer known."""
        items = self.known_items(value, n)
        if items is None or position is None or kind == "set":
            fields[ANY] = join(fields.get(ANY, EMPTY), self.iterate(value, n))
            return None
        for item in items:
            fields[position] = item
            position += 1
        return position

    def known_items(self, value: Value, n: int) -> list[Value] | None:
        raise NotImplementedError

    def _dict_display(self, node: ir.DictDisplay) -> Value:
        result = self.allocate("dict", node.n, {})
        ((_, number),) = result.refs
        for key, value in zip(node.keys, node.values, strict=True):
            item = self.evaluate(value)
            if key is None:
                self.update_mapping(number, item, node.n)
            else:
                self.store_key(number, self.evaluate(key), item, value.n)
        return result

    def update_mapping(self, number: int, other: Value, n: int) -> None:
        raise NotImplementedError

    def store_key(self, number: int, key: Value, value: Value, n: int, *, strong: bool = True) -> None:
        raise NotImplementedError

    def _comp(self, node: ir.Comp) -> Value:
        if node.kind == "gen":
            return self.defer(node)
        result = self.allocate(node.kind, node.n, {})
        ((_, number),) = result.refs
        self.fill(node, number, self.evaluate(node.clauses[0].iter))
        return result

    def defer(self, node: ir.Comp) -> Value:
        raise NotImplementedError

    def fill(self, node: ir.Comp, number: int, iterable: Value) -> None:
        """Run a comprehension over its first iterable, and put its items into an object."""
        saved = {name: self.env.get(name) for clause in node.clauses for name in names_in(clause.target)}
        shadowed = self._shadowed(saved)
        self._clauses(node, 0, number, [0], iterable)
        for name, hidden in shadowed.items():
            assert self.frame.scope is not None
            self.write(self.frame.scope, "." + name, hidden, strong=True)
        for name, value in saved.items():
            if value is None:
                self.env.pop(name, None)
            else:
                self.env[name] = value

    def _shadowed(self, names: Iterable[str]) -> dict[str, Value]:
        """What variables of the enclosing scope hold that a comprehension hides while it runs."""
        if self.frame.scope is None:
            return {}
        fields = self.obj(self.frame.scope).fields
        return {name: fields["." + name] for name in names if "." + name in fields}

    def _clauses(
        self, node: ir.Comp, depth: int, number: int, position: list[int | None], iterable: Value
    ) -> None:
        """Run the clauses from `depth` on; positions are kept while every iterable is known item by item."""
        if depth == len(node.clauses):
            self._produce(node, number, position)
            return
        clause = node.clauses[depth]
        items = self.known_items(iterable, clause.n)
        if items is None or len(items) > ITERATION_LIMIT or self.is_spent():
            position[0] = None
            items = [self.iterate(iterable, clause.n)]
            if items[0].is_empty():
                return
        context = self.frame.context
        for turn, item in enumerate(items):
            before = dict(self.env)
            if len(items) > 1:
                self.frame.context = self.world.intern((context, "item", clause.n, turn))
            self.assign(clause.target, item)
            truth = self._tests(clause)
            if truth is False:
                self.env = before
                continue
            if truth is None:
                position[0] = None
            further = self.evaluate(node.clauses[depth + 1].iter) if depth + 1 < len(node.clauses) else EMPTY
            self._clauses(node, depth + 1, number, position, further)
            self.ended = self.ended and truth is True and position[0] is not None
        self.frame.context = context

    def _tests(self, clause: ir.Clause) -> bool | None:
        result: bool | None = True
        for test in clause.tests:
            truth = self.condition(test)
            if truth is False:
                return False
            if truth is None:
                self.narrow(test, outcome=True)
                result = None
        return result

    def narrow(self, test: ir.Expr, *, outcome: bool) -> None:
        raise NotImplementedError

    def condition(self, node: ir.Expr) -> bool | None:
        raise NotImplementedError

    def _produce(self, node: ir.Comp, number: int, position: list[int | None]) -> None:
        item = self.evaluate(node.item)
        if node.value is not None:
            self.store_key(number, item, self.evaluate(node.value), node.n, strong=position[0] is not None)
            return
        item = self.step(item, "store", node.n)
        if node.kind == "set" or position[0] is None:
            self.write(number, ANY, item, strong=False)
        else:
            self.write(number, position[0], item, strong=False)
            position[0] += 1

    def assign(self, target: ir.Expr, value: Value) -> None:
        raise NotImplementedError

    # Operators

    def _bin(self, node: ir.BinOp) -> Value:
        left = self.evaluate(node.left)
        right = self.evaluate(node.right)
        return self.binary(node.op, left, right, node.n)

    def binary(self, op: str, left: Value, right: Value, n: int) -> Value:
        raise NotImplementedError

    def _unary(self, node: ir.UnaryOp) -> Value:
        if node.op == "not":
            truth = self.condition(node.operand)
            return A_SCALAR if truth is None else (FALSE if truth else TRUE)
        return self.unary(node.op, self.evaluate(node.operand), node.n)

    def unary(self, op: str, operand: Value, n: int) -> Value:
        raise NotImplementedError

    def _bool(self, node: ir.BoolOp) -> Value:
        out = EMPTY
        stop_on = node.op == "or"
        state = None
        for index, operand in enumerate(node.values):
            value = self.evaluate(operand)
            truth = self.truth_of(value, operand.n) if index < len(node.values) - 1 else stop_on
            if truth is stop_on:
                out = join(out, value)
                break
            if truth is None:
                out = join(out, self._kept(value, truthy=stop_on))
                if index > MAX_CHAIN:
                    continue
                here = self.fork()
                state = self.merge(state, here)
                self.narrow(operand, outcome=not stop_on)
        if state is not None:
            merged = state if self.take_end() else self.merge(state, (self.env, self.heap))
            assert merged is not None
            self.restore(merged)
        return out

    def _kept(self, value: Value, *, truthy: bool) -> Value:
        """What of an operand remains where `or` (truthy) or `and` stops at it."""
        if not truthy:
            falsy = frozenset(c for c in value.consts if const_truth(c) is not True)
            return value if value.refs else empty_part(falsy)
        consts = frozenset(c for c in value.consts if const_truth(c) is not False)
        return Value(value.labels, value.refs, consts)

    def truth(self, value: Value) -> bool | None:
        raise NotImplementedError

    def truth_of(self, value: Value, n: int) -> bool | None:
        raise NotImplementedError

    def _compare(self, node: ir.Compare) -> Value:
        left = self.evaluate(node.left)
        result: bool | None = True
        for op, right_node in zip(node.ops, node.rights, strict=True):
            right = self.evaluate(right_node)
            outcome = self.compare(op, left, right, node.n)
            if isinstance(outcome, Value):
                return outcome
            if outcome is False:
                return FALSE
            if outcome is None:
                result = None
            left = right
        return TRUE if result else A_SCALAR

    def compare(self, op: str, left: Value, right: Value, n: int) -> Value | bool | None:
        raise NotImplementedError

    def _ifexp(self, node: ir.IfExp) -> Value:
        truth = self.condition(node.test)
        if truth is not None:
            return self.evaluate(node.body if truth else node.orelse)
        before = self.fork()
        self.narrow(node.test, outcome=True)
        first = self.evaluate(node.body)
        after: State | None = None if self.take_end() else (self.env, self.heap)
        self.restore(before)
        self.narrow(node.test, outcome=False)
        second = self.evaluate(node.orelse)
        merged = self.merge(after, None if self.take_end() else (self.env, self.heap))
        self.ended = merged is None
        if merged is not None:
            self.restore(merged)
        return join(first, second)

    # Text

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
        known = composed(parts)
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

    # Functions and coroutines

    def _lambda(self, node: ir.Lambda) -> Value:
        return self.make_function(node.unit, node.n)

    def make_function(self, unit: int, n: int) -> Value:
        raise NotImplementedError

    def _await(self, node: ir.Await) -> Value:
        return self.await_value(self.evaluate(node.value), node.n)

    def await_value(self, value: Value, n: int) -> Value:
        raise NotImplementedError

    def _yield(self, node: ir.Yield) -> Value:
        value = self.evaluate(node.value) if node.value is not None else NONE
        self.frame.yields.append(self.step(value, "return", node.n))
        return self.frame.sent if not self.frame.sent.is_empty() else NONE

    def _yield_from(self, node: ir.YieldFrom) -> Value:
        value = self.evaluate(node.value)
        self.pass_sent(value)
        items = self.known_items(value, node.n)
        if items is not None and len(items) <= ITERATION_LIMIT:
            self.frame.yields.extend(items)
        else:
            self.frame.yields.append(self.iterate(value, node.n))
        out = NONE
        for _, obj in self.objects(value):
            if "return" in obj.fields:
                out = join(out, obj.fields["return"])
        return out

    def pass_sent(self, value: Value) -> None:
        raise NotImplementedError

    def _walrus(self, node: ir.Walrus) -> Value:
        value = self.evaluate(node.value)
        self.assign(node.target, value)
        return value

    def _star(self, node: ir.Star) -> Value:
        return self.evaluate(node.value)

    # Calls

    def _call(self, node: ir.Call) -> Value:
        func = node.func
        if isinstance(func, ir.Attr):
            receiver = self.evaluate(func.obj)
            self.note_base(func)
            args = self.arguments(node.args)
            return self.call_method(receiver, self.private(func.name), args, node.n)
        callee = self.evaluate(func)
        if isinstance(func, ir.Name) and func.id == "super" and callee.refs == {("x", "builtins.super")}:
            return self.make_super(self.arguments(node.args), node.n)
        return self.call(callee, self.arguments(node.args), node.n)

    def make_super(self, args: Args, n: int) -> Value:
        raise NotImplementedError

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
        for _, obj in self.objects(value):
            for key, item in obj.fields.items():
                if isinstance(key, tuple) and key[0] == "str":
                    args.keywords[key[1]] = join(args.keywords.get(key[1], EMPTY), item)
                    if key in obj.unsure:
                        args.unsure.add(key[1])
                    args.sites[key[1]] = n
                elif key == ANY:
                    args.more_keywords = join(args.more_keywords or EMPTY, item)
            if obj.open or obj.kind not in ("dict", "instance"):
                extra = Value(obj.labels, consts=SOME_DATA.consts)
                args.more_keywords = join(args.more_keywords or EMPTY, extra)
        if value.labels:
            args.more_keywords = join(
                args.more_keywords or EMPTY, Value(value.labels, consts=SOME_DATA.consts)
            )


def last_name(node: ir.Expr) -> str | None:
    """The name by which an expression is known: of a variable, an attribute, or a call's function."""
    for _ in range(MAX_CHAIN):
        if isinstance(node, ir.Name):
            return node.id
        if isinstance(node, ir.Attr):
            return node.name
        if isinstance(node, ir.Call):
            node = node.func
        elif isinstance(node, (ir.Sub, ir.Await)):
            node = node.obj if isinstance(node, ir.Sub) else node.value
        else:
            return None
    return None


def names_in(target: ir.Expr) -> list[str]:
    """The names that a target binds."""
    if isinstance(target, ir.Name):
        return [target.id]
    if isinstance(target, ir.Star):
        return names_in(target.value)
    if isinstance(target, ir.Display):
        return [name for item in target.items for name in names_in(item)]
    return []


def empty_part(consts: frozenset[Const]) -> Value:
    """What is left of plain data that is known to be false: nothing that carries content."""
    return Value(consts=frozenset(c for c in consts if c[0] != "data") | {SCALAR}) if consts else EMPTY


def const_truth(const: Const) -> bool | None:
    """The truth of a constant; None where only its kind is known."""
    kind, value = const
    if kind in ("scalar", "data", "complex") or (kind in ("int", "float") and value is None):
        return None
    if kind == "none":
        return False
    return True if kind == "ellipsis" else bool(value)


_HANDLERS: dict[type, Callable[[Expressions, Any], Value]] = {
    ir.Const: Expressions._const,
    ir.Name: Expressions._name,
    ir.Attr: Expressions._attr,
    ir.Sub: Expressions._sub,
    ir.Slice: Expressions._slice,
    ir.Call: Expressions._call,
    ir.BinOp: Expressions._bin,
    ir.UnaryOp: Expressions._unary,
    ir.BoolOp: Expressions._bool,
    ir.Compare: Expressions._compare,
    ir.IfExp: Expressions._ifexp,
    ir.Format: Expressions._format,
    ir.FString: Expressions._fstring,
    ir.Star: Expressions._star,
    ir.Display: Expressions._display,
    ir.DictDisplay: Expressions._dict_display,
    ir.Lambda: Expressions._lambda,
    ir.Comp: Expressions._comp,
    ir.Await: Expressions._await,
    ir.Yield: Expressions._yield,
    ir.YieldFrom: Expressions._yield_from,
    ir.Walrus: Expressions._walrus,
}
