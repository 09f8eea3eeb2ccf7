"""The rule `unidentified-account`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Finding
from egresslint.governance.facts import RecipientAccount
from egresslint.rule import Context, Rule
from egresslint.rule.accounts import AccountUse, account_uses, first_place, identity_of, rank
from egresslint.rule.findings import Cause, Words, dependent_level, report_cause
from egresslint.rule.grouping import OpenFlow, carrier, caused_by, join_sources
from egresslint.rule.wording import code, count, enumerate_words, name_call, name_file, state_open


class UnidentifiedAccount(Rule):
    """The code leaves open which account, or which host, receives the data.

    ## What it does

    Reports clients whose key or URL cannot be tied to an account in the governance file, because a value is
    only known when the program runs, or because no account lists the host. It stands where such a client is
    built: if sensitive data leaves through several, at the one whose path it shows.

    ## Why it matters

    Terms hold for an account. Where any of several accounts may be used, or a host that nobody listed, it
    cannot be said that they hold.

    ## Example

    ```py
    import sys

    import cohere

    co = cohere.ClientV2(api_key=sys.argv[1])


    def summarize(diagnosis: str) -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": diagnosis}])
    ```

    ```toml
    schema = 1

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "production"
    credentials = ["env:CO_API_KEY"]
    ```

    ## Use instead

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def greet() -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": "Hello"}])
    ```

    ## Governance

    Stands for the missing outcomes of every flow through that client. A warning; an error where sensitive
    data depends on it. Settled by a key or URL that the code names and an account lists, or, where there is
    only one account, by `assume = true`, which the report then says.

    ## Known limits

    Keys are followed through variables, settings and parameters, not through files, secret stores or command
    lines.

    ## References

    - CWE-359, Exposure of Private Personal Information: <https://cwe.mitre.org/data/definitions/359.html>
    """

    name = "unidentified-account"
    level = "warning"
    raised = True

    def check(self, context: Context) -> Iterator[Finding]:
        caused = {
            (flow.judged.egress.id, flow.term.term.recipient)
            for flow in caused_by(context, self.name)
            if flow.term is not None
        }

        def accepts(egress: ResolvedEgress, found: RecipientAccount) -> bool:
            return (egress.id, found.recipient) in caused or _is_unidentified(context, egress, found)

        for use in account_uses(context, accepts):
            flows = _in_order(flow for flow in use.flows if flow.term and flow.term.cause == self.name)
            shown = _pick_shown(use, flows)
            cause = Cause(
                span=first_place(shown),
                identity=identity_of(shown),
                flows=flows,
                egresses=use.egresses,
                recipient=use.recipient.recipient,
                egress=shown.id,
            )
            words = Words(f"{_state(use, shown, flows)}{state_open(flows)}", _help(context, use))
            yield report_cause(self, cause, dependent_level(context, self, cause), words)


def _in_order(flows: Iterable[OpenFlow]) -> tuple[OpenFlow, ...]:
    """By client, so that the first of several equal paths is the one that is shown."""
    return tuple(sorted(flows, key=lambda flow: rank(flow.judged.egress, first_place(flow.judged.egress))))


def _pick_shown(use: AccountUse, flows: tuple[OpenFlow, ...]) -> ResolvedEgress:
    """The call at whose client the finding stands: that of the path it shows, if any flow is left open."""
    return carrier(flows, join_sources(flows)[0]).judged.egress if flows else use.first


def _is_unidentified(context: Context, egress: ResolvedEgress, found: RecipientAccount) -> bool:
    """Also where code contradicts an account, and no contradiction of a declaration says more of it."""
    if found.standing != "contradicted":
        return found.standing == "unidentified"
    contradictions = context.judgements[egress.id].contradictions
    return all(other.recipient != found.recipient for other in contradictions)


def _state(use: AccountUse, shown: ResolvedEgress, flows: tuple[OpenFlow, ...]) -> str:
    others = len(use.egresses) - 1
    reason = next((flow.term.reason for flow in flows if flow.term), use.recipient.reason)
    calls = name_call(shown) + (f" and {count(others, 'other call')}" if others else "")
    return f"{calls} cannot be tied to a declared {use.recipient.recipient} account: {reason}"


def _help(context: Context, use: AccountUse) -> str:
    possible = use.recipient.accounts
    meant = f" It may be {enumerate_words([code(account) for account in possible])}." if possible else ""
    return (
        f"Let the code name the key and the URL, and list them in an [[account]] of "
        f"{name_file(context.governance.span.path)}.{meant}\n"
        f"Or, if there is only one account, let it adopt what the code leaves open: assume = true"
    )
