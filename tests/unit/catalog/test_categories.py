from __future__ import annotations

import pytest

from egresslint.catalog.categories import Categories, load_categories

KEYS = load_categories().keys()


@pytest.fixture(scope="module")
def categories() -> Categories:
    return load_categories()


def test_every_fideslang_key_is_there(categories: Categories) -> None:
    assert sum(not categories.is_extension(key) for key in KEYS) == 85


def test_every_key_has_its_parent(categories: Categories) -> None:
    parents = {key.rpartition(".")[0] for key in KEYS} - {""}
    assert {parent for parent in parents if not categories.known(parent)} == set()


def test_every_key_has_a_label_in_words(categories: Categories) -> None:
    labels = [categories.label(key) for key in KEYS]
    assert all(labels)
    assert not [label for label in labels if "_" in label or "." in label]
    assert len(set(labels)) == len(labels)


def test_tags_are_known_ones(categories: Categories) -> None:
    letters = {f"H-{letter}" for letter in "ABCDEFGHIJKLMNOPQR"}
    tags = frozenset[str]().union(*(categories.tags(key) for key in KEYS))
    assert {"9", "10", "S", "PHI", "F", "C", "K"} | letters == tags


@pytest.mark.parametrize(
    ("key", "tags"),
    [
        ("user.health_and_medical", {"9", "S", "PHI"}),
        ("user.health_and_medical.diagnosis", {"9", "S", "PHI"}),
        ("user.health_and_medical.record_id", {"9", "S", "PHI", "H-H"}),
        ("user.biometric.facial", {"9", "S", "H-P"}),
        ("user.biometric.health", {"9", "S", "PHI"}),
        ("user.contact.address.street", {"H-B"}),
        ("user.contact.address.country", set()),
        ("user.demographic.political_opinion", {"9"}),
        ("user.demographic.nationality", set()),
        ("user.criminal_history", {"10"}),
        ("user.financial.credit_card", {"C", "F", "H-J"}),
        ("user.financial.income", {"F"}),
        ("user.authorization.password", {"K", "S"}),
        ("system.authentication", {"K"}),
        ("system.operations", set()),
        ("org.confidential.source_code", set()),
        ("no.such.key", set()),
    ],
)
def test_tags_are_inherited(categories: Categories, key: str, tags: set[str]) -> None:
    assert categories.tags(key) == tags


@pytest.mark.parametrize(
    ("prefix", "key", "expected"),
    [
        ("user.contact", "user.contact", True),
        ("user.contact", "user.contact.email", True),
        ("user.contact!", "user.contact", True),
        ("user.contact!", "user.contact.email", False),
        ("user.contact.email", "user.contact", False),
        ("user.content", "user.contact", False),
        ("user.device.cookie", "user.device.cookie_id", False),
    ],
)
def test_matching_is_by_whole_segments(categories: Categories, prefix: str, key: str, expected: bool) -> None:
    assert categories.matches(prefix, key) is expected


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("pii", ("user.contact", "user.name", "user.government_id", "user.unique_id")),
        ("pci", ("user.financial.card_security_code", "user.financial.credit_card", "user.payment")),
        ("phi", ("user.biometric.health", "user.demographic.disability", "user.health_and_medical")),
        ("secret", ("system.authentication", "user.authorization")),
        ("user.name", ("user.name",)),
    ],
)
def test_aliases(categories: Categories, alias: str, expected: tuple[str, ...]) -> None:
    assert categories.expand(alias) == expected


@pytest.mark.parametrize(("alias", "tag"), [("special", "9"), ("spi", "S"), ("phi", "PHI"), ("secret", "K")])
def test_an_alias_covers_exactly_the_keys_of_its_tag(categories: Categories, alias: str, tag: str) -> None:
    covered = {
        key for key in KEYS if any(categories.matches(prefix, key) for prefix in categories.expand(alias))
    }
    assert covered == {key for key in KEYS if tag in categories.tags(key)}


def test_aliases_are_no_keys(categories: Categories) -> None:
    assert categories.aliases() == ("pci", "phi", "pii", "secret", "special", "spi")
    assert not any(categories.known(alias) for alias in categories.aliases())


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("user.helth_and_medical", "user.health_and_medical"),
        ("user.contact.mail", "user.contact.email"),
        ("User.Name", "user.name"),
        ("diagnosis", "user.health_and_medical.diagnosis"),
        ("speical", "special"),
        ("zzz", None),
    ],
)
def test_did_you_mean(categories: Categories, wrong: str, meant: str | None) -> None:
    assert categories.suggest(wrong) == meant
