"""The shape of catalogue data: what a library's names construct, what their calls send, and to whom.

No provider's API appears in Python code: everything here is filled from `data/routes/*.toml`.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from egresslint.diagnostics import Hosting, Training

CallKind = Literal["sync", "async", "stream", "async-stream"]
Role = Literal[
    "credential", "base_url", "environment", "transport", "model", "resource", "region", "service", "holds", "label"
]


class Param(msgspec.Struct, frozen=True):
    """A parameter of interest. `position` counts from 0 without the receiver; None means keyword only."""

    name: str
    position: int | None = None
    carries: str = "text"


class RoleParam(msgspec.Struct, frozen=True):
    """A constructor parameter that decides hosting, account or model, or `holds` another model object."""

    name: str
    role: Role
    position: int | None = None


class Condition(msgspec.Struct, frozen=True):
    """True where the named parameter has a constant that matches one of the globs, or (`absent`) is not given.

    `of` says whether the parameter belongs to the call itself or to the constructor of its receiver.
    Globs: `*` is any run of characters; matching ignores case.
    """

    param: str
    position: int | None = None
    of: Literal["call", "construct"] = "call"
    matches: tuple[str, ...] = ()
    absent: bool = False


class HostingRule(msgspec.Struct, frozen=True):
    """The hosting that holds where all conditions do; rules are tried in order."""

    hosting: Hosting
    when: tuple[Condition, ...] = ()


class Operation(msgspec.Struct, frozen=True):
    """A call that sends data. Several rows of one name are alternatives: the first whose `when` holds is it."""

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
    retired: str | None = None
    third_party: tuple[Condition, ...] = ()
    local_unless: tuple[Condition, ...] = ()
    via: str | None = None
    returns: str | None = None
    since: str | None = None
    until: str | None = None


class Construct(msgspec.Struct, frozen=True):
    """A class or factory whose result is a receiver of operations.

    `type` names the entry of `types`; `credential_env` and `base_url_env` are read, in order, where the
    parameter is not given.
    """

    type: str
    params: tuple[RoleParam, ...] = ()
    credential_env: tuple[str, ...] = ()
    base_url_env: tuple[str, ...] = ()
    hosting: tuple[HostingRule, ...] = ()
    when: tuple[Condition, ...] = ()
    since: str | None = None
    until: str | None = None


class ReceiverType(msgspec.Struct, frozen=True):
    """The operations of one receiver, by dotted path from it (`chat`, `v2.chat`, `datasets.create`).

    `mirrors` are attribute names that repeat the receiver (`with_raw_response`); `harmless` are the paths
    known to send no content, so that an unknown path can be told from a harmless one.
    """

    operations: dict[str, tuple[Operation, ...]] = {}
    constructs: dict[str, tuple[Construct, ...]] = {}
    mirrors: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    extends: str | None = None


class Route(msgspec.Struct, frozen=True):
    """One library or protocol by which Python sends data to a provider: one file of catalogue data."""

    route: str
    provider: str
    source: str
    checked: str
    packages: tuple[str, ...]
    markers: tuple[str, ...]
    constructs: dict[str, tuple[Construct, ...]] = {}
    functions: dict[str, tuple[Operation, ...]] = {}
    types: dict[str, ReceiverType] = {}
    carriers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
