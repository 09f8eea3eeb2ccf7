"""What looks like a key is hidden; what people name things is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egresslint.report.masking import mask_secrets

SECRETS = [
    "sk-" + "a" * 20,
    "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc",
    "ghp_" + "x" * 36,
    "github_pat_" + "11ABCDE" * 5,
    "AKIA" + "IOSFODNN7EXAMPLE",
    "AIza" + "SyA-_" * 7,
    "xoxb-" + "123456789012-abcdef",
    "hf_" + "abcdefghij" * 3,
    "glpat-" + "abcdefghij0123456789",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl",
    "kq3Zt8Lr0Wv5Yb2Nx7Jm4Hc9Pf6Ds1Ga",
    "0123abcd4567ef890123abcd4567ef89",
    "550e8400-e29b-41d4-a716-446655440000",
    "wJalr7XUtnFEMI/K7MDENG+bPxRfiCY3zQhTq2Vd",
]
NAMES = [
    'request.form["symptoms"]',
    "patient.emergency_contact_number",
    "co.chat(model='command-a-03-2025', message=text)",
    "embed-multilingual-light-v3.0",
    "us-east-1-cohere-command-r-plus-v1",
    "arn:aws:bedrock:eu-west-1::foundation-model/cohere.command-r-plus-v1:0",
    "sensitive-data-without-training-opt-out",
    "getHTTPResponseCodeForPatientRecord",
    "os.environ['CO_API_KEY']",
    'credentials = ["env:COHERE_API_KEY", "env:CO_API_KEY"]',
    'cohere.Client(api_key=os.environ["CO_API_KEY"])',
    "max_tokens=300, token_count=len(text)",
    "tokenizer='claims'",
    "services/claims/2024/q1/report.py",
    "https://api.cohere.com/v2/chat",
    "01234567890123456789012345678901",
]
ASSIGNED = [
    ("api_key='hunter-two-three'", "api_key='****************'"),
    ('{"password": "correct horse"}', '{"password": "*************"}'),
    (
        'os.environ.setdefault("CO_API_KEY", "abc-def-ghi")',
        'os.environ.setdefault("CO_API_KEY", "***********")',
    ),
    ('("CO_API_KEY", "env:oh-no-a-key")', '("CO_API_KEY", "***************")'),
    ("Authorization: Bearer abcdefghijkl", "Authorization: Bearer ************"),
    ("redis://user:open-sesame@cache:6379", "redis://user:***********@cache:6379"),
    ("api_key: str = 'hunter-two'", "api_key: str = '**********'"),
]


@pytest.mark.parametrize("secret", SECRETS)
def test_keys_are_hidden_wherever_they_stand(secret: str) -> None:
    for text in (secret, f"Client('{secret}')", f'x = "{secret}"  # {secret}'):
        assert secret not in mask_secrets(text)
        assert len(mask_secrets(text)) == len(text)


@pytest.mark.parametrize("text", NAMES)
def test_names_stay(text: str) -> None:
    assert mask_secrets(text) == text


@pytest.mark.parametrize(("text", "masked"), ASSIGNED)
def test_what_is_assigned_to_a_secret_s_name_is_hidden(text: str, masked: str) -> None:
    assert mask_secrets(text) == masked


@given(st.text())
def test_length_never_changes(text: str) -> None:
    assert len(mask_secrets(text)) == len(text)


@given(st.from_regex(r"[a-z]{1,8}([-_.][a-z]{1,8}){0,8}", fullmatch=True))
def test_words_joined_by_marks_stay(text: str) -> None:
    assert mask_secrets(text) == text


def test_hostile_text_takes_linear_time() -> None:
    for piece in ("a", "-", "eyJ", "sk-", "://a:", "key='", "bearer ", "1a", "key :"):
        mask_secrets(piece * 100_000)
