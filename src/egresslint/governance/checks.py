"""What keys of one governance file must mean together, beyond their types.

Each check looks at one table of one file and reports at the key that is wrong. What depends on several files
(duplicate ids, the account of a declaration, loosening) is checked in `load`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from egresslint.governance.leaks import looks_secret
from egresslint.governance.model import (
    Account,
    DataRule,
    Evidence,
    ExceptionRule,
    Extension,
    PolicyRequire,
    SanitizerRule,
    Table,
)
from egresslint.governance.places import TomlPath
from egresslint.governance.reading import Check, Reader
from egresslint.governance.suggest import hint
from egresslint.governance.urls import is_public, parse_url
from egresslint.governance.vocabulary import KnownNames, Vocabulary

_HEX = frozenset("0123456789abcdefABCDEF")


def checker(vocabulary: Vocabulary, names: KnownNames) -> Check:
    """What looks at each table of a file."""

    def check(reader: Reader, table: Table, at: TomlPath) -> None:
        if isinstance(table, Account):
            _check_account(reader, table, at, names)
        elif isinstance(table, Evidence):
            _check_evidence(reader, table, at)
        elif isinstance(table, DataRule):
            _check_data(reader, table, at, vocabulary)
        elif isinstance(table, SanitizerRule):
            _check_sanitizer(reader, table, at, vocabulary)
        elif isinstance(table, ExceptionRule):
            _check_exception(reader, table, at, names)
        elif isinstance(table, PolicyRequire):
            _check_require(reader, table, at, vocabulary)
        elif isinstance(table, Extension):
            _check_digest(reader, table.sha256, (*at, "sha256"))

    return check


def refuse_secrets(reader: Reader, document: Mapping[str, object]) -> None:
    """Reports values that look like keys, without repeating them."""
    for at, text in _walk_strings(document):
        if at[-1] != "sha256" and looks_secret(text):
            reader.report(
                at,
                "this value looks like a secret",
                "name where code gets it, such as `env:CO_API_KEY`; if it was a real key, revoke it",
            )


def _walk_strings(document: Mapping[str, object]) -> Iterator[tuple[TomlPath, str]]:
    waiting: list[tuple[TomlPath, object]] = [((), document)]
    while waiting:
        at, value = waiting.pop()
        if isinstance(value, str):
            yield at, value
        elif isinstance(value, dict):
            waiting.extend(((*at[:12], key), item) for key, item in value.items())
        elif isinstance(value, list):
            waiting.extend(((*at[:12], index), item) for index, item in enumerate(value))


def _check_account(reader: Reader, account: Account, at: TomlPath, names: KnownNames) -> None:
    # A gateway may be the organisation's own, of which no catalogue knows.
    if names.providers and account.provider not in names.providers and account.hosting != "gateway":
        advice = hint(account.provider, names.providers) or f"known: {', '.join(sorted(names.providers))}"
        reader.report((*at, "provider"), f"unknown provider `{account.provider}`", advice)
    for index, credential in enumerate(account.credentials):
        _check_credential(reader, credential, (*at, "credentials", index))
    for index, url in enumerate(account.base_url):
        _check_base_url(reader, url, (*at, "base_url", index))
    if account.hosting is None and (account.base_url or account.resources):
        given = "base_url" if account.base_url else "resources"
        reader.report(
            at, f"account `{account.id}` has `{given}` and no `hosting`", "say where the model runs"
        )
    if not account.assume and not _is_identified(account, names):
        reader.report(
            at,
            f"nothing identifies account `{account.id}` in code",
            "list `credentials`, `resources` or a `base_url` of your own; "
            "or `assume = true` for a provider's only account",
        )
    _check_globs(reader, account.paths, (*at, "paths"))


def _is_identified(account: Account, names: KnownNames) -> bool:
    has_own_url = any(not is_public(url, names.public_hosts) for url in account.base_url)
    return bool(account.credentials or account.resources or has_own_url)


def _check_credential(reader: Reader, credential: str, at: TomlPath) -> None:
    if is_reference(credential):
        return
    # the value may be a key by mistake, so it is repeated only where it is a plain name
    is_name = credential.isidentifier() and not looks_secret(credential)
    advice = (
        f"`env:{credential}`?"
        if is_name
        else "such as `env:CO_API_KEY` or `app.settings.Settings.cohere_key`"
    )
    reader.report(
        at, "a credential is `env:NAME` or the dotted name of a settings field, never a key", advice
    )


def _check_base_url(reader: Reader, url: str, at: TomlPath) -> None:
    if is_reference(url):
        return
    parsed = parse_url(url)
    if parsed is None:
        reader.report(
            at, "a base URL is `https://host/path`, `env:NAME` or the dotted name of a settings field"
        )
    elif parsed.has_userinfo:
        reader.report(at, "a base URL must hold no user name or password")
    elif parsed.has_query:
        reader.report(at, "a base URL has no query and no fragment: they take no part in matching")


def is_reference(text: str) -> bool:
    """Whether a value names where code gets it: an environment variable, or a settings field."""
    if text.startswith("env:"):
        return text[4:].isidentifier()
    parts = text.split(".")
    return len(parts) > 1 and all(part.isidentifier() for part in parts)


def _check_evidence(reader: Reader, evidence: Evidence, at: TomlPath) -> None:
    if (evidence.ref is None) == (evidence.path is None):
        reader.report(at, "evidence is either a `ref` into another system or a `path` with its `sha256`")
    elif evidence.path is not None and evidence.sha256 is None:
        reader.report(at, "evidence by `path` needs its `sha256`", f"`sha256sum {evidence.path}` prints it")
    elif evidence.ref is not None and evidence.sha256 is not None:
        reader.report((*at, "sha256"), "`sha256` belongs to a `path`; a `ref` is not checked")
    if evidence.sha256 is not None:
        _check_digest(reader, evidence.sha256, (*at, "sha256"))


def _check_digest(reader: Reader, digest: str, at: TomlPath) -> None:
    if len(digest) != 64 or not _HEX.issuperset(digest):
        reader.report(at, "`sha256` must be 64 hexadecimal digits", f"it has {len(digest)} characters")


def _check_data(reader: Reader, rule: DataRule, at: TomlPath, vocabulary: Vocabulary) -> None:
    if rule.category == "none":
        if rule.reason is None:
            reader.report(at, '`category = "none"` needs a `reason`', "say why the data is harmless")
    else:
        _check_category(reader, rule.category, (*at, "category"), vocabulary)
    if not (rule.names or rule.types or rule.calls or rule.parameters or rule.paths):
        reader.report(
            at, "nothing says which data is meant", "list `names`, `types`, `calls`, `parameters` or `paths`"
        )
    for key, qualified in (("types", rule.types), ("calls", rule.calls), ("parameters", rule.parameters)):
        for index, name in enumerate(qualified):
            _check_qualified(reader, name, (*at, key, index))
    _check_globs(reader, rule.paths, (*at, "paths"))
    _check_globs(reader, rule.within, (*at, "within"))


def _check_sanitizer(reader: Reader, rule: SanitizerRule, at: TomlPath, vocabulary: Vocabulary) -> None:
    _check_qualified(reader, rule.call, (*at, "call"))
    if not rule.removes:
        reader.report((*at, "removes"), "`removes` must not be empty", 'write ["*"] for every category')
    for index, category in enumerate(rule.removes):
        if category != "*":
            _check_category(reader, category, (*at, "removes", index), vocabulary)


def _check_require(reader: Reader, require: PolicyRequire, at: TomlPath, vocabulary: Vocabulary) -> None:
    for key, values in (("categories", require.categories), ("outcomes", require.outcomes)):
        if not values:
            reader.report((*at, key), f"`{key}` must not be empty")
    for index, category in enumerate(require.categories):
        _check_category(reader, category, (*at, "categories", index), vocabulary)


def _check_exception(reader: Reader, rule: ExceptionRule, at: TomlPath, names: KnownNames) -> None:
    if names.rules and rule.rule not in names.rules:
        reader.report((*at, "rule"), f"unknown rule `{rule.rule[:60]}`", hint(rule.rule, names.rules))
    _check_globs(reader, (rule.path,), at, key="path")


def _check_category(reader: Reader, category: str, at: TomlPath, vocabulary: Vocabulary) -> None:
    if not vocabulary.known(category):
        closest = vocabulary.suggest(category)
        advice = f"did you mean `{closest}`?" if closest else ""
        reader.report(at, f"unknown category `{category[:80]}`", advice)


def _check_qualified(reader: Reader, name: str, at: TomlPath) -> None:
    parts = name.replace("()", "").split(".")
    if not all(part.isidentifier() for part in parts):
        reader.report(
            at,
            f"`{name[:80]}` is not a qualified name",
            "such as `clinic.models.Visit.notes` or `clinic.load().notes`",
        )


def _check_globs(reader: Reader, globs: tuple[str, ...], at: TomlPath, key: str | None = None) -> None:
    for index, pattern in enumerate(globs):
        problem = _find_glob_mistake(pattern)
        if problem:
            reader.report((*at, key or index), f"the glob `{pattern[:80]}` {problem}")


def _find_glob_mistake(pattern: str) -> str | None:
    if "\\" in pattern:
        return "must use `/`, not a backslash"
    if pattern.startswith("/") or pattern[1:2] == ":":
        return "must be relative to the governance file"
    if ".." in pattern.split("/"):
        return "must not leave the project with `..`"
    if pattern.endswith("/"):
        return f"matches no file: write `{pattern[:80]}**`"
    return None
