"""Which outcomes a category asks of every recipient, by its regime tags and the policy of the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from egresslint.diagnostics import Outcome
from egresslint.governance.model import Policy, Regime
from egresslint.governance.vocabulary import Vocabulary

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

_CREDENTIAL_TAG = "K"
_CARD_SECURITY_CODE = "user.financial.card_security_code"
_HARMLESS = ("user.content.public", "user.privacy_preferences")
_UNRETAINED_TAGS = frozenset(("9", "10", "PHI", "C"))
_UNRETAINED = ("user.childrens", "org.confidential.legal_privileged")


def is_never(category: str, vocabulary: Vocabulary) -> bool:
    """Whether no declaration settles it: credentials and card security codes."""
    return _CREDENTIAL_TAG in vocabulary.tags(category) or vocabulary.matches(_CARD_SECURITY_CODE, category)


def outcomes_for(
    category: str, regimes: Iterable[Regime], policy: Policy | None, vocabulary: Vocabulary
) -> tuple[Outcome, ...]:
    """What every recipient of the category must meet, in the order of OUTCOMES; nothing for `is_never`."""
    if is_never(category, vocabulary):
        return ()
    asked = set(_built_in(category, frozenset(regimes), vocabulary))
    for require in policy.require if policy else ():
        if any(vocabulary.matches(prefix, category) for prefix in require.categories):
            asked.update(require.outcomes)
    return tuple(outcome for outcome in OUTCOMES if outcome in asked)


def _built_in(category: str, regimes: frozenset[Regime], vocabulary: Vocabulary) -> Iterable[Outcome]:
    tags = vocabulary.tags(category)

    def within(*prefixes: str) -> bool:
        return any(vocabulary.matches(prefix, category) for prefix in prefixes)

    if (within("user") and not within(*_HARMLESS)) or within("org.confidential"):
        yield "no-training"
    if tags & _UNRETAINED_TAGS or within(*_UNRETAINED):
        yield "no-retention"
    if "gdpr" in regimes and within("user"):
        yield "agreement"
    if "hipaa" in regimes and "PHI" in tags:
        yield "health-agreement"
