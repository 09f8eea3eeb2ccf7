"""What each category asks for."""

from __future__ import annotations

import pytest
from governance_samples import governance

from egresslint.catalog.categories import load_categories
from egresslint.governance.requirements import is_never, outcomes_for

TRAINING, RETENTION, AGREEMENT, HEALTH = "no-training", "no-retention", "agreement", "health-agreement"


@pytest.mark.parametrize(
    ("category", "outcomes"),
    [
        ("user.name", (TRAINING,)),
        ("user.contact.email", (TRAINING,)),
        ("user.content.private", (TRAINING,)),
        ("user.content.public", ()),
        ("user.privacy_preferences", ()),
        ("user.health_and_medical", (TRAINING, RETENTION)),
        ("user.health_and_medical.diagnosis", (TRAINING, RETENTION)),
        ("user.biometric.fingerprint", (TRAINING, RETENTION)),
        ("user.criminal_history", (TRAINING, RETENTION)),
        ("user.financial.credit_card", (TRAINING, RETENTION)),
        ("user.financial.bank_account", (TRAINING,)),
        ("user.childrens", (TRAINING, RETENTION)),
        ("org.confidential", (TRAINING,)),
        ("org.confidential.legal_privileged", (TRAINING, RETENTION)),
        ("system.operations", ()),
        ("user.authorization.password", ()),
        ("user.financial.card_security_code", ()),
    ],
)
def test_built_in(category, outcomes):
    assert outcomes_for(category, (), None, load_categories()) == outcomes


@pytest.mark.parametrize(
    ("category", "outcomes"),
    [
        ("user.name", (TRAINING, AGREEMENT)),
        ("user.content.public", (AGREEMENT,)),
        ("user.health_and_medical.diagnosis", (TRAINING, RETENTION, AGREEMENT, HEALTH)),
        ("org.confidential", (TRAINING,)),
    ],
)
def test_regimes_switch_agreements_on(category, outcomes):
    assert outcomes_for(category, ("gdpr", "hipaa"), None, load_categories()) == outcomes


def test_policy_adds_and_never_takes_away():
    policy = governance(
        '[[policy.require]]\ncategories = ["user.contact", "system"]\noutcomes = ["no-retention"]'
    ).policy
    asked = {
        category: outcomes_for(category, (), policy, load_categories())
        for category in ("user.contact.email", "user.name", "system.operations", "system.authentication")
    }
    assert asked == {
        "user.contact.email": (TRAINING, RETENTION),
        "user.name": (TRAINING,),
        "system.operations": (RETENTION,),
        "system.authentication": (),
    }


@pytest.mark.parametrize(
    ("category", "never"),
    [
        ("system.authentication", True),
        ("user.authorization.credentials", True),
        ("user.financial.card_security_code", True),
        ("user.financial.credit_card", False),
        ("user.name", False),
    ],
)
def test_what_nothing_settles(category, never):
    assert is_never(category, load_categories()) is never
