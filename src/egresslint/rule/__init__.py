"""The base of all rules: what a rule is given, and what it may do.

A rule gets flows, egresses and governance and returns findings. It does not walk trees, read files or print.
The modules beside this one hold what rules share: grouping, levels, wording, fingerprints and pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from egresslint.dataflow.results import Analysis, Flow, ResolvedEgress
from egresslint.diagnostics import Finding, Level
from egresslint.governance.facts import Judgement
from egresslint.governance.integrity import DeclarationState
from egresslint.governance.model import Governance


class JudgedFlow(msgspec.Struct, frozen=True):
    """A flow beside its egress and what governance says of it."""

    flow: Flow
    egress: ResolvedEgress
    judgement: Judgement


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


class Rule:
    """One thing that can be wrong. `name` is kebab case and equals the module's name with hyphens.

    `raised` says that the level becomes an error where a sensitive flow depends on the finding. The docstring
    is the rule's page: its first line says what is wrong, then come the headings that `page.HEADINGS` lists.
    """

    name: str
    level: Level
    raised: bool = False

    def check(self, context: Context) -> Iterator[Finding]:
        raise NotImplementedError
