"""The shape of catalogue data: what a library's names construct, what their calls send, and to whom.

No provider's API appears in Python code: everything here is filled from `data/routes/*.toml`, whose short
spellings `route_file` expands. Names of parameters may be followed by keys or attributes of their value
(`request_options.additional_body_parameters`, `json.model`, `model_list[*].litellm_params.model`); a position
is that of the first part.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from egresslint.diagnostics import Hosting, Training

CallKind = Literal["sync", "async", "stream", "async-stream"]
Role = Literal[
    "credential",
    "base_url",
    "environment",
    "transport",
    "model",
    "resource",
    "region",
    "service",
    "holds",
    "client",
    "label",
]

SELF = "self"
"""As a type: the receiver itself, with all that is known of it (`llm.bind(...)` is still that model)."""


class Param(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A parameter of interest. `position` counts from 0 without the receiver; None means keyword only.

    The names `*` and `**` stand for all further positional and all further keyword arguments.

    `carries` says what the value is: `text` (also in messages and documents), `file` (content), `path` (names
    a file or an object whose content is sent), `reference` (names data that the provider already stores),
    `label`, `url` (that the provider will fetch), `callables` (functions whose results are sent), `held`
    (an object that holds content, such as a request or a task).
    """

    name: str
    position: int | None = None
    carries: str = "text"


