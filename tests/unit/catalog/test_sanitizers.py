from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from egresslint import catalog
from egresslint.catalog.categories import load_categories
from egresslint.catalog.sanitizers import load_sanitizers

DATA = tomli.loads(Path(catalog.__file__).with_name("data").joinpath("sanitizers.toml").read_text("utf-8"))


def clears(qualname: str, key: str) -> bool:
    removed = load_sanitizers().removes(qualname) or ()
    return "*" in removed or any(load_categories().matches(prefix, key) for prefix in removed)


@pytest.mark.parametrize(
    "qualname",
    [
        "presidio_anonymizer.AnonymizerEngine.anonymize",
        "presidio_anonymizer.anonymizer_engine.AnonymizerEngine.anonymize",
        "langchain_experimental.data_anonymizer.presidio.PresidioAnonymizer.anonymize",
        "llm_guard.input_scanners.anonymize.Anonymize.scan",
    ],
)
def test_deidentifiers_clear_personal_data_but_no_secrets(qualname: str) -> None:
    assert clears(qualname, "user.health_and_medical.clinical_note")
    assert clears(qualname, "user.contact.email")
    assert not clears(qualname, "user.authorization.password")
    assert not clears(qualname, "system.authentication")
    assert not clears(qualname, "org.confidential.customer_contract")


def test_patterns_clear_what_has_a_form() -> None:
    assert clears("scrubadub.clean", "user.contact.email")
    assert clears("scrubadub.scrubbers.Scrubber.clean", "user.financial.credit_card")
    assert not clears("scrubadub.clean", "user.name.last")
    assert not clears("scrubadub.clean", "user.health_and_medical.diagnosis")


@pytest.mark.parametrize(
    "qualname",
    [
        "presidio_analyzer.AnalyzerEngine.analyze",
        "presidio_anonymizer.DeanonymizeEngine.deanonymize",
        "app.AnonymizerEngine.anonymize",
        "app.scrubadub.clean",
        "scrubadub_extra.clean",
        "scrubadub.list_filth",
        "clean",
        "",
    ],
)
def test_other_calls_are_no_sanitizers(qualname: str) -> None:
    assert load_sanitizers().removes(qualname) is None


def test_every_removed_category_is_known() -> None:
    removed = {prefix for group in DATA["sanitizer"] for prefix in group["removes"]} - {"*"}
    assert {prefix for prefix in removed if not load_categories().known(prefix)} == set()
