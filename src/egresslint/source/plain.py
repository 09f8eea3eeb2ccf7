"""What a configuration file says, as plain data, without its secrets.

Texts that may name a model, a provider or an address are kept; of all else only that it is there. What stands
under the name of a credential, or looks like one, is never kept. It looks at no disk, and does not say which
code reads a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from egresslint.governance.leaks import looks_secret
from egresslint.source.configuration import LARGEST, Form

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
"""What a file says: None is a value that is there and not shown."""

MAX_DEPTH = 40
MAX_VALUES = 5_000
_LONGEST = 200
_CREDENTIALS = frozenset(
    (
        *("key", "keys", "apikey", "secret", "secrets", "token", "tokens", "bearer", "auth", "authorization"),
        *("password", "passwords", "passwd", "passphrase", "pass", "pwd", "pin", "credential", "credentials"),
        *("dsn", "cookie", "session", "signature", "salt", "private", "cert", "certificate", "pat", "jwt"),
    )
)
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
# What a text holds that is made of other ones, or is to be replaced by whoever reads it.
_COMPOSING = ("$", "{", "%(", "<")
_VARIABLE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
_USER = re.compile(r"//[^/]*@")


class UnusableError(Exception):
    """Why a file says nothing, in words that fit after its name."""


def parse(data: bytes, form: Form) -> Plain:
    """What a file says, without its secrets; raises UnusableError where it does not say it plainly."""
    if len(data) > LARGEST:
        raise UnusableError(f"is larger than {LARGEST // 1024} kB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableError("is not UTF-8") from None
    return without_secrets(_PARSERS[form](text))


def _parse_yaml(text: str) -> Plain:
    try:
        from egresslint.source.yaml_events import compose
    except ImportError:
        raise UnusableError("is YAML, for which PyYAML lacks: install `egresslint[yaml]`") from None
    return compose(text)


def _parse_json(text: str) -> Plain:
    import msgspec

    _measure(text)
    try:
        return _plain(msgspec.json.decode(text))
    except (msgspec.DecodeError, RecursionError):
        raise UnusableError("is no valid JSON") from None


def _parse_toml(text: str) -> Plain:
    import tomli

    try:
        return _plain(tomli.loads(text))
    except (tomli.TOMLDecodeError, RecursionError, ValueError):
        raise UnusableError("is no valid TOML") from None


def _parse_ini(text: str) -> Plain:
    import configparser

    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(text)
    except configparser.Error:
        raise UnusableError("is no valid INI file") from None
    sections: Plain = {name: dict(parser.items(name)) for name in parser.sections()}
    return _plain(sections)


def _parse_env(text: str) -> Plain:
    from egresslint.source.dotenv import variables

    return dict(variables(text))


_PARSERS: dict[Form, Callable[[str], Plain]] = {
    "yaml": _parse_yaml,
    "json": _parse_json,
    "toml": _parse_toml,
    "ini": _parse_ini,
    "env": _parse_env,
}


def _measure(text: str) -> None:
    """Refuse what nests deeper than a person writes, before a parser goes down there."""
    depth = deepest = 0
    for piece in re.findall(r'"(?:[^"\\]|\\.)*"|[\[{\]}]', text):
        depth += 1 if piece in "[{" else -1 if piece in "]}" else 0
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise UnusableError("nests too deeply")


def _plain(found: object) -> Plain:
    """The values of a parsed document, counted; tables that no bracket opens may nest deeply too."""
    room = MAX_VALUES

    def take(value: object, depth: int) -> Plain:
        nonlocal room
        room -= 1
        if room < 0:
            raise UnusableError(f"holds more than {MAX_VALUES:,} values")
        if depth > MAX_DEPTH:
            raise UnusableError("nests too deeply")
        if isinstance(value, dict):
            return {str(key): take(item, depth + 1) for key, item in value.items()}
        if isinstance(value, list):
            return [take(item, depth + 1) for item in value]
        return value if isinstance(value, str) else None

    return take(found, 0)


def without_secrets(value: Plain, name: str = "") -> Plain:
    """The same with only such texts as may be shown."""
    if isinstance(value, dict):
        return {
            key: _without_credential(key, item) if names_credential(key) else without_secrets(item, key)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [without_secrets(item, name) for item in value]
    return None if value is None else _shown(value)


def _without_credential(name: str, value: Plain) -> str | None:
    """Nothing but the name of the variable that holds it: `api_key_env: COHERE_API_KEY`."""
    if not isinstance(value, str) or _WORDS.findall(name.lower())[-1] not in ("env", "var", "variable"):
        return None
    return value if _VARIABLE.fullmatch(value) and not looks_secret(value) else None


def names_credential(name: str) -> bool:
    """Whether a key is called as credentials are: `api_key`, `COHERE_TOKEN`, `clientSecret`."""
    return any(word.lower() in _CREDENTIALS for word in _WORDS.findall(name))


def _shown(text: str) -> str | None:
    """A name or an address: a single short word that is no credential. Of a URL, nothing past its path."""
    text = text.strip()
    if not text or len(text) > _LONGEST or not text.isprintable() or len(text.split()) != 1:
        return None
    if _USER.search(text) or any(sign in text for sign in _COMPOSING) or looks_secret(text):
        return None
    return text.partition("?")[0].partition("#")[0] if "://" in text else text
