"""Which terms a call meets: each row is one way that declarations and code can fit, or fail to."""

from __future__ import annotations

from datetime import date

import pytest
from governance_samples import (
    BEDROCK_CALL,
    account,
    call,
    declaration,
    governance,
    judged,
    only_term,
    statuses,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.diagnostics import Nearest
from egresslint.governance.evidence import EvidenceCheck
from egresslint.governance.load import GovernanceError, empty

OPT_OUT = declaration("prompt_training_opt_out")
HEALTH = "user.health_and_medical"
PRIVATE = account("vpc", 'base_url = ["https://llm.internal.example.org/v1"]', hosting="private")


def open_key(**changes: object):
    return call(credentials=(), credentials_open=True, **changes)


class TestRecipients:
    def test_nothing_declared_is_missing(self):
        judgement = judged(empty())
        assert statuses(judgement) == {("cohere", "no-training"): "missing"}
        assert judgement.account is None
        assert judgement.recipients[0].standing == "undeclared"
        assert judgement.recipients[0].reason == "no account is declared for this recipient"

    def test_opt_out_in_force_satisfies(self):
        term = only_term(judged(governance(account(), OPT_OUT)))
        assert term.term.status == "satisfied"
        assert term.term.declaration == "main-prompt_training_opt_out"
        assert term.categories == ("user.name",)
        assert term.cause is None

    def test_proven_cloud_meets_what_it_may_towards_the_provider_and_is_itself_asked(self):
        judgement = judged(governance(account(), OPT_OUT, head='regimes = ["gdpr"]'), BEDROCK_CALL, HEALTH)
        assert statuses(judgement) == {
            ("cohere", "no-training"): "satisfied",
            ("cohere", "no-retention"): "satisfied",
            ("aws", "no-training"): "satisfied",
            ("aws", "no-retention"): "missing",
            ("aws", "agreement"): "missing",
        }
        assert [item.standing for item in judgement.recipients] == ["not-needed", "undeclared"]

    def test_cloud_account_by_resource_declares_its_own_terms(self):
        aws = account(
            "claims",
            'resources = ["cohere.command-r-v1:0"]',
            provider="aws",
            tier="enterprise",
            hosting="aws-bedrock",
        )
        judgement = judged(governance(aws, declaration("zdr")), BEDROCK_CALL, HEALTH)
        assert set(statuses(judgement).values()) == {"satisfied"}
        assert (judgement.account, judgement.account_by) == ("claims", "matched")

    def test_cloud_account_for_another_service_does_not_cover(self):
        aws = account(
            "claims", 'resources = ["cohere.command-r-v1:0"]', provider="aws", hosting="aws-sagemaker"
        )
        judgement = judged(governance(aws, declaration("zdr")), BEDROCK_CALL, HEALTH)
        assert statuses(judgement)["aws", "no-retention"] == "contradicted"

    def test_unproven_cloud_is_not_met_by_facts(self):
        made = call(BEDROCK_CALL, hosting="azure", hosting_proven=False, resources=(), base_urls_open=True)
        assert statuses(judged(governance(account(), OPT_OUT), made))["cohere", "no-training"] != "satisfied"

    def test_account_that_lists_the_url_settles_an_unproven_hosting(self):
        azure = account(
            "foundry",
            'base_url = ["env:AZURE_ENDPOINT"]',
            provider="azure",
            tier="enterprise",
            hosting="azure",
        )
        made = open_key(hosting="unknown", base_urls=("env:AZURE_ENDPOINT",))
        judgement = judged(governance(azure, declaration("no_training_clause")), made)
        assert statuses(judgement) == {
            ("cohere", "no-training"): "satisfied",
            ("azure", "no-training"): "satisfied",
        }
        assert judgement.hosting == "azure"

    def test_gateway_is_a_recipient_beside_the_provider(self):
        gateway = account(
            "proxy",
            'credentials = ["env:PROXY_KEY"]\nbase_url = ["https://llm.example.org"]',
            provider="litellm",
            tier="enterprise",
            hosting="gateway",
        )
        made = call(credentials=("env:PROXY_KEY",), base_urls=("https://llm.example.org",), hosting="unknown")
        declared = governance(gateway, declaration("no_training_clause"))
        assert statuses(judged(declared, made)) == {
            ("cohere", "no-training"): "missing",
            ("litellm", "no-training"): "satisfied",
        }

    def test_gateway_with_a_declaration_for_the_provider_alone_stays_open(self):
        made = call(hosting="gateway", hosting_proven=True, gateway="openrouter")
        judgement = judged(governance(account(), OPT_OUT), made)
        assert statuses(judgement)["openrouter", "no-training"] == "missing"

    def test_encrypted_vault_meets_no_training_alone(self):
        vault = account("vault", 'base_url = ["https://v.example.org"]', hosting="vault-encrypted")
        made = open_key(base_urls=("https://v.example.org",), hosting="unknown")
        assert statuses(judged(governance(vault), made, HEALTH)) == {
            ("cohere", "no-training"): "satisfied",
            ("cohere", "no-retention"): "missing",
        }

    def test_standard_vault_is_judged_like_the_public_service(self):
        vault = account("vault", 'base_url = ["https://v.example.org"]', hosting="vault-standard")
        made = open_key(base_urls=("https://v.example.org",), hosting="unknown")
        assert only_term(judged(governance(vault), made)).term.status == "missing"
        assert only_term(judged(governance(vault, OPT_OUT), made)).term.status == "satisfied"


class TestMatching:
    def test_key_of_another_account_is_out_of_scope_on_credentials(self):
        term = only_term(judged(governance(account(), OPT_OUT), call(credentials=("env:CO_KEY_EU",))))
        assert term.term.status == "out-of-scope"
        assert term.nearest == Nearest("main-prompt_training_opt_out", "credentials")
        assert "env:CO_KEY_EU" in term.reason

    def test_literal_key_is_never_covered(self):
        for body in ('credentials = ["env:CO_API_KEY"]', "assume = true"):
            judgement = judged(governance(account(body=body), OPT_OUT), call(credentials=("literal",)))
            assert only_term(judgement).term.status == "out-of-scope"
            assert judgement.recipients[0].standing == "undeclared"

    def test_open_key_is_unverifiable(self):
        judgement = judged(governance(account(), OPT_OUT), open_key())
        term = only_term(judgement)
        assert term.term.status == "unverifiable"
        assert (term.cause, term.cause_subject) == ("unidentified-account", "main")
        assert judgement.candidates == ("main",)

    def test_open_key_is_adopted_where_the_only_account_says_so(self):
        judgement = judged(governance(account(body="assume = true"), OPT_OUT), open_key())
        assert only_term(judgement).term.status == "satisfied"
        assert (judgement.account, judgement.account_by) == ("main", "assumed")

    def test_known_other_key_is_not_adopted(self):
        body = 'credentials = ["env:CO_API_KEY"]\nassume = true'
        judgement = judged(governance(account(body=body), OPT_OUT), call(credentials=("env:OTHER",)))
        assert only_term(judgement).term.status == "out-of-scope"

    def test_key_open_on_one_path_is_unverifiable(self):
        judgement = judged(governance(account(), OPT_OUT), call(credentials_open=True))
        assert only_term(judgement).term.status == "unverifiable"

    def test_every_key_that_code_may_use_must_be_covered(self):
        both = call(credentials=("env:A", "env:B"))
        accounts = account("a", 'credentials = ["env:A"]'), account("b", 'credentials = ["env:B"]')
        covered_a = declaration("prompt_training_opt_out", account="a")
        covered_b = declaration("prompt_training_opt_out", account="b")
        assert only_term(judged(governance(*accounts, covered_a), both)).term.status == "out-of-scope"
        judgement = judged(governance(*accounts, covered_a, covered_b), both)
        assert only_term(judgement).term.status == "satisfied"
        assert judgement.account is None
        assert judgement.candidates == ("a", "b")

    def test_two_accounts_of_one_key_must_both_be_covered(self):
        accounts = account("a"), account("b")
        covered = declaration("prompt_training_opt_out", account="a")
        assert only_term(judged(governance(*accounts, covered))).term.status == "missing"

    def test_paths_narrow(self):
        claims = account(body='credentials = ["env:CO_API_KEY"]\npaths = ["services/claims/**"]')
        inside = call(client_path="services/claims/llm.py")
        assert only_term(judged(governance(claims, OPT_OUT), inside)).term.status == "satisfied"
        term = only_term(judged(governance(claims, OPT_OUT)))
        assert term.term.status == "out-of-scope"
        assert term.nearest == Nearest("main-prompt_training_opt_out", "paths")

    def test_paths_alone_do_not_identify(self):
        assumed = account(body='paths = ["app/**"]\nassume = true')
        assert judged(governance(assumed, OPT_OUT), open_key()).account_by == "assumed"
        elsewhere = open_key(client_path="other/llm.py")
        assert only_term(judged(governance(assumed, OPT_OUT), elsewhere)).term.status == "out-of-scope"

    def test_url_variable_listed_for_other_folders_does_not_move_the_host(self):
        vpc = account("vpc", 'base_url = ["env:CO_API_URL"]\npaths = ["clinic/**"]', hosting="private")
        declared = governance(
            vpc,
            account(),
            declaration("private_deployment", account="vpc"),
            declaration("prompt_training_opt_out", account="main"),
        )
        elsewhere = judged(declared)
        assert (elsewhere.hosting, elsewhere.account) == ("saas", "main")
        inside = judged(declared, call(client_path="clinic/llm.py"))
        assert inside.hosting == "private"

    def test_file_that_code_does_not_show_leaves_paths_open(self):
        claims = account(body='credentials = ["env:CO_API_KEY"]\npaths = ["services/claims/**"]')
        assert only_term(judged(governance(claims, OPT_OUT), call(client_path=""))).term.status == "satisfied"

    def test_public_host_narrows_and_does_not_identify(self):
        public = account(
            body='credentials = ["env:K"]\nbase_url = ["https://api.cohere.com"]', hosting="saas"
        )
        url = ("https://api.cohere.com/v2",)
        declared = governance(public, OPT_OUT)
        assert (
            only_term(judged(declared, call(credentials=("env:K",), base_urls=url))).term.status
            == "satisfied"
        )
        assert only_term(judged(declared, call(credentials=("env:K",)))).term.status == "satisfied"
        assert only_term(judged(declared, open_key(base_urls=url))).term.status == "unverifiable"

    def test_settings_field_identifies(self):
        settings = account(body='credentials = ["app.settings.Settings.key"]')
        made = call(credentials=("app.settings.Settings.key",))
        assert only_term(judged(governance(settings, OPT_OUT), made)).term.status == "satisfied"

    def test_client_without_key_falls_back_to_the_second_variable(self):
        legacy = account(body='credentials = ["env:COHERE_API_KEY"]')
        for credentials in (("env:CO_API_KEY",), ("env:CO_API_KEY", "env:COHERE_API_KEY")):
            judgement = judged(governance(legacy, OPT_OUT), call(credentials=credentials))
            assert only_term(judgement).term.status == "satisfied"

    def test_a_key_from_either_variable_needs_both_accounts_covered(self):
        both = account("main"), account("old", 'credentials = ["env:COHERE_API_KEY"]')
        covered = declaration("prompt_training_opt_out", account="main")
        either = call(credentials=("env:CO_API_KEY", "env:COHERE_API_KEY"))
        assert only_term(judged(governance(*both, covered), either)).term.status != "satisfied"
        too = declaration("prompt_training_opt_out", account="old")
        assert only_term(judged(governance(*both, covered, too), either)).term.status == "satisfied"

    def test_first_variable_wins_where_an_account_lists_it(self):
        both = account("main"), account("old", 'credentials = ["env:COHERE_API_KEY"]')
        covered = declaration("prompt_training_opt_out", account="main")
        assert only_term(judged(governance(*both, covered))).term.status == "satisfied"

    def test_explicit_second_variable_is_not_the_first(self):
        made = call(credentials=("env:COHERE_API_KEY",))
        assert only_term(judged(governance(account(), OPT_OUT), made)).term.status == "out-of-scope"

    def test_host_outside_every_account_is_unverifiable(self):
        for url, reason in (
            ("http://127.0.0.1:8080", "no account lists the host of `http://127.0.0.1:8080`"),
            ("env:SOME_URL", "no account lists the base URL `env:SOME_URL`"),
            ("app.settings.Settings.url", "no account lists the base URL `app.settings.Settings.url`"),
        ):
            judgement = judged(governance(account(), OPT_OUT), call(base_urls=(url,), hosting="unknown"))
            term = only_term(judgement)
            assert term.term.status == "unverifiable"
            assert (term.cause, term.reason) == ("unidentified-account", reason)
            assert judgement.hosting == "unknown"

    def test_open_url_is_unverifiable_though_the_key_is_known(self):
        made = call(base_urls_open=True, hosting="unknown")
        term = only_term(judged(governance(account(), OPT_OUT), made))
        assert term.term.status == "unverifiable"
        assert term.reason == "code leaves open which host receives the data"

    def test_url_fallback_to_the_public_service_must_be_covered_too(self):
        both = call(
            base_urls=("https://llm.internal.example.org/v1", "https://api.cohere.com"), hosting="unknown"
        )
        declared = governance(PRIVATE, declaration("private_deployment"))
        assert only_term(judged(declared, both)).term.status != "satisfied"

    def test_key_open_but_own_host_identifies(self):
        made = open_key(base_urls=("https://llm.internal.example.org/v1/chat",), hosting="unknown")
        judgement = judged(governance(PRIVATE, declaration("private_deployment")), made, HEALTH)
        assert set(statuses(judgement).values()) == {"satisfied"}
        assert judgement.hosting == "private"

    def test_disagreement_between_key_and_host_is_contradicted(self):
        own = account(
            body='credentials = ["env:K"]\nbase_url = ["https://v.example.org"]', hosting="vault-standard"
        )
        judgement = judged(governance(own, OPT_OUT), call(credentials=("env:K",)))
        term = only_term(judgement)
        assert (term.term.status, term.cause) == ("contradicted", "unidentified-account")
        assert judgement.recipients[0].standing == "unidentified"

    def test_host_of_one_account_with_the_key_of_none_is_contradicted(self):
        own = account(body='credentials = ["env:K"]\nbase_url = ["https://v.example.org"]', hosting="private")
        made = call(credentials=("env:OTHER",), base_urls=("https://v.example.org",), hosting="unknown")
        assert only_term(judged(governance(own, OPT_OUT), made)).term.status == "contradicted"

    def test_more_keys_than_can_be_told_apart_count_as_open(self):
        many = tuple(f"env:K{index}" for index in range(40))
        made = call(credentials=many)
        assert only_term(judged(governance(account(), OPT_OUT), made)).term.status == "unverifiable"


class TestPrivateDeployment:
    DECLARED = governance(PRIVATE, declaration("private_deployment"))

    def test_default_client_contradicts(self):
        vpc = account("vpc", 'credentials = ["env:CO_API_KEY"]', hosting="private")
        judgement = judged(governance(vpc, declaration("private_deployment")), call(), HEALTH)
        assert {item.cause for item in judgement.terms} == {"contradicted-private-deployment"}
        assert set(statuses(judgement).values()) == {"contradicted"}
        assert [item.rule for item in judgement.contradictions] == ["contradicted-private-deployment"]

    def test_same_key_at_the_public_host_contradicts(self):
        vpc = account(
            "vpc",
            'credentials = ["env:K"]\nbase_url = ["https://llm.internal.example.org"]',
            hosting="private",
        )
        made = call(credentials=("env:K",), base_urls=("https://api.cohere.com",))
        judgement = judged(governance(vpc, declaration("private_deployment")), made)
        assert only_term(judgement).cause == "contradicted-private-deployment"
        assert judgement.recipients[0].standing == "contradicted"

    def test_contradiction_stands_without_any_data(self):
        vpc = account("vpc", hosting="private")
        judgement = judged(governance(vpc, declaration("private_deployment")), call(), "system.operations")
        assert judgement.terms == ()
        assert [item.subject for item in judgement.contradictions] == ["vpc-private_deployment"]

    def test_default_url_variable_that_an_account_lists(self):
        vpc = account("vpc", 'base_url = ["env:CO_API_URL"]', hosting="private")
        for urls in ((), ("env:CO_API_URL",)):
            judgement = judged(
                governance(vpc, declaration("private_deployment")), call(base_urls=urls), HEALTH
            )
            assert set(statuses(judgement).values()) == {"satisfied"}
            assert judgement.hosting == "private"

    def test_default_url_variable_that_nobody_lists_is_the_public_service(self):
        judgement = judged(governance(account(), OPT_OUT), call(base_urls=("env:CO_API_URL",)))
        assert only_term(judgement).term.status == "satisfied"
        assert judgement.hosting == "saas"

    def test_discharges_all_outcomes_towards_the_provider(self):
        made = open_key(base_urls=("https://llm.internal.example.org/v1",), hosting="unknown")
        declared = governance(PRIVATE, declaration("private_deployment"), head='regimes = ["gdpr", "hipaa"]')
        judgement = judged(declared, made, "user.health_and_medical.diagnosis")
        assert set(statuses(judgement)) == {
            ("cohere", outcome)
            for outcome in ("no-training", "no-retention", "agreement", "health-agreement")
        }
        assert set(statuses(judgement).values()) == {"satisfied"}

    def test_vault_is_not_private(self):
        vault = account("vault", 'base_url = ["https://v.example.org"]', hosting="vault-standard")
        made = open_key(base_urls=("https://v.example.org",), hosting="unknown")
        declared = governance(vault, declaration("private_deployment"))
        assert only_term(judged(declared, made)).cause == "contradicted-private-deployment"

    def test_requested_deployment_contradicts_nothing(self):
        vpc = account("vpc", hosting="private")
        declared = governance(vpc, declaration("private_deployment", status="requested"))
        assert judged(declared).contradictions == ()


class TestTraining:
    def test_prompt_toggle_does_not_cover_fine_tuning(self):
        term = only_term(judged(governance(account(), OPT_OUT), call(training="finetune")))
        assert term.term.status == "out-of-scope"
        assert term.nearest == Nearest("main-prompt_training_opt_out", "kind")

    def test_fine_tune_toggle_does_not_cover_prompts(self):
        declared = governance(account(), declaration("finetune_training_opt_out"))
        assert only_term(judged(declared)).nearest == Nearest("main-finetune_training_opt_out", "kind")
        assert only_term(judged(declared, call(training="finetune"))).term.status == "satisfied"

    def test_clause_covers_both(self):
        declared = governance(account(tier="trial"), declaration("no_training_clause"))
        for training in ("prompts", "finetune"):
            assert only_term(judged(declared, call(training=training))).term.status == "satisfied"

    def test_endpoint_that_trains_nothing_asks_for_no_toggle(self):
        assert judged(empty(), call(training="none")).terms == ()

    def test_zdr_does_not_mean_no_training(self):
        assert only_term(judged(governance(account(), declaration("zdr")))).term.status == "missing"

    def test_trial_account_has_no_opt_out(self):
        judgement = judged(governance(account(tier="trial"), OPT_OUT))
        term = only_term(judgement)
        assert (term.term.status, term.cause) == ("contradicted", "contradicted-opt-out")
        assert not term.dates_only
        assert [item.rule for item in judgement.contradictions] == ["contradicted-opt-out"]

    def test_account_that_may_not_be_meant_is_not_contradicted(self):
        declared = governance(account(tier="trial"), OPT_OUT)
        assert judged(declared, open_key()).contradictions == ()

    def test_opt_out_that_takes_effect_later(self):
        later = declaration("prompt_training_opt_out", "effective_from = 2026-12-01")
        term = only_term(judged(governance(account(), later)))
        assert (term.term.status, term.cause) == ("contradicted", "contradicted-opt-out")
        assert term.dates_only
        on_the_day = judged(governance(account(), later), as_of=date(2026, 12, 1))
        assert only_term(on_the_day).term.status == "satisfied"


class TestRetention:
    def judge_storing(self, zdr_body: str, operation: str = "datasets.create"):
        declared = governance(account(), OPT_OUT, declaration("zdr", zdr_body))
        return judged(declared, call(operation=operation, stores=True), HEALTH)

    def test_zdr_covers_a_call_that_stores_nothing(self):
        declared = governance(account(), OPT_OUT, declaration("zdr"))
        assert set(statuses(judged(declared, call(), HEALTH)).values()) == {"satisfied"}

    @pytest.mark.parametrize("operation", ["datasets.create", "batches.create", "embed_jobs.create"])
    def test_storing_operation_that_is_not_named_contradicts(self, operation):
        judgement = self.judge_storing('operations = ["something.else"]', operation)
        assert statuses(judgement)["cohere", "no-retention"] == "contradicted"
        (term,) = (item for item in judgement.terms if item.term.outcome == "no-retention")
        assert term.cause == "contradicted-zero-data-retention"
        assert term.nearest == Nearest("main-zdr", "operations")
        assert [item.rule for item in judgement.contradictions] == ["contradicted-zero-data-retention"]

    def test_storing_operation_that_is_named(self):
        judgement = self.judge_storing('operations = ["datasets.create"]')
        assert statuses(judgement)["cohere", "no-retention"] == "satisfied"
        assert judgement.contradictions == ()

    def test_one_of_two_declarations_names_it(self):
        declared = governance(
            account(),
            declaration("zdr"),
            declaration("zdr", 'id = "stored"\noperations = ["datasets.create"]'),
        )
        judgement = judged(declared, call(operation="datasets.create", stores=True), HEALTH)
        assert statuses(judgement)["cohere", "no-retention"] == "satisfied"
        assert judgement.contradictions == ()

    def test_zdr_of_one_account_does_not_cover_another(self):
        accounts = account("a", 'credentials = ["env:A"]'), account("b", 'credentials = ["env:B"]')
        declared = governance(*accounts, declaration("zdr", account="a"))
        judgement = judged(declared, call(credentials=("env:B",)), HEALTH)
        (term,) = (item for item in judgement.terms if item.term.outcome == "no-retention")
        assert term.term.status == "out-of-scope"
        assert term.nearest == Nearest("a-zdr", "credentials")


class TestStatusDatesAndEvidence:
    @pytest.mark.parametrize("status", ["requested", "withdrawn"])
    def test_not_in_force_is_out_of_scope_on_status(self, status):
        term = only_term(judged(governance(account(), declaration("prompt_training_opt_out", status=status))))
        assert term.term.status == "out-of-scope"
        assert term.nearest == Nearest("main-prompt_training_opt_out", "status")
        assert term.cause is None

    def test_disagreeing_declarations_fail(self):
        declared = governance(
            account(), OPT_OUT, declaration("prompt_training_opt_out", id="w", status="withdrawn")
        )
        term = only_term(judged(declared))
        assert (term.term.status, term.cause) == ("contradicted", "conflicting-declarations")
        assert term.cause_subject == "main-prompt_training_opt_out"

    def test_another_instrument_settles_what_a_conflict_leaves_open(self):
        declared = governance(
            account(),
            OPT_OUT,
            declaration("prompt_training_opt_out", id="w", status="withdrawn"),
            declaration("no_training_clause"),
        )
        assert only_term(judged(declared)).term.declaration == "main-no_training_clause"

    @pytest.mark.parametrize(
        ("body", "status"),
        [
            ("review_by = 2026-11-21", "satisfied"),
            ("review_by = 2026-11-20", "satisfied"),
            ("review_by = 2026-10-22", "satisfied"),
            ("review_by = 2026-10-21", "stale"),
            ("expires = 2026-11-21", "satisfied"),
            ("expires = 2026-11-20", "stale"),
            ("terms = { reviewed_on = 2025-06-01 }", "stale"),
            ("terms = { reviewed_on = 2025-12-05 }", "satisfied"),
            ("terms = { last_updated = 2026-11-10 }", "satisfied"),
            ("terms = { last_updated = 2026-10-01, reviewed_on = 2026-09-01 }", "stale"),
        ],
    )
    def test_dates(self, body, status):
        term = only_term(judged(governance(account(), declaration("prompt_training_opt_out", body))))
        assert term.term.status == status
        assert term.dates_only == (status == "stale")
        assert term.cause == ("stale-declaration" if status == "stale" else None)

    def test_contract_that_starts_later_is_out_of_scope_on_dates(self):
        later = declaration("zdr", "effective_from = 2027-01-01")
        judgement = judged(governance(account(), OPT_OUT, later), call(), HEALTH)
        (term,) = (item for item in judgement.terms if item.term.outcome == "no-retention")
        assert (term.term.status, term.nearest) == ("out-of-scope", Nearest("main-zdr", "dates"))
        assert term.dates_only

    def test_contract_without_reference_is_unproven(self):
        zdr = declaration("zdr", "evidence = []")
        judgement = judged(governance(account(), OPT_OUT, zdr), call(), HEALTH)
        (term,) = (item for item in judgement.terms if item.term.outcome == "no-retention")
        assert (term.term.status, term.cause) == ("out-of-scope", "unproven-declaration")
        assert term.nearest == Nearest("main-zdr", "evidence")
        assert not term.dates_only

    def test_changed_evidence_discharges_nothing(self):
        digest = "0" * 64
        opt_out = declaration(
            "prompt_training_opt_out", f'evidence = [{{ path = "proof.png", sha256 = "{digest}" }}]'
        )
        declared = governance(account(), opt_out)
        fine = EvidenceCheck({("proof.png", digest): ""})
        changed = EvidenceCheck({("proof.png", digest): "has changed: its digest differs"})
        assert only_term(judged(declared, evidence=fine)).term.status == "satisfied"
        term = only_term(judged(declared, evidence=changed))
        assert (term.cause, term.nearest.fails_on) == ("unproven-declaration", "evidence")
        assert "proof.png" in term.reason
        assert only_term(judged(declared)).term.status == "out-of-scope", "nobody looked at the file"


class TestRegimes:
    PHI = "user.health_and_medical.diagnosis"

    def test_agreements_are_asked_only_where_a_regime_is_on(self):
        assert ("cohere", "agreement") not in statuses(judged(governance(account(), OPT_OUT)))
        both = governance(account(), OPT_OUT, head='regimes = ["gdpr", "hipaa"]')
        found = statuses(judged(both, call(), self.PHI))
        assert found["cohere", "agreement"] == "missing"
        assert found["cohere", "health-agreement"] == "missing"

    def test_each_agreement_discharges_its_own(self):
        head = 'regimes = ["gdpr", "hipaa"]'
        dpa = governance(account(), declaration("dpa"), head=head)
        found = statuses(judged(dpa, call(), self.PHI))
        assert (found["cohere", "agreement"], found["cohere", "health-agreement"]) == ("satisfied", "missing")
        baa = governance(account(), declaration("baa"), head=head)
        found = statuses(judged(baa, call(), self.PHI))
        assert (found["cohere", "agreement"], found["cohere", "health-agreement"]) == ("missing", "satisfied")


VALUES = ("env:CO_API_KEY", "env:B", "env:C", "literal")
URLS = ("https://api.cohere.com", "https://llm.internal.example.org/v1", "env:URL", "http://127.0.0.1:8080")
ACCOUNTS = st.sampled_from(
    [
        account("a", tier="trial"),
        account("a", 'credentials = ["env:CO_API_KEY", "env:B"]'),
        account("b", 'credentials = ["env:B"]\npaths = ["app/**"]'),
        account("c", 'credentials = ["env:C"]\nbase_url = ["env:URL"]', hosting="vault-standard"),
        account("d", 'base_url = ["https://llm.internal.example.org"]', hosting="private"),
    ]
)
DECLARATIONS = st.builds(
    declaration,
    st.sampled_from(["prompt_training_opt_out", "no_training_clause", "private_deployment", "zdr"]),
    status=st.sampled_from(["in-force", "in-force", "requested", "withdrawn"]),
    account=st.sampled_from("abcd"),
    id=st.sampled_from("pqrstuvw"),
)
CALLS = st.builds(
    lambda keys, key_open, urls, url_open: call(
        credentials=tuple(keys),
        credentials_open=key_open or not keys,
        base_urls=tuple(urls),
        base_urls_open=url_open,
        hosting="unknown" if urls or url_open else "saas",
    ),
    st.lists(st.sampled_from(VALUES), max_size=2, unique=True),
    st.booleans(),
    st.lists(st.sampled_from(URLS), max_size=2, unique=True),
    st.booleans(),
)


def declare(accounts: list[str], declarations: list[str]):
    try:
        return governance(*accounts, *declarations)
    except GovernanceError:
        return None


@settings(max_examples=400, deadline=None)
@given(st.lists(ACCOUNTS, max_size=3, unique=True), st.lists(DECLARATIONS, max_size=4), CALLS)
def test_satisfied_means_satisfied_on_every_way_the_call_can_go(accounts, declarations, made):
    declared = declare(accounts, declarations)
    if declared is None or only_term(judged(declared, made, "user.name")).term.status != "satisfied":
        return
    assert not made.base_urls_open
    for key in made.credentials or ("env:UNLISTED",):
        for url in made.base_urls or (None,):
            if made.credentials or url is not None:
                keys = {"credentials": (key,), "credentials_open": False} if made.credentials else {}
                one = call(made, base_urls=(url,) if url is not None else (), **keys)
                assert only_term(judged(declared, one, "user.name")).term.status == "satisfied"


@settings(max_examples=200, deadline=None)
@given(st.lists(ACCOUNTS, max_size=3, unique=True), st.lists(DECLARATIONS, max_size=4), CALLS)
def test_every_open_term_says_why(accounts, declarations, made):
    declared = declare(accounts, declarations)
    if declared is None:
        return
    judgement = judged(declared, made, HEALTH)
    known = {item.id for item in declared.declarations} | {item.id for item in declared.accounts}
    for item in judgement.terms:
        assert item.reason
        if item.term.status == "satisfied":
            assert item.cause is None
            assert item.term.declaration in known
        if item.cause_subject is not None:
            assert item.cause_subject in known
        if item.nearest is not None:
            assert item.nearest.declaration in known
        assert (item.term.status == "out-of-scope") <= (item.nearest is not None)


def test_terms_are_the_same_whatever_the_order_of_categories():
    declared = governance(account(), OPT_OUT)
    forward = judged(declared, call(), "user.name", HEALTH)
    assert forward == judged(declared, call(), HEALTH, "user.name")
    assert forward.terms[0].categories == (HEALTH, "user.name")
