"""What the analysis hands to rules: egresses, the flows that reach them, and what stayed unresolved."""

from __future__ import annotations

import msgspec

from egresslint.diagnostics import (
    Confidence,
    DataflowState,
    Hosting,
    Payload,
    Source,
    Span,
    Step,
    Training,
    Unresolved,
)
from egresslint.governance.facts import Call


class ResolvedEgress(msgspec.Struct, frozen=True):
    """One egress with everything code shows about it. `id` is stable within a run and across runs.

    `client` is where the receiver is built (None where code does not show it); `retired` is the date since
    which the provider lists the endpoint as retired; `third_party` names what makes the provider send the
    query on; `local_default` is true where the call is local unless it falls back (`tokenize`);
    `configured_by` are the configuration files that take part in where it goes.
    `credential_texts` and `base_url_texts` are source texts for messages. `categories` joins those of all
    flows that reach the egress.
    """

    id: str
    span: Span
    text: str
    callee: str
    route: str
    endpoint: str | None
    provider: str
    hosting: Hosting
    operation: str
    model: str | None
    training: Training
    stores: bool
    call: Call
    payload: Payload
    dataflow: DataflowState
    in_tests: bool
    client: Span | None = None
    retired: str | None = None
    third_party: str | None = None
    local_default: bool = False
    categories: tuple[str, ...] = ()
    configured_by: tuple[str, ...] = ()


class Flow(msgspec.Struct, frozen=True):
    """Sensitive data that reaches one egress through one primary place.

    `sources` holds each distinct source, strongest first; `steps` is the path of the first, source first and
    egress last; `primary` is where the finding stands; `scopes` are the qualified names, without modules, of
    the functions from the primary place to the egress; `call_text` is the call there, normalised for
    fingerprints.
    `in_tests` is true where every step lies in test code.
    """

    egress: str
    sources: tuple[Source, ...]
    steps: tuple[Step, ...]
    primary: Span
    scopes: tuple[str, ...]
    call_text: str
    confidence: Confidence
    in_tests: bool = False


class Analysis(msgspec.Struct, frozen=True):
    """The whole result, sorted by place."""

    egresses: tuple[ResolvedEgress, ...]
    flows: tuple[Flow, ...]
    unresolved: tuple[Unresolved, ...]
    notes: tuple[str, ...] = ()
