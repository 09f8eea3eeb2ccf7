"""Dated facts about terms: versions, tiers, and what a proven hosting meets."""

from __future__ import annotations

import datetime as dt

import pytest

from egresslint.catalog.policies import load_policies

POLICIES = load_policies()


def test_versions_oldest_first():
    dates = [version.last_updated for version in POLICIES.versions("cohere")]
    assert dates == [dt.date(2024, 10, 8), dt.date(2025, 12, 5)]
    assert POLICIES.versions("nobody") == ()


@pytest.mark.parametrize(
    ("as_of", "newest"),
    [
        (dt.date(2024, 1, 1), None),
        (dt.date(2025, 12, 4), dt.date(2024, 10, 8)),
        (dt.date(2025, 12, 5), dt.date(2025, 12, 5)),
        (dt.date(2027, 1, 1), dt.date(2025, 12, 5)),
    ],
)
def test_the_newest_by_a_date(as_of, newest):
    assert POLICIES.newest_update("cohere", as_of) == newest


@pytest.mark.parametrize("hosting", ["aws-bedrock", "aws-sagemaker", "azure", "oci"])
@pytest.mark.parametrize("outcome", ["no-training", "no-retention"])
def test_clouds_keep_data_from_the_models_provider(hosting, outcome):
    assert POLICIES.find_fact(hosting, "cohere", outcome).source


def test_the_encrypted_vault_meets_training_only():
    assert POLICIES.find_fact("vault-encrypted", "cohere", "no-training")
    assert POLICIES.find_fact("vault-encrypted", "cohere", "no-retention") is None


@pytest.mark.parametrize("hosting", ["saas", "vault-standard", "private", "gateway", "unknown"])
def test_no_fact_for_other_hostings(hosting):
    assert POLICIES.find_fact(hosting, "cohere", "no-training") is None
    assert POLICIES.cloud(hosting) is None


def test_a_cloud_is_asked_for_its_own_terms():
    assert POLICIES.find_fact("aws-bedrock", "aws", "no-training")
    assert POLICIES.find_fact("aws-bedrock", "aws", "no-retention") is None
    assert POLICIES.find_fact("aws-sagemaker", "aws", "no-training") is None


def test_a_third_partys_word_discharges_nothing():
    assert any(fact.grade == "secondary" and fact.hosting == "azure" for fact in POLICIES.fact)
    assert POLICIES.find_fact("azure", "azure", "no-training") is None


def test_no_opt_out_on_trial():
    assert POLICIES.offers_opt_out("cohere", "trial") is False
    assert POLICIES.offers_opt_out("cohere", "production") is True
    assert POLICIES.offers_opt_out("aws", "production") is None


def test_every_fact_has_a_source():
    rows = (*POLICIES.version, *POLICIES.tier, *POLICIES.retirement, *POLICIES.fact)
    assert all(row.source for row in rows)
    assert POLICIES.checked >= dt.date(2026, 11, 1)
