"""Where a call goes, and by which account, as far as code shows: hosting, URLs, credentials, model.

It reads roles of constructors and calls. Which account a repository declares for them is for governance.
"""

from __future__ import annotations

from typing import NamedTuple

from egresslint.catalog.hosts import load_hosts
from egresslint.catalog.model import HostingRule, Operation, RoleParam, Route
from egresslint.dataflow.conditions import Receiver, lineage
from egresslint.dataflow.configured import said_of
from egresslint.dataflow.frames import Args
from egresslint.dataflow.receivers import Receivers
from egresslint.dataflow.records import Facts, Places
from egresslint.dataflow.shapes import SHAPE, open_hosts, shown_address
from egresslint.dataflow.values import DATA, SCALAR, Value
from egresslint.diagnostics import Hosting

CLOUDS = frozenset({"aws-bedrock", "aws-sagemaker", "azure", "oci"})


class Target(NamedTuple):
    """One operation that a call resolves to.

    `receiver` is the object it is called on, `sender` the client whose account and host it uses (the same,
    unless one was injected); `open_sender` is true where code does not show which client was injected.
    """

    route: Route
    operation: Operation
    receiver: Receiver | None
    sender: Receiver | None
    callee: str
    args: Args
    open_sender: bool = False


class Destinations(Receivers):
    """`facts_of` tells everything of a target but its payload."""

    def facts_of(self, target: Target, n: int) -> Facts:
        operation, args, receiver = target.operation, target.args, target.receiver
        places = self._places(target, n)
        conditions = operation.finetune_when
        finetune = bool(conditions) and self.holds(conditions, args, receiver, n) is not False
        credentials, credentials_open = self._credentials(target, places.hosting, n)
        resources, resources_open = self._role_texts("resource", target, n)
        client = target.sender or receiver
        return Facts(
            callee=target.callee,
            route=target.route.route,
            endpoint=operation.endpoint,
            provider=target.route.provider,
            hosting=places.hosting,
            hosting_proven=places.proven,
            operation=operation.name,
            model=self._model(target, n),
            training="finetune" if finetune else operation.training,
            stores=operation.stores,
            credentials=tuple(credentials),
            credentials_open=credentials_open,
            base_urls=places.urls,
            base_urls_open=places.open,
            resources=tuple(resources),
            resources_open=resources_open,
            gateway=places.gateway,
            client=client.site if client is not None else None,
            retired=operation.retired,
            third_party=self._third_party(target, n),
            local_default=self._is_local(target, n),
            configured_by=self._configured_by(target, n),
        )

    def _configured_by(self, target: Target, n: int) -> tuple[str, ...]:
        """The configuration files that say where the call goes, by which account or to which model."""
        values = self.deciding_values(target.operation.when, target.args, target.receiver, n)
        for each in lineage(target.receiver):
            when = each.construct.when if each.construct is not None else ()
            values += self.deciding_values(when, each.args, None, n)
        for role in ("model", "base_url", "credential", "resource"):
            found = [self._role_value_of(param, args, n) for param, args in self._roles(role, target)]
            values += [value for value in found if value is not None]
        said = [said_of(obj) for value in values for _, obj in self.objects(value)]
        return tuple(sorted({file for each in said if each is not None for file in each.files}))

    def _third_party(self, target: Target, n: int) -> str | None:
        for condition in target.operation.third_party:
            given = self.argument(target.args, condition.param, condition.position, n)
            if given is not None and self.fits(condition, target.args, target.receiver, n) is not False:
                return condition.param
        return None

    def _is_local(self, target: Target, n: int) -> bool:
        conditions = target.operation.local_unless
        sent = any(self.fits(c, target.args, target.receiver, n) is True for c in conditions)
        return bool(conditions) and not sent

    def _model(self, target: Target, n: int) -> str | None:
        values: list[Value | None] = []
        named = target.operation.model
        if named is not None:
            values.append(self.argument(target.args, named.name, named.position, n))
        values += [self.argument(args, p.name, p.position, n) for p, args in self._roles("model", target)]
        texts = (value.text() or self.said_text(value) for value in values if value is not None)
        return next((text for text in texts if text), None)

    # Roles

    def _roles(self, role: str, target: Target) -> list[tuple[RoleParam, Args]]:
        """The parameters with a role: of the call, and of the constructor that decides it."""
        out = [(param, target.args) for param in target.operation.roles if param.role == role]
        deciding = target.receiver if role == "model" else target.sender
        for receiver in lineage(deciding):
            params = receiver.construct.params if receiver.construct is not None else ()
            found = [(param, receiver.args) for param in params if param.role == role]
            out += found
            if any(self._gives(param, args) for param, args in found):
                break
        return out

    def _gives(self, param: RoleParam, args: Args) -> bool:
        return args.get(param.position, param.name.split(".")[0]) is not None

    def _role_value_of(self, param: RoleParam, args: Args, n: int) -> Value | None:
        value = self.argument(args, param.name, param.position, n)
        if value is None and param.default is not None:
            placed = self.placed(param.default)
            return None if placed.is_empty() else placed
        return value

    def _role_texts(self, role: str, target: Target, n: int) -> tuple[list[str], bool]:
        """What code shows for a role, and whether it leaves the role open."""
        texts: set[str] = set()
        is_open = target.open_sender
        for param, given in self._roles(role, target):
            value = self._role_value_of(param, given, n)
            if value is None:
                is_open = is_open or given.more_keywords is not None
                continue
            found, open_ = self.describe(value, literal=role != "credential")
            texts.update(found)
            is_open = is_open or open_
        return sorted(texts), is_open

    def describe(self, value: Value, *, literal: bool) -> tuple[list[str], bool]:
        """Where a setting comes from, as the governance file writes it, and whether more is possible."""
        texts: list[str] = []
        is_open = False
        described = {DATA, SCALAR} if any(kind == SHAPE for kind, _ in value.consts) else set()
        for kind, what in value.consts - described:
            if kind == "str":
                if what:
                    texts.append(what if literal else "literal")
            elif kind == SHAPE and literal and (address := shown_address(what)) is not None:
                texts.append(address)
            elif kind != "none":
                is_open = True
        for kind, what in value.refs:
            text = self._origin(what) if kind == "o" else None
            said = said_of(self.obj(what)) if kind == "o" and literal else None
            if text is not None:
                texts.append(text)
            elif said is not None and said.settled:
                texts += said.texts
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

    def _credentials(self, target: Target, hosting: Hosting, n: int) -> tuple[list[str], bool]:
        texts, is_open = self._role_texts("credential", target, n)
        if hosting in CLOUDS:
            return texts, is_open
        values = [self._role_value_of(param, args, n) for param, args in self._roles("credential", target)]
        maybe_none = any(self.may_be_none(value) and not self._is_setting(value) for value in values)
        given = any(self.is_given(value) for value in values)
        if (not given or maybe_none) and (texts or maybe_none or not is_open):
            defaults = () if self._is_passed_on(target, hosting) else self._default_credentials(target)
            texts = sorted({*texts, *(f"env:{name}" for name in defaults[:1])})
        return texts, is_open

    def _is_passed_on(self, target: Target, hosting: Hosting) -> bool:
        """True for a gateway that takes a key of its own, not that of the provider's own API."""
        makers = [each.construct for each in lineage(target.sender) if each.construct is not None]
        rules = [*target.operation.hosting, *(rule for maker in makers for rule in maker.hosting)]
        return hosting == "gateway" and any(rule.hosting == "saas" for rule in rules)

    def _is_setting(self, value: Value | None) -> bool:
        """True for what an environment variable holds: unset it is None, but then nothing was configured."""
        return value is not None and any(
            kind == "o" and self._origin(what) is not None for kind, what in value.refs
        )

    def _default_credentials(self, target: Target) -> tuple[str, ...]:
        if target.operation.credential_env:
            return target.operation.credential_env
        for receiver in lineage(target.sender):
            if receiver.construct is not None and receiver.construct.credential_env:
                return receiver.construct.credential_env
        return ()

    # Hosting

    def _places(self, target: Target, n: int) -> Places:
        """Where the call goes: by the rules of the operation and the constructor, else by the base URL."""
        built = self._built_for(target, n)
        possible = self._possible_rules(target.operation.hosting, target.args, target.receiver, n)
        if not possible or (built is not None and possible[0].hosting == "unknown"):
            return self._by_url(target, None, n) if built is None else self._by_rule(built, target, n)
        agreed = built is not None and built.hosting == possible[0].hosting
        rule = possible[0] if agreed else self._only_rule(possible, target.args, target.receiver, n)
        return self._by_rule(rule, target, n)

    def _built_for(self, target: Target, n: int) -> HostingRule | None:
        """The hosting that the constructor of the sending client decides."""
        for receiver in lineage(target.sender):
            rules = receiver.construct.hosting if receiver.construct is not None else ()
            possible = self._possible_rules(rules, receiver.args, receiver, n)
            if possible:
                return self._only_rule(possible, receiver.args, receiver, n)
        return None

    def _possible_rules(
        self, rules: tuple[HostingRule, ...], args: Args, receiver: Receiver | None, n: int
    ) -> list[HostingRule]:
        """The rules up to the first that holds, without those that do not."""
        out: list[HostingRule] = []
        for rule in rules:
            holds = self.holds(rule.when, args, receiver, n)
            if holds is not False:
                out.append(rule)
            if holds:
                break
        return out

    def _only_rule(
        self, possible: list[HostingRule], args: Args, receiver: Receiver | None, n: int
    ) -> HostingRule:
        """The one that is possible, where a value that code shows fulfils it; else hosting is unknown."""
        first = possible[0]
        decided = len(possible) == 1 and self.may_hold(first.when, args, receiver, n)
        # What a file says of a model may be said otherwise elsewhere: no cloud is proven by it.
        if first.hosting in CLOUDS and self.rests_on_files(first.when, args, receiver, n):
            decided = False
        return first if decided else HostingRule("unknown", (), first.recipient)

    def _by_rule(self, rule: HostingRule, target: Target, n: int) -> Places:
        if rule.hosting == "saas":
            return self._by_url(target, rule.recipient, n)
        params = {param.name for param, _ in self._roles("base_url", target)}
        addresses = [condition for condition in target.operation.when if condition.param in params]
        if rule.hosting in CLOUDS and self.rests_on_files(addresses, target.args, target.receiver, n):
            return self._by_url(target, rule.recipient, n)
        return Places(rule.hosting, rule.hosting in CLOUDS, (), False, rule.recipient)

    def _by_url(self, target: Target, gateway: str | None, n: int) -> Places:
        urls: set[str] = set()
        hosts: set[str] = set()
        is_open, is_said = target.open_sender, False
        for param, source in self._roles("base_url", target):
            value = self._role_value_of(param, source, n)
            if value is None:
                is_open = is_open or source.more_keywords is not None
                continue
            found, open_ = self.describe(value, literal=True)
            full = found if source is not target.args else self._full(found, target, n)
            urls.update(_with_scheme(url) for url in full)
            is_open = is_open or open_
            is_said = is_said or any(said_of(obj) is not None for _, obj in self.objects(value))
            hosts |= open_hosts(value)
        if not urls and not is_open:
            return Places("saas" if gateway is None else "gateway", False, (), False, gateway)
        if hosts and not urls and not target.open_sender:
            return self._hosted(tuple(sorted(hosts)), False, gateway)._replace(urls=(), open=True)
        places = self._hosted(tuple(sorted(urls)), is_open, gateway)
        return places._replace(hosting="unknown", proven=False) if is_said and places.proven else places

    def _full(self, urls: list[str], target: Target, n: int) -> list[str]:
        """URLs that a call is given, but for relative ones: the receiver's base says where those go."""
        bases = self.base_texts(target.receiver, n)
        return [url for url in urls if not bases or "//" in url or url.startswith("env:")]

    def _hosted(self, urls: tuple[str, ...], is_open: bool, gateway: str | None) -> Places:
        kinds: set[Hosting] = set()
        for url in urls:
            host = None if url.startswith("env:") else load_hosts().find(url)
            kinds.add("unknown" if host is None or host.local else host.hosting)
            if host is not None and host.hosting == "gateway":
                gateway = host.provider
        hosting: Hosting = kinds.pop() if len(kinds) == 1 and not is_open else "unknown"
        return Places(hosting, hosting in CLOUDS, urls, is_open, gateway)


def _with_scheme(url: str) -> str:
    """The URL of a bare host that the catalogue knows; else what is given."""
    bare = "//" not in url and not url.startswith("env:") and load_hosts().find(url) is not None
    return f"https://{url}" if bare else url
