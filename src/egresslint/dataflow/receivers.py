"""Objects of libraries on which operations are called: how they come about, and what they hold.

It builds receivers from constructors, annotations, methods, operators and base classes. Whether calling one
of their methods sends anything is for `egresses` to say.
"""

from __future__ import annotations

from collections.abc import Collection

from egresslint.catalog.model import SELF, Construct, Placement, RoleParam, Route
from egresslint.dataflow.conditions import Conditions, Receiver, lineage
from egresslint.dataflow.core import x
from egresslint.dataflow.frames import Args
from egresslint.dataflow.libraries import Libraries
from egresslint.dataflow.unknown import without_keys
from egresslint.dataflow.values import (
    DATA,
    EMPTY,
    SOME_DATA,
    Key,
    Obj,
    Value,
    constant,
    join,
    join_all,
    merge_labels,
    reference,
)

_HELD = ".__held__"
_OUTSIDE = ".__ext__"
_ENVIRONMENT = "os.environ."
_WALKED = frozenset(
    {"list", "tuple", "dict", "set", "iter", "view", "instance", "class", "opaque", "awaitable"}
)
MAX_WALK = 200
MAX_INJECTIONS = 4
NOTEBOOK = ".ipynb"


class Receivers(Conditions):
    """Makes receivers, and finds those that a value holds."""

    libraries: Libraries

    def is_library(self, name: str, found: str) -> bool:
        return self.libraries.is_used(self.frame.path, name, found)

    def library_names(self, package: str) -> Collection[str]:
        return self.catalog.names(package)

    # Construction

    def make_external(self, name: str, args: Args, n: int) -> Value | None:
        args = self._with_environment(name, args, n)
        out: Value | None = None
        for index, (route, construct) in self._possible(name, args, n):
            receiver = Receiver(construct.type, name, args, self.site(n), construct, route)
            made = self.new_receiver(receiver, n, tag=(name, index))
            out = made if out is None else join(out, made)
        return out

    def _with_environment(self, name: str, args: Args, n: int) -> Args:
        """The arguments with those that a constructor reads from variables of which code or a file tells."""
        rows = [row for _, row in self.catalog.constructs(name)]
        read = [p for row in rows for p in row.params if p.default and p.default.startswith(_ENVIRONMENT)]
        others = [p for row in rows for p in row.params if p.role in {param.role for param in read}]
        given = [self.argument(args, p.name, p.position, n) for p in others]
        if args.more_keywords is not None or any(map(self.is_given, given)):
            return args
        found = {param.name: self._environment_shown(param.default or "", n) for param in read}
        shown = {name: value for name, value in found.items() if not value.is_empty()}
        return Args(args.positional, {**args.keywords, **shown}, args.more, None, args.sites)

    def _environment_shown(self, place: str, n: int) -> Value:
        """What the program, or what it imports, has put into a variable; otherwise what files say of it."""
        is_own = self.frame.program in self.world.own_settings | self.world.importing
        value = self.placed(place) if is_own else EMPTY
        value = value if value.consts else self.environment(place.removeprefix(_ENVIRONMENT), n)
        return value if value.consts or self.is_said(value) else EMPTY

    def _possible(self, name: str, args: Args, n: int) -> list[tuple[int, tuple[Route, Construct]]]:
        """The rows up to the first that holds; where that one makes the same type, it answers open ones."""
        out: list[tuple[int, tuple[Route, Construct]]] = []
        for index, (route, construct) in enumerate(self.catalog.constructs(name)):
            holds = self.holds(construct.when, args, None, n)
            if holds is True:
                out = [row for row in out if row[1][1].type != construct.type]
            if holds is not False:
                out.append((index, (route, construct)))
            if holds is True:
                break
        return out

    def new_receiver(self, receiver: Receiver, n: int, tag: object) -> Value:
        """An object for the receiver; its content is what it was made with, but for keys and hosts."""
        info = {"name": receiver.name, "type": receiver.type, "receiver": receiver}
        self._run_callbacks(receiver.args, n)
        if self.can_send(receiver, n):
            self.world.records.note_client(self.frame, self.site(n))
        return self.allocate("ext", n, self._content(receiver), info=info, tag=("ext", tag))

    def may_send(self, args: Args, n: int) -> bool:
        """Whether data may leave through something among the arguments."""
        return any(self.can_send(receiver, n) for _, receiver in self.receivers_in(join_all(args.all())))

    def can_send(self, receiver: Receiver, n: int, depth: int = 0) -> bool:
        """Whether data may leave through it as it was made: by itself, or by a receiver that it holds.

        What may be among arguments of which nothing is known does not count: where it was made, it is seen.
        """
        if receiver.route.silent or depth > MAX_INJECTIONS:
            return False
        anything = Args(more=SOME_DATA, more_keywords=SOME_DATA)
        for each in lineage(receiver):
            if self.catalog.leads_to_sender(each.type) or any(
                self.holds(row.when, anything, each, n) is not False
                for row in self.catalog.own_operations(each.type)
            ):
                return True
        held = join_all([receiver.held, *receiver.args.all()])
        return any(self.can_send(inner, n, depth + 1) for _, inner in self.receivers_in(held))

    def _content(self, receiver: Receiver) -> dict[Key, Value]:
        roles = receiver.construct.params if receiver.construct is not None else ()
        settings = {role.name.split(".")[0] for role in roles if role.role != "holds"}
        positions = {role.position for role in roles if role.role != "holds"}
        given: dict[Key, Value] = {
            ("arg", name): value for name, value in receiver.args.keywords.items() if name not in settings
        }
        for position, value in enumerate(receiver.args.positional):
            if position not in positions:
                given["arg", position] = value
        return {key: kept for key, value in given.items() if (kept := self._without_login(value)) is not None}

    def _without_login(self, value: Value) -> Value | None:
        """What else a value holds than a key; None for a key and nothing else that is sensitive."""
        labels = self.deep_labels(value)
        rest = without_keys(labels)
        if len(rest) == len(labels):
            return value
        return Value(rest, consts=value.consts | {DATA}) if rest else None

    def external_instance(self, name: str, n: int, tag: object) -> Value | None:
        """An unknown instance of a library class that an annotation names, or a base class."""
        out: Value | None = None
        for index, (route, construct) in enumerate(self.catalog.constructs(name)):
            if construct.type == SELF:
                continue
            unknown = self.opaque(n, tag=("args", tag))
            args = Args(more=unknown, more_keywords=unknown)
            receiver = Receiver(construct.type, name, args, self.site(n), construct, route)
            made = self.new_receiver(receiver, n, tag=(tag, index))
            out = made if out is None else join(out, made)
        if out is None and not name.startswith("builtins."):
            return self.opaque(n, tag=("typed", tag), info={"type": name})
        return out

    def made_by(self, receiver: Receiver, path: str, args: Args, n: int) -> Value | None:
        """The receivers that the method at `path` returns; None where it returns none."""
        out: Value | None = None
        for index, (route, construct) in enumerate(self.catalog.member_constructs(receiver.type, path)):
            holds = self.holds(construct.when, args, receiver, n)
            if holds is False:
                continue
            made = self._kept_before(construct, args, n)
            if made is None:
                derived = self._derived(receiver, construct, args, n)._replace(route=route)
                made = self.new_receiver(derived, n, tag=("member", path, index))
            for name in self._kept_names(construct.keeps, args, n):
                self.fill_place(name, made, strong=False)
            out = made if out is None else join(out, made)
            if holds is True:
                break
        return out

    def _kept_before(self, construct: Construct, args: Args, n: int) -> Value | None:
        """What others have kept under the name that the call gives; None where that is nothing."""
        found = join_all(self.placed(name) for name in self._kept_names(construct.finds, args, n))
        return None if found.is_empty() else found

    def _kept_names(self, placement: Placement | None, args: Args, n: int) -> list[str]:
        """The places of the names that code shows; of those that it does not show, one for all."""
        if placement is None:
            return []
        value = self.argument(args, placement.param.name, placement.param.position, n) or EMPTY
        return [f"{placement.place}.{text}" for text in value.texts() or ["*"]]

    def _derived(self, receiver: Receiver, construct: Construct, args: Args, n: int) -> Receiver:
        """What a method makes of its receiver: the same again, or another that may hold it."""
        held = receiver.held if construct.type == SELF else EMPTY
        if construct.receiver is not None:
            held = join(held, self.new_receiver(receiver, n, tag=("held", receiver.type)))
        type_id = receiver.type if construct.type == SELF else construct.type
        return receiver._replace(type=type_id, args=args, construct=construct, held=held, parent=receiver)

    def absorb(self, number: int, receiver: Receiver, path: str, args: Args, n: int) -> None:
        """Let a receiver hold from now on what this method is given."""
        for role in self.catalog.absorbs(receiver.type, path):
            value = self.argument(args, role.name, role.position, n)
            if value is not None:
                self.write(number, _HELD, value, strong=False)

    def compose(self, op: str, left: Value, right: Value, n: int) -> Value | None:
        for value in (left, right):
            for _, obj in self.objects(value):
                receiver: Receiver | None = obj.info.get("receiver") if obj.kind == "ext" else None
                type_id = self.catalog.operator(receiver.type, op) if receiver is not None else None
                if receiver is not None and type_id is not None:
                    both = join(left, right)
                    made = Receiver(type_id, receiver.name, Args(), self.site(n), None, receiver.route, both)
                    return self.new_receiver(made, n, tag=("operator", type_id))
        return None

    # Attributes and base classes

    def knows(self, receiver: Receiver, path: str) -> bool:
        """Whether the catalogue says anything of a path from the receiver."""
        catalog, type_id = self.catalog, receiver.type
        return bool(
            catalog.operations(type_id, path)
            or catalog.member_constructs(type_id, path)
            or catalog.is_prefix(type_id, path)
            or catalog.is_harmless(type_id, path)
            or catalog.absorbs(type_id, path)
        )

    def _read_ext(self, number: int, obj: Obj, name: str, n: int) -> Value:
        given: Key = ("arg", name)
        receiver: Receiver | None = obj.info.get("receiver")
        if "." + name in obj.fields or receiver is None or self.knows(receiver, name):
            return super()._read_ext(number, obj, name, n)
        if given in obj.fields:
            return self.read_child(number, obj, given, n)
        labels = merge_labels(obj.labels, self.deep_labels(reference(("o", number))))
        out = reference(("a", (number, name)))
        return out.with_labels(self.step_labels(labels, "load", n)) if labels else out

    def outside_member(self, number: int, obj: Obj, name: str, n: int) -> Value | None:
        """A member that a project class inherits from a known library class; None where it does not."""
        out: Value | None = None
        if name == "__init__":
            return None
        for part, ext in self.objects(self._outside_part(number, obj, n)):
            receiver = ext.info.get("receiver") if ext.kind == "ext" else None
            if receiver is not None and self.knows(receiver, name):
                member = reference(("a", (part, name)))
                out = member if out is None else join(out, member)
        return out

    def _outside_part(self, number: int, obj: Obj, n: int) -> Value:
        """What of an instance a base class outside the project makes up."""
        if _OUTSIDE in obj.fields or obj.cls is None:
            return obj.fields.get(_OUTSIDE, EMPTY)
        out = EMPTY
        for base in self.external_bases(obj.cls):
            if self.catalog.constructs(base):
                made = self.external_instance(base, n, ("base", number, base))
                out = out if made is None else join(out, made)
        if not out.is_empty():
            self.write(number, _OUTSIDE, out, strong=True)
        return out

    # Module-level places of libraries

    def place(self, name: str, program: str = "") -> int:
        """The object whose `.value` is what a module-level place outside the project holds.

        Given a program, it is what that program has put there itself.
        """
        number = self.world.intern(("place of", name, program) if program else ("place", name))
        if number not in self.heap and number not in self.world.heap:
            self.world.heap[number] = Obj("scope", ("", 0))
            self.world.outside.add(number)
        return number

    def fill_place(self, name: str, value: Value, *, strong: bool) -> None:
        """With `strong` it is all that the code after it finds; other code may find all there was.

        Nobody imports a notebook, so that no other program finds what one has put there.
        """
        name = self.catalog.place_name(name)
        program = self.frame.program
        is_notebook = program.endswith(NOTEBOOK)
        if is_notebook or name.startswith(_ENVIRONMENT) or self.catalog.is_setting(name):
            self.world.own_settings.add(program)
            self.write(self.place(name, program), ".value", value, strong=strong)
        if not is_notebook:
            self.write(self.place(name), ".value", value, strong=strong)

    def placed(self, name: str) -> Value:
        """What the program has put there itself, if it has; otherwise what others did.

        What a notebook does not import it does not run with.
        """
        program = self.frame.program
        if program in self.world.own_settings:
            own = self.obj(self.place(name, program)).fields.get(".value")
            if own is not None:
                return own
        if program.endswith(NOTEBOOK) and program not in self.world.importing:
            return EMPTY
        return self.obj(self.place(name)).fields.get(".value", EMPTY)

    def read_outside(self, name: str) -> Value:
        return join(x(name), self.placed(self.catalog.place_name(name)))

    # What is held

    def held_value(self, roles: tuple[RoleParam, ...], via: str, args: Args, n: int) -> Value:
        """What arguments give for the `holds` roles that `via` names."""
        out = EMPTY
        for role in roles:
            if role.role == "holds" and via in ("*", role.name):
                out = join(out, self._role_value(role, args, n))
        return out

    def _role_value(self, role: RoleParam, args: Args, n: int) -> Value:
        value = self.argument(args, role.name, role.position, n)
        if not self.is_given(value):
            extra = join(args.more or EMPTY, args.more_keywords or EMPTY)
            return join(extra, self.placed(role.default)) if role.default is not None else extra
        assert value is not None
        if role.finds is not None:
            return join_all([value, *(self.placed(f"{role.finds}.{text}") for text in value.texts())])
        if role.builds is None:
            return value
        for model in [*(constant("str", text) for text in value.texts()), *self.said_ones(value)]:
            built = self.make_external(role.builds, Args([model]), n)
            value = value if built is None else join(value, built)
        return value

    def receivers_in(self, value: Value) -> list[tuple[int, Receiver]]:
        """The receivers among a value's objects, and in the containers among them."""
        found = self._walk(value)
        return [(number, self.receiver_of(obj)) for number, obj in found if is_receiver(obj)]

    def callables_in(self, value: Value) -> list[tuple[int, Obj]]:
        """The functions among a value's objects, also wrapped ones, and in the containers among them."""
        return [(number, obj) for number, obj in self._walk(value) if _is_callable(obj)]

    def _walk(self, value: Value) -> list[tuple[int, Obj]]:
        """Objects of a value and of the containers among them, without what receivers and functions hold."""
        out: list[tuple[int, Obj]] = []
        seen: set[int] = set()
        refs = [ref for ref in sorted(value.refs, key=repr) if ref[0] in ("o", "a")]
        stack: list[int] = [what if kind == "o" else what[0] for kind, what in refs]
        while stack and len(seen) < MAX_WALK:
            number = stack.pop(0)
            if number in seen:
                continue
            seen.add(number)
            obj = self.obj(number)
            out.append((number, obj))
            if obj.kind in _WALKED:
                parts = [what for child in obj.fields.values() for kind, what in child.refs if kind == "o"]
                stack.extend(sorted(parts))
        return out

    def receiver_of(self, obj: Obj) -> Receiver:
        """The receiver that an object is, with what its methods have given it to hold."""
        receiver: Receiver = obj.info["receiver"]
        held = obj.fields.get(_HELD)
        return receiver if held is None else receiver._replace(held=join(receiver.held, held))

    def injected(self, receiver: Receiver, n: int, depth: int = 0) -> tuple[list[Receiver], bool]:
        """The clients that a receiver was given to use, and whether others than these are possible."""
        found: list[Receiver] = []
        is_open = False
        for each in lineage(receiver):
            for role in each.construct.params if each.construct is not None else ():
                if role.role != "client":
                    continue
                value = self.argument(each.args, role.name, role.position, n)
                if self.is_given(value):
                    assert value is not None
                    inside = [inner for _, inner in self.receivers_in(value)]
                    is_open = is_open or not inside
                    for inner in inside:
                        further, is_further = self._injected_below(inner, n, depth)
                        found.extend(further)
                        is_open = is_open or is_further
        return found, is_open

    def _injected_below(self, receiver: Receiver, n: int, depth: int) -> tuple[list[Receiver], bool]:
        """The clients that an injected one was itself given; without any, it is the client."""
        found, is_open = self.injected(receiver, n, depth + 1) if depth < MAX_INJECTIONS else ([], False)
        return (found, is_open) if found or is_open else ([receiver], False)


def is_receiver(obj: Obj) -> bool:
    return obj.kind == "ext" and obj.info.get("receiver") is not None


def _is_callable(obj: Obj) -> bool:
    if obj.kind == "opaque":
        return isinstance(obj.info, dict) and "wraps" in obj.info
    return obj.kind in ("func", "bound", "partial")