class RoleParam(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A parameter that decides hosting, account or model, or `holds` another model object.

    A `client` is an injected receiver: where it is known, its hosting and account are those of this object.
    A held value may also be a container of them. Names as in `Param`: `*` that `holds` is any positional
    argument that is a known receiver; others there mean nothing. `default` is the module-level place that
    is read where the parameter is not given (`llama_index.core.Settings.llm`); `os.environ.NAME` is read when
    the constructor is called. `builds` names the construct that a string there stands for, with the string as
    its first argument (`Agent(llm="cohere/command-r")`); `finds` is the place where a string there is the
    name of what was kept (see `Construct`).
    """

    name: str
    role: Role
    position: int | None = None
    default: str | None = None
    builds: str | None = None
    finds: str | None = None


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """True where the named parameter has a constant that matches a glob, or (`absent`) is not given.

    `of` says whether the parameter belongs to the call itself or to the constructor of its receiver.
    Globs: `*` is any run of characters; matching ignores case; True, False and members of enumerations are
    written as in Python (`False`, `Mode.BEDROCK`). With `absent` and `matches`, either will do. `given` is
    true where the parameter has any value but None. `unless`: constants that match one of these make it
    false. `holds` is a type: true where a receiver of that type is the value, an attribute or element of it,
    or an argument of the call that built it. Where the receiver has a base URL, a relative `url` is joined to
    it first.

    A value that is not constant leaves the condition open: neither true nor false. So does a constant that
    matches `opaque` and nothing in `matches`, because it hides what is behind it (an alias, an ARN).
    """

    param: str
    position: int | None = None
    of: Literal["call", "construct"] = "call"
    matches: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    opaque: tuple[str, ...] = ()
    absent: bool = False
    given: bool = False
    holds: str | None = None


class HostingRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The hosting that holds where all conditions do.

    The first rule that holds is it; where one before it stays open, it is `unknown`; else `saas`.
    `saas` and `unknown` are where a call goes unless a base URL says otherwise; the others are proven by the
    rule itself. `recipient` is the catalogue name of a gateway that receives the data before the provider.
    """

    hosting: Hosting
    when: tuple[Condition, ...] = ()
    recipient: str | None = None


class Operation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A call that sends data.

    Several rows of one name are alternatives: the first whose `when` holds is it; where none does and some
    stay open, the call may be an egress. `via` names a `holds` role, of the call's own `roles` or else of the
    receiver's constructor; `*` is any of them. Such a row sends only where an object held there is a known
    receiver with the operation `through` (default: the path of this row), which may itself go `via` what
    that object holds. The operation found there decides name, route, endpoint, hosting, model, training and
    storing; the payload is this row's `data`. Rows with `via` are no alternatives: each can send beside the
    others.

    `kwargs_payload`: keyword arguments without a role are payload too. `third_party`: any condition that
    holds makes the provider send the query on. `local_unless`: local by default, sent where one holds.
    `credential_env` and `base_url_env` are for functions, and mean what they mean in `Construct`.
    `returns` is the type of a result that can send again, `hands_on` a parameter whose value the call gives
    back. `retired` is the date since which the provider
    lists the endpoint as retired.
    """

    name: str
    endpoint: str | None = None
    kind: CallKind = "sync"
    training: Training = "prompts"
    finetune_when: tuple[Condition, ...] = ()
    stores: bool = False
    data: tuple[Param, ...] = ()
    kwargs_payload: bool = False
    model: Param | None = None
    when: tuple[Condition, ...] = ()
    hosting: tuple[HostingRule, ...] = ()
    roles: tuple[RoleParam, ...] = ()
    credential_env: tuple[str, ...] = ()
    base_url_env: tuple[str, ...] = ()
    retired: str | None = None
    third_party: tuple[Condition, ...] = ()
    local_unless: tuple[Condition, ...] = ()
    via: str | None = None
    through: str | None = None
    returns: str | None = None
    hands_on: Param | None = None
    since: str | None = None
    until: str | None = None


class Placement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A call that fills a module-level place (`dspy.configure(lm=...)`), see `RoleParam.default`."""

    param: Param
    place: str


class Construct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class or factory whose result is a receiver of operations.

    `type` names the entry of `types`, or is `self`. `credential_env` and `base_url_env` are read, in order,
    where the parameter is not given, and are those of the provider's own API: they mean nothing on a cloud.
    `data` are constructor parameters whose content each later operation sends along, also one that comes
    `via` another object (a system prompt, a task). `receiver`, for a method that returns another receiver,
    is the `holds` role under which the result holds the object it was called on. Such a method `keeps` its
    result in a place, under the name that a parameter gives, or `finds` what another has kept there.
    """

    type: str
    params: tuple[RoleParam, ...] = ()
    credential_env: tuple[str, ...] = ()
    base_url_env: tuple[str, ...] = ()
    hosting: tuple[HostingRule, ...] = ()
    when: tuple[Condition, ...] = ()
    data: tuple[Param, ...] = ()
    receiver: str | None = None
    keeps: Placement | None = None
    finds: Placement | None = None
    since: str | None = None
    until: str | None = None


class ReceiverType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The operations of one receiver, by dotted path from it (`chat`, `datasets.create`, `__call__`).

    `attributes` are those that hold another type (`v2`), which shares the receiver's constructor facts.
    `mirrors` are attribute names that repeat the receiver (`with_raw_response`); `harmless` are the paths
    known to send no content, so that an unknown path can be told from a harmless one. A type has all that
    the one it `extends` has, but for the paths in `without`; in `asynchronous` types all that is reached,
    also through attributes, is awaited; `endpoints` gives operations without one theirs, by name or `*`.
    `operators` gives the type of `a | b` for a receiver on either side: it holds both as `operands`.
    `absorbs` are methods whose arguments the receiver holds from then on (`add_component`).
    """

    operations: dict[str, tuple[Operation, ...]] = {}
    constructs: dict[str, tuple[Construct, ...]] = {}
    attributes: dict[str, str] = {}
    mirrors: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    extends: str | None = None
    without: tuple[str, ...] = ()
    asynchronous: bool = False
    endpoints: dict[str, str] = {}
    operators: dict[str, str] = {}
    absorbs: dict[str, tuple[RoleParam, ...]] = {}


class Route(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One library or protocol by which Python sends data to a provider: one file of catalogue data.

    A file that can construct or call the route directly holds one of `markers`, or, where the code names no
    model and no provider (an alias, a variable), one of `opaque_markers`. `carriers` are names, which may be
    patterns, of library classes and functions that keep a model object handed to them and send by it later
    in ways that no row describes. `methods` send, by their names alone, where an object of which nothing is
    known is handed a receiver of the route; `self` is that object. `settings` are patterns of the
    module-level places that each program fills for itself, `aliases` further names of what holds them.
    `silent`: calls whose conditions stay open are not worth listing, since nearly all of them have nothing to
    do with the provider.
    """

    route: str
    provider: str
    source: str
    checked: str
    packages: tuple[str, ...]
    markers: tuple[str, ...]
    opaque_markers: tuple[str, ...] = ()
    constructs: dict[str, tuple[Construct, ...]] = {}
    functions: dict[str, tuple[Operation, ...]] = {}
    methods: dict[str, tuple[Operation, ...]] = {}
    types: dict[str, ReceiverType] = {}
    placements: dict[str, tuple[Placement, ...]] = {}
    silent: bool = False
    carriers: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    aliases: dict[str, str] = {}
    notes: tuple[str, ...] = ()
