"""Finds the account behind a call: by credential, resource or host; paths and public hosts only narrow.

What code shows may be several values, or open. Each combination of them is a `World`, one way that the call
can go. An account is looked for in every world, and all of them must be covered. Says nothing about terms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final, Literal

import msgspec

from egresslint.diagnostics import FailsOn, Hosting
from egresslint.governance.facts import Call, PolicyFacts, Standing
from egresslint.governance.globs import match_path
from egresslint.governance.model import Account, Governance
from egresslint.governance.urls import covers, is_public, parse_url

OPEN: Final = "?"  # no credential, URL or resource id is this
LITERAL: Final = "literal"
MOST_VALUES = 8  # more alternatives than this count as open: worlds multiply

Accounts = tuple[Account, ...]
# "silent": the account lists nothing, or only what many share, or code leaves the value open
Agreement = Literal["agrees", "silent", "disagrees"]
_IDENTIFYING: tuple[FailsOn, ...] = ("credentials", "base_url", "resources")


class World(msgspec.Struct, frozen=True):
    """One way the call can go. Each value is what code shows, OPEN, or None where there is none.

    `hosting` is what code proves, else what the account that lists the URL or resource says.
    """

    credential: str | None
    url: str | None
    resource: str | None
    client_path: str
    hosting: Hosting


class Match(msgspec.Struct, frozen=True):
    """How an account compares with a world: whether anything identifies it, and what disagrees."""

    account: Account
    identified: bool
    fails: tuple[FailsOn, ...]

    @property
    def disagrees(self) -> bool:
        """Code shows the account by one matcher and another account by the next. Paths only narrow."""
        return self.identified and any(fail in _IDENTIFYING for fail in self.fails)


class Resolution(msgspec.Struct, frozen=True):
    """The accounts of one recipient in one world; `matches` are all that were compared."""

    recipient: str
    standing: Standing
    accounts: tuple[Account, ...]
    matches: tuple[Match, ...]
    reason: str


def list_worlds(call: Call, governance: Governance, policies: PolicyFacts) -> tuple[World, ...]:
    """Every way the call can go, in a stable order."""
    nearby = tuple(account for account in governance.accounts if _admits_path(account, call.client_path))
    credentials = _settle_default_credential(call, nearby, policies)
    urls = _settle_default_url(call, nearby, policies)
    return tuple(
        World(
            credential,
            url,
            resource,
            call.client_path,
            _settle_hosting(url, resource, call, nearby, policies),
        )
        for credential, url, resource in product(
            _list_values(credentials, call.credentials_open),
            _list_values(urls, call.base_urls_open),
            _list_values(call.resources, call.resources_open),
        )
    )


def resolve(recipient: str, world: World, governance: Governance, policies: PolicyFacts) -> Resolution:
    """The accounts of a recipient that a world may mean, and how well code shows it."""
    matches = tuple(
        _match(account, world, policies) for account in governance.accounts if account.provider == recipient
    )
    standing, found, reason = _stand(matches, world)
    if standing in {"matched", "assumed"} and world.hosting == "unknown":
        standing, reason = "unidentified", _describe_unknown_host(world)
    return Resolution(recipient, standing, found, matches, reason)


def _stand(matches: tuple[Match, ...], world: World) -> tuple[Standing, tuple[Account, ...], str]:
    full = tuple(match.account for match in matches if match.identified and not match.fails)
    if full:
        return "matched", full, ""
    disagreeing = [match for match in matches if match.disagrees]
    if disagreeing:
        match = disagreeing[0]
        reason = f"code shows account `{match.account.id}`, but another {_MATCHER_WORDS[match.fails[0]]}"
        return "contradicted", tuple(match.account for match in disagreeing), reason
    possible = tuple(match.account for match in matches if not match.fails and not match.identified)
    leaves_key_open = world.credential in {OPEN, None}
    adopted = tuple(account for account in possible if account.assume and leaves_key_open)
    if adopted:
        return "assumed", adopted, ""
    if possible and (leaves_key_open or OPEN in {world.url, world.resource}):
        return "unidentified", possible, f"code leaves open which {_name_open(world)} is used"
    return "undeclared", (), _describe_undeclared(matches, world)


def _match(account: Account, world: World, policies: PolicyFacts) -> Match:
    agreements: list[tuple[FailsOn, Agreement]] = [
        ("credentials", _compare_credential(account, world)),
        ("resources", _compare_resource(account, world)),
        ("base_url", _compare_url(account, world, policies)),
    ]
    fails = [matcher for matcher, agreement in agreements if agreement == "disagrees"]
    if account.hosting is not None and world.hosting not in {account.hosting, "unknown"} and not fails:
        fails.append("base_url")
    if not _admits_path(account, world.client_path):
        fails.append("paths")
    return Match(account, any(agreement == "agrees" for _, agreement in agreements), tuple(fails))


def _admits_path(account: Account, client_path: str) -> bool:
    """Whether a client built there may use the account; where code does not show the file, it may."""
    if not account.paths or not client_path:
        return True
    return any(match_path(glob, client_path) for glob in account.paths)


def _compare_credential(account: Account, world: World) -> Agreement:
    if not account.credentials or world.credential in {OPEN, None}:
        return "silent"
    return "agrees" if world.credential in account.credentials else "disagrees"


def _compare_resource(account: Account, world: World) -> Agreement:
    if not account.resources or world.resource == OPEN:
        return "silent"
    return "agrees" if world.resource in account.resources else "disagrees"


def _compare_url(account: Account, world: World, policies: PolicyFacts) -> Agreement:
    if not account.base_url or world.url == OPEN:
        return "silent"
    if world.url is None:
        if world.hosting not in {"saas", "unknown"}:
            return "silent"
        lists_public = any(is_public(url, policies.public_hosts) for url in account.base_url)
        return "silent" if lists_public else "disagrees"
    if lists_url(account, world.url):
        return "silent" if is_public(world.url, policies.public_hosts) else "agrees"
    # what a variable holds is open, as long as the account lists real URLs that it may hold
    lists_real = any(parse_url(url) is not None for url in account.base_url)
    return "silent" if parse_url(world.url) is None and lists_real else "disagrees"


def lists_url(account: Account, used: str) -> bool:
    """Whether the account lists a URL that code uses: by its parts, or as the same reference."""
    parsed = parse_url(used)
    if parsed is None:
        return used in account.base_url
    return any((listed := parse_url(url)) is not None and covers(listed, parsed) for url in account.base_url)


def _settle_hosting(
    url: str | None, resource: str | None, call: Call, nearby: Accounts, policies: PolicyFacts
) -> Hosting:
    if call.hosting_proven:
        return call.hosting
    listed = {
        account.hosting
        for account in nearby
        if account.hosting is not None and _lists_place(account, url, resource, policies)
    }
    if listed:
        return listed.pop() if len(listed) == 1 else "unknown"
    if url is None or call.hosting == "gateway":
        return call.hosting
    if is_public(url, policies.public_hosts):
        return call.hosting if call.hosting != "unknown" else "saas"
    # an unlisted URL proves nothing unless the catalogue knows its host
    is_known = parse_url(url) is not None and call.hosting != "saas"
    return call.hosting if is_known else "unknown"


def _lists_place(account: Account, url: str | None, resource: str | None, policies: PolicyFacts) -> bool:
    if resource is not None and resource in account.resources:
        return True
    return url is not None and not is_public(url, policies.public_hosts) and lists_url(account, url)


def _list_values(shown: Iterable[str], is_open: bool) -> Iterator[str | None]:
    values = sorted(set(shown))
    if len(values) > MOST_VALUES:
        values, is_open = [], True
    yield from values
    if is_open:
        yield OPEN
    elif not values:
        yield None


def _settle_default_credential(call: Call, nearby: Accounts, policies: PolicyFacts) -> tuple[str, ...]:
    """A client without a key reads its first variable or, where no account lists that, the next listed.

    Later variables of the chain that code itself reads are kept beside it: the key may come from either.
    """
    chain = policies.default_credentials.get(call.provider, ())
    if not chain or chain[0] not in call.credentials:
        return call.credentials
    listed = {credential for account in nearby for credential in account.credentials}
    others = [credential for credential in call.credentials if credential != chain[0]]
    read = [credential for credential in others if credential in chain]
    first = chain[0] if read else next((credential for credential in chain if credential in listed), chain[0])
    return (*others, first) if not read or first in listed else tuple(others)


def _settle_default_url(call: Call, nearby: Accounts, policies: PolicyFacts) -> tuple[str, ...]:
    """A client without a URL goes to the provider, unless an account lists the variable that it reads."""
    chain = policies.default_urls.get(call.provider, ())
    is_default = call.hosting == "saas" and not call.hosting_proven and not call.base_urls_open
    if not is_default or not set(call.base_urls) <= set(chain):
        return call.base_urls
    listed = {url for account in nearby for url in account.base_url}
    return tuple(url for url in chain if url in listed)[:1]


def _name_open(world: World) -> str:
    if world.credential in {OPEN, None}:
        return "credential"
    return "resource" if world.resource == OPEN else "host"


def _describe_unknown_host(world: World) -> str:
    if world.url is None or world.url == OPEN:
        return "code leaves open which host receives the data"
    if parse_url(world.url) is None:
        return f"no account lists the base URL `{world.url}`"
    return f"no account lists the host of `{world.url}`"


def _describe_undeclared(matches: tuple[Match, ...], world: World) -> str:
    if not matches:
        return "no account is declared for this recipient"
    if world.credential == LITERAL:
        return "the key is a literal in code, which no account can list"
    if world.credential not in {OPEN, None}:
        return f"no account lists `{world.credential}` for this call"
    return "no account covers this call"


_MATCHER_WORDS: dict[FailsOn, str] = {
    "credentials": "credential",
    "base_url": "host",
    "resources": "resource",
    "paths": "folder",
}
