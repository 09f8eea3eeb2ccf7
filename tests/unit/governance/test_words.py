"""Suggestions, secrets and URLs: the small parts."""

from __future__ import annotations

import random
import string

import pytest

from egresslint.governance.leaks import looks_secret
from egresslint.governance.suggest import suggest
from egresslint.governance.urls import covers, is_public, parse_url


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("acount", ["account", "data"], "account"),
        ("accuont", ["account", "data"], "account"),
        ("HIPPA", ["gdpr", "hipaa"], "hipaa"),
        ("in_force", ["in-force", "requested"], "in-force"),
        ("banana", ["account", "data"], None),
        ("x" * 1000, ["x" * 999], None),
        ("a", [], None),
    ],
)
def test_suggest(word, known, meant):
    assert suggest(word, known) == meant


def test_random_keys_look_secret():
    generator = random.Random(7)
    alphabet = string.ascii_letters + string.digits
    keys = ["".join(generator.choices(alphabet, k=40)) for _ in range(300)]
    assert sum(map(looks_secret, keys)) > 290


@pytest.mark.parametrize(
    "words",
    ["LEGAL-2231", "PromptTrainingOptOutDeclarationForEverybody2026", "0" * 64, "a b c", "CO_API_KEY" * 4],
)
def test_words_do_not(words):
    assert not looks_secret(words)


@pytest.mark.parametrize(
    ("listed", "used", "covered"),
    [
        ("https://api.cohere.com", "https://api.cohere.com/v1/chat", True),
        ("https://API.cohere.com.", "https://api.cohere.com:443/", True),
        ("https://h/v1", "https://h/v1", True),
        ("https://h/v1/", "https://h/v1/chat", True),
        ("https://h/v1", "https://h/v10", False),
        ("https://h/v1", "https://h/", False),
        ("https://h/v1", "https://h/v1/../v2", False),
        ("https://h", "http://h", False),
        ("https://h", "https://h:8443", False),
        ("https://h", "https://h.example.org", False),
        ("https://h", "https://h@evil.example.org", False),
        ("http://[::1]:8080", "http://[::1]:8080/v1", True),
    ],
)
def test_covers(listed, used, covered):
    assert covers(parse_url(listed), parse_url(used)) is covered


@pytest.mark.parametrize(
    "text",
    [
        "api.cohere.com",
        "ftp://h",
        "https://",
        "https://a b",
        "https://h\\x",
        "https://h:x",
        "https://a:b:c",
        "",
    ],
)
def test_what_is_no_url(text):
    assert parse_url(text) is None


def test_public_hosts_are_globs():
    hosts = ("api.cohere.com", "bedrock-runtime*.amazonaws.com")
    assert is_public("https://API.cohere.com/v1", hosts)
    assert is_public("https://bedrock-runtime.eu-west-1.amazonaws.com", hosts)
    assert not is_public("https://api.cohere.com.example.org", hosts)
    assert not is_public("env:CO_API_URL", hosts)
