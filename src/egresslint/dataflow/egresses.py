"""Recognises calls that send data: from catalogue rows and what is known of receivers and arguments.

Which library does what is catalogue data; this module reads rows. It decides that a call is an egress, what
its payload is, and what code shows about where it goes. Whether that is acceptable is for governance.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from egresslint.catalog.hosts import load_hosts
from egresslint.catalog.library import load_library
from egresslint.catalog.model import SELF, Condition, Construct, HostingRule, Operation, RoleParam, Route
from egresslint.catalog.routes import Catalog
from egresslint.dataflow.core import real
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library import Library
from egresslint.dataflow.records import Facts, Payload, Places
from egresslint.dataflow.values import (
    EMPTY,
    NONE,
    Labels,
    Obj,
    Site,
    Value,
    constant,
    join,
    join_all,
    merge_labels,
    reference,
)
from egresslint.diagnostics import Hosting
from egresslint.diagnostics import Payload as PayloadState

_CONTENT = frozenset({"text", "file", "path", "held", "callables", "url"})
_CLOUDS = frozenset({"aws-bedrock", "aws-sagemaker", "azure", "oci"})
MAX_HOLD_DEPTH = 6
UNSETTLED = "code does not show which model or host the call uses"


class Receiver(NamedTuple):
    """What is known of an object on which operations are called."""

    type: str
    name: str
    args: Args
    site: Site
    construct: Construct | None
    route: Route
    held: Value


class Target(NamedTuple):
    """One operation that a call resolves to, with the receiver that decides where it goes."""

    route: Route
    operation: Operation
    receiver: Receiver | None
    callee: str


class Egresses(Library):
    catalog: Catalog

    # Functions and constructors of libraries

    def call_outside(self, name: str, args: Args, n: int) -> Value:
        removes = self.classifier.removes(name)
        if removes is not None:
            return self.clear(join_all(self.flatten(v, "pass", n) for v in args.all()), removes, n)
        for route, placement in self.catalog.placements(name):
            value = self.argument(args, placement.param.name, placement.param.position, n)
            if value is not None:
                self.world.places[placement.place] = join(self.world.places.get(placement.place, EMPTY), value)
            del route
        rows = self.catalog.functions(name)
        result = self._send(rows, None, name, name, args, n) if rows else None
        if result is None:
            result = self.make_external(name, args, n)
        if result is None:
            result = self._plain_outside(name, args, n)
        declared = self.classifier.declarations.call(name, self.frame.path)
        return result if declared is None else self._declared_result(result, declared, n)

    def _plain_outside(self, name: str, args: Args, n: int) -> Value:
        if name in load_library().silent_types:
            return self.allocate("ext", n, {}, info={"name": name, "silent": True}, tag=("ext", name))
        method = name.rsplit(".", 1)[-1]
        if method == "__init__":
            return NONE
        return self.unknown_call(name, args, n)

    def make_external(self, name: str, args: Args, n: int) -> Value | None:
        rows = self.catalog.constructs(name)
        out: Value | None = None
        for index, (route, construct) in enumerate(rows):
            holds = self.holds(construct.when, args, None, n)
            if holds is False:
                continue
            receiver = Receiver(construct.type, name, args, self.site(n), construct, route, EMPTY)
            made = self.new_receiver(receiver, n, tag=(name, index))
            out = made if out is None else join(out, made)
            if holds is True:
                break
        return out

    def new_receiver(self, receiver: Receiver, n: int, tag: object) -> Value:
        info = {"name": receiver.name, "type": receiver.type, "receiver": receiver}
        return self.allocate("ext", n, {}, info=info, tag=("ext", tag))

    def external_instance(self, name: str, n: int, tag: object) -> Value | None:
        """An unknown instance of a library class that an annotation names."""
        rows = self.catalog.constructs(name)
        out: Value | None = None
        for index, (route, construct) in enumerate(rows):
            if construct.type == SELF:
                continue
            args = Args(more=self.opaque(n, tag=("args", tag)), more_keywords=self.opaque(n, tag=("kwargs", tag)))
            receiver = Receiver(construct.type, name, args, self.site(n), construct, route, EMPTY)
            made = self.new_receiver(receiver, n, tag=(tag, index))
            out = made if out is None else join(out, made)
        if out is None and not name.startswith("builtins."):
            return self.opaque(n, tag=("typed", tag), info={"type": name})
        return out

    # Methods

    def call_member(self, number: int, path: str, args: Args, n: int) -> Value:
        obj = self.obj(number)
        info = obj.info
        if "getter" in info and path == "__call__":
            return self.apply_getter(info["getter"], args, n)
        if info.get("silent"):
            return NONE
        if "template" in info:
            return self.flat_join([info["template"], *args.all()], n)
        receiver: Receiver | None = info.get("receiver")
        if receiver is None:
            return self._unknown_member(number, obj, path, args, n)
        return self._known_member(number, obj, receiver, path, args, n)

    def _unknown_member(self, number: int, obj: Obj, path: str, args: Args, n: int) -> Value:
        rows = self.catalog.functions(f"{obj.info['name']}.{path}")
        if rows:
            result = self._send(rows, None, f"{obj.info['name']}.{path}", path, args, n)
            if result is not None:
                return result
        return self._unknown_method(reference(("o", number)), path, args, n)

    def _known_member(self, number: int, obj: Obj, receiver: Receiver, path: str, args: Args, n: int) -> Value:
        type_id = receiver.type
        self._absorb(number, obj, receiver, path, args, n)
        rows = self.catalog.operations(type_id, path)
        if rows:
            result = self._send(rows, receiver, f"{type_id}.{path}", path, args, n)
            if result is not None:
                return result.with_labels(obj.labels)
        made = self._member_constructs(receiver, path, args, n)
        if made is not None:
            return made.with_labels(obj.labels)
        if self.catalog.is_harmless(type_id, path):
            return self.opaque(n, tag=("harmless", type_id, path))
        labels = join_all(args.all()).labels
        return self.unknown_call(f"{receiver.name}.{path}", args, n, labels=merge_labels(obj.labels, labels))

    def _member_constructs(self, receiver: Receiver, path: str, args: Args, n: int) -> Value | None:
        out: Value | None = None
        for index, (route, construct) in enumerate(self.catalog.member_constructs(receiver.type, path)):
            holds = self.holds(construct.when, args, receiver, n)
            if holds is False:
                continue
            made = self._derived(receiver, route, construct, args, n, index)
            out = made if out is None else join(out, made)
            if holds is True:
                break
        return out

    def _derived(
        self, receiver: Receiver, route: Route, construct: Construct, args: Args, n: int, index: int
    ) -> Value:
        if construct.type == SELF:
            merged = Args(receiver.args.positional, {**receiver.args.keywords, **args.keywords}, receiver.args.more,
                          receiver.args.more_keywords)
            return self.new_receiver(receiver._replace(args=merged), n, tag=("self", index))
        held = EMPTY
        if construct.receiver is not None:
            held = self.new_receiver(receiver, n, tag=("held", index))
        made = Receiver(construct.type, receiver.name, args, receiver.site, construct, route, held)
        return self.new_receiver(made, n, tag=("member", construct.type, index))

    def _absorb(self, number: int, obj: Obj, receiver: Receiver, path: str, args: Args, n: int) -> None:
        """Arguments that the receiver holds from now on."""
        for role in self.catalog.absorbs(receiver.type, path):
            value = self.argument(args, role.name, role.position, n)
            if value is not None:
                held = join(receiver.held, value)
                info = {**obj.info, "receiver": receiver._replace(held=held)}
                self.heap[number] = obj.replace(info=info)

    def compose(self, op: str, left: Value, right: Value, n: int) -> Value | None:
        for value in (left, right):
            for _, obj in self.objects(value):
                receiver = obj.info.get("receiver") if obj.kind == "ext" else None
                if receiver is None:
                    continue
                type_id = self.catalog.operator(receiver.type, op)
                if type_id is not None:
                    made = Receiver(type_id, receiver.name, Args(), self.site(n), None, receiver.route, join(left, right))
                    return self.new_receiver(made, n, tag=("operator", type_id))
        return None

    # Arguments and conditions

    def argument(self, args: Args, name: str, position: int | None, n: int) -> Value | None:
        """The value given for a parameter; `name` may be followed by keys (`json.model`)."""
        first, *rest = name.split(".")
        value = args.get(position, first)
        if value is None:
            return None
        for key in rest:
            found = EMPTY
            for number, obj in self.objects(value):
                own = reference(("o", number))
                if obj.kind == "dict":
                    found = join(found, self.get_item(own, constant("str", key), n))
                else:
                    found = join(found, self.get_attribute(own, key, n))
            if found.is_empty():
                return None if not value.consts - {("none", None)} else value
            value = found
        return value

    def holds(self, conditions: tuple[Condition, ...], args: Args, receiver: Receiver | None, n: int) -> bool | None:
        """Whether all conditions hold; None where code does not show it."""
        outcome: bool | None = True
        for condition in conditions:
            result = self._holds(condition, args, receiver, n)
            if result is False:
                return False
            outcome = None if result is None else outcome
        return outcome

    def _holds(self, condition: Condition, args: Args, receiver: Receiver | None, n: int) -> bool | None:
        source = args
        if condition.of == "construct":
            if receiver is None:
                return None
            source = receiver.args
        value = self.argument(source, condition.param, condition.position, n)
        if value is None:
            return self._holds_absent(condition, source)
        if condition.absent:
            return False if value.constant() != ("none", None) else True
        if condition.given:
            return value.constant() != ("none", None)
        return self._matches_any(condition, value)

    def _holds_absent(self, condition: Condition, args: Args) -> bool | None:
        if args.more_keywords is not None or (args.more is not None and condition.position is not None):
            return None
        return condition.absent

    def _matches_any(self, condition: Condition, value: Value) -> bool | None:
        outcomes: set[bool | None] = set()
        for text in self.shown_texts(value):
            if text is None or any(glob_matches(g, text) for g in condition.opaque):
                outcomes.add(None)
            else:
                fits = any(glob_matches(g, text) for g in condition.matches)
                outcomes.add(fits and not any(glob_matches(g, text) for g in condition.unless))
        if len(outcomes) == 1:
            return outcomes.pop()
        return None if outcomes - {False} else False

    def shown_texts(self, value: Value) -> list[str | None]:
        """Constants as condition globs see them; None for what code does not show."""
        out: list[str | None] = []
        for const in sorted(value.consts, key=repr):
            kind, what = const
            out.append(str(what) if kind in ("str", "bool", "int", "none") and (what is not None or kind == "none") else None)
        for name in self.refs(value, "x"):
            out.append(".".join(name.rsplit(".", 2)[-2:]))
        for number, obj in self.objects(value):
            if "._value_" in obj.fields:
                out.extend(self.shown_texts(obj.fields["._value_"]))
            else:
                out.append(None)
            del number
        return out or [None]

    # Sending

    def _send(
        self,
        rows: tuple[tuple[Route, Operation], ...],
        receiver: Receiver | None,
        callee: str,
        path: str,
        args: Args,
        n: int,
    ) -> Value | None:
        """Report what the call sends by the rows that hold; its result, or None where it sends nothing."""
        payload_labels: Labels = {}
        sent = False
        returns: str | None = None
        for target, payload_row in self._targets(rows, receiver, callee, path, args, n):
            payload = self._payload(payload_row, receiver, args, n)
            self._record(target, payload_row, args, payload, n)
            payload_labels = merge_labels(payload_labels, payload.labels)
            returns = payload_row.returns or target.operation.returns
            sent = True
        if not sent:
            return None
        return self._result(returns, receiver, callee, args, payload_labels, n)

    def _result(
        self, returns: str | None, receiver: Receiver | None, callee: str, args: Args, labels: Labels, n: int
    ) -> Value:
        labels = self.step_labels(labels, "return", n)
        if returns is not None and receiver is not None and self.catalog.knows_type(returns):
            made = receiver._replace(type=returns)
            return self.new_receiver(made, n, tag=("result", returns)).with_labels(labels)
        return self.opaque(n, labels, tag=("result", callee))

    def _targets(
        self,
        rows: tuple[tuple[Route, Operation], ...],
        receiver: Receiver | None,
        callee: str,
        path: str,
        args: Args,
        n: int,
    ) -> list[tuple[Target, Operation]]:
        out: list[tuple[Target, Operation]] = []
        settled = False
        unresolved = False
        for route, row in rows:
            holds = self.holds(row.when, args, receiver, n)
            if holds is False:
                continue
            if row.via is not None:
                out.extend((t, row) for t in self._held_targets(row, receiver, path, args, n, 0))
                continue
            if settled:
                continue
            if holds is None:
                unresolved = True
                continue
            out.append((Target(route, row, receiver, callee), row))
            settled = True
        if unresolved and not out:
            self.world.records.note_unresolved(self.site(n), callee, UNSETTLED)
            self.world.records.note_reaching(self.frame)
        return out

    def _held_targets(
        self, row: Operation, receiver: Receiver | None, path: str, args: Args, n: int, depth: int
    ) -> list[Target]:
        """What an object that carries models sends to: each receiver that it holds, through its operation."""
        if depth > MAX_HOLD_DEPTH:
            return []
        out: list[Target] = []
        through = row.through or path
        for held in self.held_receivers(self._held_value(row, receiver, args, n)):
            for route, inner in self.catalog.operations(held.type, through):
                if inner.via is not None:
                    out.extend(self._held_targets(inner, held, through, Args(), n, depth + 1))
                elif self.holds(inner.when, args, held, n) is not False:
                    out.append(Target(route, inner, held, f"{held.type}.{through}"))
                    break
        return out

    def _held_value(self, row: Operation, receiver: Receiver | None, args: Args, n: int) -> Value:
        value = EMPTY
        for role in row.roles:
            if role.role == "holds" and role.name == row.via:
                value = join(value, self._role_value(role, args, n))
        if receiver is None:
            return value
        if receiver.construct is not None:
            for role in receiver.construct.params:
                if role.role == "holds" and role.name == row.via:
                    value = join(value, self._role_value(role, receiver.args, n))
            if row.via == receiver.construct.receiver:
                value = join(value, receiver.held)
        else:
            value = join(value, receiver.held)
        return join(value, receiver.held)

    def _role_value(self, role: RoleParam, args: Args, n: int) -> Value:
        value = self.argument(args, role.name, role.position, n)
        if value is not None:
            return value
        extra = join(args.more or EMPTY, args.more_keywords or EMPTY)
        default = self.world.places.get(role.default, EMPTY) if role.default is not None else EMPTY
        return join(extra, default)

    def held_receivers(self, value: Value) -> list[Receiver]:
        """The receivers among a value's objects, and in the containers among them."""
        out: list[Receiver] = []
        seen: set[int] = set()
        stack = [number for kind, number in value.refs if kind in ("o",)]
        stack += [what[0] for kind, what in value.refs if kind == "a"]
        while stack:
            number = stack.pop(0)
            if number in seen or len(seen) > 200:
                continue
            seen.add(number)
            obj = self.obj(number)
            if obj.kind == "ext" and obj.info.get("receiver") is not None:
                out.append(obj.info["receiver"])
            elif obj.kind in ("list", "tuple", "dict", "set", "iter", "view", "instance", "opaque"):
                for child in obj.fields.values():
                    stack.extend(sorted(what for kind, what in child.refs if kind == "o"))
        return out

    # Payload and facts

    def _payload(self, row: Operation, receiver: Receiver | None, args: Args, n: int) -> Payload:
        values = []
        for param in row.data:
            if param.carries in _CONTENT:
                value = self.argument(args, param.name, param.position, n)
                if value is not None:
                    values.append(value)
        if row.kwargs_payload:
            named = {p.name.split(".")[0] for p in row.data} | {r.name.split(".")[0] for r in row.roles}
            values.extend(v for k, v in args.keywords.items() if k not in named)
        values.extend(v for v in (args.more, args.more_keywords) if v is not None)
        if receiver is not None and receiver.construct is not None:
            for param in receiver.construct.data:
                value = self.argument(receiver.args, param.name, param.position, n)
                if value is not None:
                    values.append(value)
        return self._measure(values, n)

    def _measure(self, values: list[Value], n: int) -> Payload:
        labels: Labels = {}
        content = False
        for value in values:
            labels = merge_labels(labels, self.deep_labels(value))
            content = content or self.has_content(value)
        content_labels = real(labels)
        state: PayloadState = "constant"
        if content_labels:
            state = "classified"
        elif labels:
            state = "cleared"
        elif content:
            state = "unclassified"
        return Payload(state, self.step_labels(content_labels, "egress", n))

    def _record(self, target: Target, row: Operation, args: Args, payload: Payload, n: int) -> None:
        facts = self._facts(target, row, args, n)
        self.world.records.record(facts, payload, self.frame, self.site(n), bounded=self.bounded)

    def _facts(self, target: Target, row: Operation, args: Args, n: int) -> Facts:
        operation, receiver = target.operation, target.receiver
        places = self._places(target, args, n)
        finetune = self.holds(operation.finetune_when, args, receiver, n) if operation.finetune_when else False
        credentials, credentials_open = self._credentials(target, args, places.hosting, n)
        resources, resources_open = self._role_texts("resource", target, args, n)
        return Facts(
            callee=target.callee,
            route=target.route.route,
            endpoint=operation.endpoint,
            provider=target.route.provider,
            hosting=places.hosting,
            hosting_proven=places.proven,
            operation=operation.name,
            model=self._model(target, args, n),
            training="finetune" if finetune is not False and operation.finetune_when else self._training(operation, places),
            stores=operation.stores,
            credentials=tuple(credentials),
            credentials_open=credentials_open,
            base_urls=places.urls,
            base_urls_open=places.open,
            resources=tuple(resources),
            resources_open=resources_open,
            gateway=places.gateway,
            client=receiver.site if receiver is not None else None,
            retired=operation.retired,
            third_party=self._third_party(operation, args, receiver, n),
            local_default=bool(operation.local_unless) and self._is_local(operation, args, receiver, n),
        )

    def _training(self, operation: Operation, places: Places) -> Any:
        return operation.training if places.hosting not in _CLOUDS else operation.training

    def _third_party(self, operation: Operation, args: Args, receiver: Receiver | None, n: int) -> str | None:
        for condition in operation.third_party:
            if self._holds(condition, args, receiver, n) is not False and args.get(condition.position, condition.param) is not None:
                return condition.param
        return None

    def _is_local(self, operation: Operation, args: Args, receiver: Receiver | None, n: int) -> bool:
        return not any(self._holds(c, args, receiver, n) is True for c in operation.local_unless)

    def _model(self, target: Target, args: Args, n: int) -> str | None:
        operation, receiver = target.operation, target.receiver
        candidates: list[Value | None] = []
        if operation.model is not None:
            candidates.append(self.argument(args, operation.model.name, operation.model.position, n))
        if receiver is not None:
            roles = receiver.construct.params if receiver.construct is not None else ()
            candidates += [self.argument(receiver.args, r.name, r.position, n) for r in roles if r.role == "model"]
        for value in candidates:
            if value is not None and value.text():
                return value.text()
        return None

    def _roles(self, role: str, target: Target, args: Args) -> list[tuple[RoleParam, Args]]:
        out = [(param, args) for param in target.operation.roles if param.role == role]
        receiver = target.receiver
        if receiver is not None and receiver.construct is not None:
            out += [(param, receiver.args) for param in receiver.construct.params if param.role == role]
        return out

    def _role_texts(self, role: str, target: Target, args: Args, n: int) -> tuple[list[str], bool]:
        """What code shows for a role, and whether it leaves the role open."""
        texts: list[str] = []
        is_open = False
        for param, given in self._roles(role, target, args):
            value = self.argument(given, param.name, param.position, n)
            if value is None:
                is_open = is_open or given.more_keywords is not None
                continue
            found, open_ = self.describe(value, literal=role != "credential")
            texts += found
            is_open = is_open or open_
        return sorted(set(texts)), is_open

    def describe(self, value: Value, *, literal: bool) -> tuple[list[str], bool]:
        """Where a setting's value comes from, as the governance file writes it, and whether more is possible."""
        texts: list[str] = []
        is_open = False
        for kind, what in value.consts:
            if kind == "str":
                if what:
                    texts.append(what if literal else "literal")
            elif kind != "none":
                is_open = True
        for kind, what in value.refs:
            text = self._origin(what) if kind == "o" else None
            if text is not None:
                texts.append(text)
            else:
                is_open = True
        return texts, is_open

    def _origin(self, number: int) -> str | None:
        """The environment variable or settings field that an unknown value was read from."""
        obj = self.obj(number)
        if isinstance(obj.info, dict):
            if "env" in obj.info:
                return f"env:{obj.info['env']}" if obj.info["env"] != "?" else None
            if "origin" in obj.info:
                origin: str = obj.info["origin"]
                return origin
        key = self.world.keys[number]
        if key[0] == "child" and isinstance(key[2], str) and key[2].startswith("."):
            parent = self.obj(key[1])
            if parent.kind == "instance" and parent.cls is not None:
                info = self.obj(parent.cls).info
                return f"{self.world.qualname(info.path, info.qualname)}{key[2]}"
        return None

    def _credentials(self, target: Target, args: Args, hosting: Hosting, n: int) -> tuple[list[str], bool]:
        texts, is_open = self._role_texts("credential", target, args, n)
        roles = self._roles("credential", target, args)
        given = any(self._is_given(self.argument(a, p.name, p.position, n)) for p, a in roles)
        maybe_none = any(
            (v := self.argument(a, p.name, p.position, n)) is not None and ("none", None) in v.consts for p, a in roles
        )
        if hosting in _CLOUDS:
            return texts, is_open
        if (not given or maybe_none) and not (is_open and not texts and not maybe_none):
            defaults = target.operation.credential_env
            if not defaults and target.receiver is not None and target.receiver.construct is not None:
                defaults = target.receiver.construct.credential_env
            if defaults:
                texts = sorted({*texts, f"env:{defaults[0]}"})
        return texts, is_open

    def _is_given(self, value: Value | None) -> bool:
        return value is not None and value.constant() != ("none", None)

    def _places(self, target: Target, args: Args, n: int) -> Places:
        """Where the call goes: by the rules of the operation and the constructor, else by the base URL."""
        receiver = target.receiver
        rules = list(target.operation.hosting)
        gateway: str | None = None
        for rule in rules:
            found = self._rule(rule, args, receiver, n)
            if found is not None:
                return self._by_rule(found, target, args, n)
        if receiver is not None and receiver.construct is not None:
            for rule in receiver.construct.hosting:
                found = self._rule(rule, receiver.args, receiver, n)
                if found is not None:
                    return self._by_rule(found, target, args, n)
        return self._by_url(target, args, gateway, n)

    def _rule(self, rule: HostingRule, args: Args, receiver: Receiver | None, n: int) -> HostingRule | None:
        holds = self.holds(rule.when, args, receiver, n)
        if holds is False:
            return None
        return rule if holds else HostingRule("unknown", (), rule.recipient)

    def _by_rule(self, rule: HostingRule, target: Target, args: Args, n: int) -> Places:
        if rule.hosting == "saas":
            return self._by_url(target, args, rule.recipient, n)
        return Places(rule.hosting, rule.hosting in _CLOUDS, (), False, rule.recipient)

    def _by_url(self, target: Target, args: Args, gateway: str | None, n: int) -> Places:
        urls: list[str] = []
        is_open = False
        given = False
        for param, source in self._roles("base_url", target, args):
            value = self.argument(source, param.name, param.position, n)
            if value is None:
                is_open = is_open or source.more_keywords is not None
                continue
            given = given or self._is_given(value)
            found, open_ = self.describe(value, literal=True)
            urls += found
            is_open = is_open or open_
        if not urls and not is_open:
            return Places("saas" if gateway is None else "gateway", False, (), False, gateway)
        return self._hosted(tuple(sorted(set(urls))), is_open, gateway)

    def _hosted(self, urls: tuple[str, ...], is_open: bool, gateway: str | None) -> Places:
        kinds: set[Hosting] = set()
        for url in urls:
            host = None if url.startswith("env:") else load_hosts().find(url)
            kinds.add("unknown" if host is None or host.local else host.hosting)
            if host is not None and host.hosting == "gateway":
                gateway = host.provider
        hosting: Hosting = kinds.pop() if len(kinds) == 1 and not is_open else "unknown"
        return Places(hosting, hosting in _CLOUDS, urls, is_open, gateway)


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


