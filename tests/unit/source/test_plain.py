"""What configuration files say, form by form, and what of it is kept."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.source.configuration import LARGEST, Form, form_of
from egresslint.source.plain import MAX_VALUES, Plain, UnusableError, names_credential, parse


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("config.yaml", "yaml"),
        ("Config.YML", "yaml"),
        ("a.b.json", "json"),
        ("pyproject.toml", "toml"),
        ("setup.cfg", "ini"),
        ("settings.ini", "ini"),
        (".env", "env"),
        (".env.example", "env"),
        (".env.prod.local", "env"),
        ("prod.env", "env"),
        ("env.example", "env"),
        ("dotenv.sample", "env"),
        ("example", None),
        (".environment", None),
        ("main.py", None),
        ("config.yaml.j2", None),
        ("data.csv", None),
    ],
)
def test_names_tell_the_form(name: str, form: Form | None) -> None:
    assert form_of(name) == form


@pytest.mark.parametrize(
    ("form", "text", "said"),
    [
        (
            "yaml",
            "a: {model: command-r, n: 1, f: 1.5, b: yes, x: null, d: 2026-01-01}",
            {"a": {"model": "command-r"}},
        ),
        ("yaml", "a: '12'\nb: \"c\"\n1: d", {"a": "12", "b": "c", "1": "d"}),
        (
            "yaml",
            "base: &b {m: a, k: c}\nown:\n  <<: *b\n  m: z",
            {"base": {"m": "a", "k": "c"}, "own": {"m": "z", "k": "c"}},
        ),
        (
            "yaml",
            "one: &o {m: a}\ntwo: &t {m: b, n: c}\nall: {<<: [*o, *t]}",
            {"one": {"m": "a"}, "two": {"m": "b", "n": "c"}, "all": {"m": "a", "n": "c"}},
        ),
        ("yaml", "- a\n- - b\n  - {c: d}", ["a", ["b", {"c": "d"}]]),
        (
            "yaml",
            "a: !ENV x\nb: !!python/object/apply:os.system [x]\nc: !!str 1\nd: ! e",
            {"c": "1", "d": "e"},
        ),
        ("yaml", "? {a: b}\n: c\nd: e", {"d": "e"}),
        ("yaml", "a: command-r  # not b", {"a": "command-r"}),
        ("yaml", "\ufeffa: b", {"a": "b"}),
        ("json", '{"a": ["b", {"c": "d"}], "n": 1, "t": true}', {"a": ["b", {"c": "d"}]}),
        ("json", '{"a": "b", "a": "c"}', {"a": "c"}),
        (
            "toml",
            '[a.b]\nc = "d"\n[[e]]\nf = ["g"]\nh = 1979-05-27',
            {"a": {"b": {"c": "d"}}, "e": [{"f": ["g"]}]},
        ),
        ("ini", "[DEFAULT]\nx = y\n[a]\nB: %(c)s\nd = e ; f", {"a": {"x": "y"}}),
        (
            "env",
            "A=b\nexport C='d'\nE=\"f\" # g\nH=i # j\nK=l#m\n# N=o\nP=\nQ = r\nA=s",
            {"A": "s", "C": "d", "E": "f", "H": "i", "K": "l#m", "Q": "r"},
        ),
        ("env", "not a line\n=x\n1A=b\nexport\nA==b", {"A": "=b"}),
    ],
)
def test_what_a_file_says(form: Form, text: str, said: Plain) -> None:
    assert shown(parse(text.encode(), form)) == said


def shown(value: Plain) -> Plain:
    """Without what is there and not shown."""
    if isinstance(value, dict):
        found = {key: shown(item) for key, item in value.items()}
        return {key: item for key, item in found.items() if item not in (None, {}, [])}
    if isinstance(value, list):
        return [item for item in map(shown, value) if item is not None]
    return value


@pytest.mark.parametrize(
    ("form", "data", "words"),
    [
        ("yaml", b"a: [b", "no valid YAML"),
        ("yaml", b"a: b\n---\nc: d", "several documents"),
        ("yaml", b"a: *b", "alias"),
        ("yaml", b"a: &a [*a]", "alias"),
        ("yaml", b"a: \xff", "not UTF-8"),
        ("yaml", b"a: \x00", "no valid YAML"),
        ("json", b"{'a': 1}", "no valid JSON"),
        ("json", b"NaN", "no valid JSON"),
        ("toml", b"a = 1\na = 2", "no valid TOML"),
        ("ini", b"a = b", "no valid INI"),
        ("yaml", b"- a\n" * (MAX_VALUES + 1), "values"),
        ("json", b"[" + b"1," * MAX_VALUES + b"1]", "values"),
        ("yaml", b" " * (LARGEST + 1), "larger"),
    ],
)
def test_what_says_nothing(form: Form, data: bytes, words: str) -> None:
    with pytest.raises(UnusableError, match=words):
        parse(data, form)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "key",
            "api_key",
            "apiKey",
            "APIKey",
            "COHERE_API_KEY",
            "x-api-key",
            "token",
            "accessToken",
            "password",
        ),
        *("DB_PASS", "pwd", "clientSecret", "CREDENTIALS", "Authorization", "dsn", "private_key"),
    ],
)
def test_what_stands_under_the_name_of_a_credential_is_not_kept(name: str) -> None:
    assert names_credential(name)
    for form, text in (
        ("yaml", f"{name}: cohere/command-r"),
        ("json", f'{{"{name}": {{"a": ["cohere/command-r"]}}}}'),
        ("toml", f'{name} = "cohere/command-r"'),
    ):
        assert parse(text.encode(), form) == {name: None}


@pytest.mark.parametrize(
    "name", ["model", "monkey", "keyboard", "max_tokenizer", "author", "passage", "MODEL_NAME"]
)
def test_other_names_are_no_credentials(name: str) -> None:
    assert not names_credential(name)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("cohere/command-r-plus-08-2024", True),
        ("bedrock/cohere.command-r-plus-v1:0", True),
        ("arn:aws:sagemaker:us-east-1:123456789012:endpoint/cohere", True),
        ("https://api.cohere.com/v1", True),
        ("https://user:pass@api.cohere.com/v1", False),
        ("https://token@api.cohere.com", False),
        ("You are a helpful assistant", False),
        ("${MODEL}", False),
        ("%(model)s", False),
        ("<your-model>", False),
        ("sk-proj-abcdefgh12345678", False),
        ("ghp_abcdefghijkl12345678", False),
        ("a" * 201, False),
        ("a\x1bb", False),
    ],
)
def test_only_names_and_addresses_are_kept(text: str, kept: bool) -> None:
    import json

    assert parse(json.dumps({"a": text}).encode(), "json") == {"a": text if kept else None}


def test_of_an_address_nothing_past_its_path_is_kept() -> None:
    assert parse(b'{"a": "https://h.example/p?sig=1#x"}', "json") == {"a": "https://h.example/p"}


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(
    st.sampled_from(("yaml", "json", "toml", "ini", "env")), st.binary(max_size=300) | st.text(max_size=300)
)
def test_any_bytes_say_something_or_are_refused(form: Form, content: bytes | str) -> None:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    try:
        found = parse(data, form)
    except UnusableError:
        return
    assert found is None or isinstance(found, (dict, list, str))


_NAMES = st.text("abcdefgh_", min_size=1, max_size=6).filter(lambda name: not names_credential(name))
_TREES = st.recursive(
    st.sampled_from(("command-r", "cohere/a", "https://h.example/p")),
    lambda inner: st.dictionaries(_NAMES, inner, max_size=4) | st.lists(inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, derandomize=True, deadline=None, database=None)
@given(_TREES)
def test_yaml_and_json_agree_with_who_wrote_them(tree: Plain) -> None:
    import json

    import yaml

    assert parse(json.dumps(tree).encode(), "json") == tree
    assert parse(yaml.safe_dump(tree).encode(), "yaml") == tree
    assert parse(json.dumps(tree).encode(), "yaml") == tree


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("api_key_env", "COHERE_API_KEY", True),
        ("key_env_var", "COHERE_API_KEY", True),
        ("api_key_env", "cohere-secret", False),
        ("api_key_env", "AKIAIOSFODNN7EXAMPLE", False),
        ("api_key", "COHERE_API_KEY", False),
        ("env_key", "COHERE_API_KEY", False),
    ],
)
def test_the_name_of_the_variable_that_holds_a_credential_is_kept(name: str, text: str, kept: bool) -> None:
    assert parse(f"{name}: {text}".encode(), "yaml") == {name: text if kept else None}


def test_yaml_without_its_parser_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "egresslint.source.yaml_events", raising=False)
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.setitem(sys.modules, "yaml_ft", None)
    with pytest.raises(UnusableError, match="PyYAML lacks"):
        parse(b"model: command-r", "yaml")
