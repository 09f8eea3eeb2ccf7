"""The ways out of a finding, as its help: declare, send less, or correct what the data was taken for.

It writes the TOML lines for the governance file ready to paste; what a person must find out first stands in
them as an empty string. It does not decide whether anything is settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from egresslint.catalog.hosts import load_hosts
from egresslint.catalog.policies import load_policies
from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Origin, Source
from egresslint.governance.evidence import minimum_for
from egresslint.governance.model import EvidenceLevel, Kind
from egresslint.rule import Context
from egresslint.rule.wording import excerpt, join_alternatives

_ORIGINS: dict[Origin, str] = {
    "declared": "declared as sensitive",
    "annotated": "annotated in the code",
    "strong": "classified by its name alone",
    "contextual": "classified by its name and its context",
}
_EVIDENCE: dict[EvidenceLevel, tuple[str, ...]] = {
    "stated": (),
    "referenced": ('evidence = [{ ref = "" }]  # where the proof is kept',),
    "hashed": ('evidence = [{ path = "", sha256 = "" }]  # a tracked file with its digest',),
}


def quote(text: str) -> str:
    """A TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in escaped) + '"'


def write_list(values: Iterable[str]) -> str:
    return f"[{', '.join(quote(value) for value in values)}]"


def write_table(table: str, lines: Sequence[str]) -> str:
    return "\n".join((f"  [[{table}]]", *(f"  {line}" for line in lines)))


def declaration_lines(context: Context, kind: Kind, account: str, extra: Sequence[str] = ()) -> str:
    return write_table(
        "declaration",
        (
            f"account = {quote(account)}",
            f"kind = {quote(kind)}",
            *extra,
            'verified_by = ""  # who checked it',
            f"verified_on = {context.as_of.isoformat()}  # the day it was checked",
            *_EVIDENCE[minimum_for(kind, context.governance.policy)],
        ),
    )


def account_lines(context: Context, egress: ResolvedEgress, account: str, provider: str) -> str:
    """The account that would cover this egress, by everything that code shows of it."""
    call, urls, tiers = egress.call, private_urls(egress), tiers_of(provider)
    listed = {name for other in context.governance.accounts for name in other.credentials}
    named = [name for name in call.credentials if name != "literal" and name not in listed]
    matchers = {"credentials": named, "base_url": urls, "resources": call.resources}
    lines = [
        f"id = {quote(account)}",
        f"provider = {quote(provider)}",
        *([f'tier = ""  # {join_alternatives(tiers)}'] if tiers else ()),
        *(_hosting_line(egress) if urls or call.resources else ()),
        *(f"{key} = {write_list(values)}" for key, values in matchers.items() if values),
        *(() if any(matchers.values()) else (_open_line(context, egress, provider),)),
    ]
    return write_table("account", lines)


def _open_line(context: Context, egress: ResolvedEgress, provider: str) -> str:
    """Stands in for what code does not show: an only account may adopt it, but never a literal key."""
    is_only = all(account.provider != provider for account in context.governance.accounts)
    if is_only and "literal" not in egress.call.credentials:
        return "assume = true  # adopts what the code leaves open"
    return 'credentials = ["env:NAME"]  # the variable from which the code is to read the key'


def _hosting_line(egress: ResolvedEgress) -> tuple[str]:
    if egress.hosting == "unknown":
        return ('hosting = ""  # where the model runs',)
    return (f"hosting = {quote(egress.hosting)}",)


def has_tiers(provider: str) -> bool:
    """True for a provider whose plans decide on training, so that accounts with it have a toggle for it."""
    return bool(tiers_of(provider))


def tiers_of(provider: str) -> tuple[str, ...]:
    return tuple(row.tier for row in load_policies().tier if row.provider == provider)


def private_urls(egress: ResolvedEgress) -> tuple[str, ...]:
    """The URLs that identify an account: a provider's public host is everyone's."""
    hosts = load_hosts()
    found = {url: hosts.find(url) for url in egress.call.base_urls}
    return tuple(url for url, host in found.items() if host is None or not host.public)


def suggest_account_id(context: Context, egress: ResolvedEgress, provider: str) -> str:
    """`main` for the only account, otherwise by its credential: `cohere-eu-key` for `env:COHERE_EU_KEY`."""
    taken = {account.id for account in context.governance.accounts}
    used = {(other.provider, other.call.credentials) for other in context.analysis.egresses}
    if not taken and len(used) == 1:
        return "main"
    named = next((name for name in egress.call.credentials if name != "literal"), provider)
    base = named.removeprefix("env:").rpartition(".")[2].lower().replace("_", "-")
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(candidate for candidate in (base, *numbered) if candidate not in taken)


def send_less(sources: Sequence[Source]) -> str:
    """The way out that needs no term at all."""
    texts = list(dict.fromkeys(excerpt(source.text) for source in sources))
    data = texts[0] if len(texts) == 1 else "the data"
    return f"Or leave {data} out, or pass it through a function that a [[sanitizer]] entry names."


def correct(source: Source) -> str:
    """The one entry that settles a wrong classification; by what it was classified decides which."""
    was = f"{excerpt(source.text)} was {_ORIGINS[source.origin]}: {source.reason}."
    if source.origin == "declared":
        return f"{was} If that is wrong, correct the [[data]] entry."
    field = source.origin == "annotated" and "." in source.name
    name = source.name if field else source.name.rpartition(".")[2]
    lines = (
        'category = "none"',
        f"{'types' if field else 'names'} = {write_list([name])}",
        f"within = {write_list([source.span.path])}",
        'reason = ""  # why it is harmless',
    )
    return f"{was} If that is wrong, clear it:\n{write_table('data', lines)}"
