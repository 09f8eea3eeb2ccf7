"""The base of all rules: what a rule is given, and what it may do.

A rule gets flows, egresses and governance and returns findings. It does not walk trees, read files or print.
The modules beside this one hold what rules share: grouping, levels, wording, fingerprints and pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from egresslint.dataflow.results import Analysis, Flow, ResolvedEgress
from egresslint.diagnostics import Finding, Level, Span
from egresslint.governance.facts import Judgement
from egresslint.governance.integrity import DeclarationState
from egresslint.governance.model import Governance
from egresslint.source.suppressions import Suppression


class JudgedFlow(msgspec.Struct, frozen=True):
    """A flow beside its egress and what governance says of it."""

    flow: Flow
    egress: ResolvedEgress
    judgement: Judgement


class Comment(msgspec.Struct, frozen=True):
    """A comment that asks to silence rules on its statement. `span` is the comment's own."""

    span: Span
    request: Suppression


class Unneeded(msgspec.Struct, frozen=True):
    """A comment, or an accepted exception, that silences no finding of `rule`."""

    span: Span
    rule: str
    by: Literal["comment", "exception"]


class Context(msgspec.Struct, frozen=True):
    """Everything a rule may look at.

    `judgements` is by egress id, for all categories that reach it. `states` are the declarations, in the
    order of the file, with dates and evidence looked at. `levels` are the rules' levels as settings have
    them; a rule that is not in it keeps its own.
    """

    analysis: Analysis
    governance: Governance
    flows: tuple[JudgedFlow, ...]
    judgements: dict[str, Judgement]
    as_of: date
    states: tuple[DeclarationState, ...]
    hook: bool = False
    levels: dict[str, Level] = {}
    rules: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    unneeded: tuple[Unneeded, ...] = ()


class Rule:
    """One thing that can be wrong. `name` is kebab case and equals the module's name with hyphens.

    `raised` says that the level becomes an error where a sensitive flow depends on the finding; `last` that
    the rule is about what silences others: it runs after them, and no comment silences it. The docstring is
    the rule's page: its first line says what is wrong, then come the headings that `page.HEADINGS` lists.
    """

    name: str
    level: Level
    raised: bool = False
    last: bool = False

    def check(self, context: Context) -> Iterator[Finding]:
        raise NotImplementedError
