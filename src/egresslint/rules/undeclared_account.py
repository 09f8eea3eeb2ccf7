"""The rule `undeclared-account`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.accounts import AccountUse, account_uses, first_place, identity_of
from egresslint.rule.findings import Cause, Words, dependent_level, report_cause
from egresslint.rule.remedy import account_lines, suggest_account_id
from egresslint.rule.wording import count, name_credential, name_file


class UndeclaredAccount(Rule):
    """Code sends data through an account that the governance file does not know.

    ## What it does

    Reports each credential and host through which data leaves and which no account in the governance file
    covers: once, where its first client is built, whatever the number of calls.

    ## Why it matters

    Terms hold for an account. What nobody has declared, nobody has agreed to, reviewed or put a date on.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["COHERE_TEAM_KEY"])
    co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": "Hello"}])
    ```

    ## Use instead

    ```toml
    schema = 1

    [[account]]
    id = "team"
    provider = "cohere"
    tier = "production"
    credentials = ["env:COHERE_TEAM_KEY"]
    ```

    ## Governance

    Settled by an `[[account]]` with a matcher that identifies it: a credential, a resource, or a host that is
    not a provider's public one. A warning; an error where sensitive data depends on the account. It stands
    beside the findings about what that data needs, which the account alone does not settle.

    ## Known limits

    A key that is written in the code cannot be listed: an account names where the key comes from, never the
    key.

    ## References

    - CWE-359, Exposure of Private Personal Information: <https://cwe.mitre.org/data/definitions/359.html>
    """

    name = "undeclared-account"
    level = "warning"
    raised = True

    def check(self, context: Context) -> Iterator[Finding]:
        for use in account_uses(context, lambda _, found: found.standing == "undeclared"):
            cause = Cause(
                span=first_place(use.first),
                identity=identity_of(use.first),
                flows=use.flows,
                egresses=use.egresses,
                recipient=use.recipient.recipient,
                egress=use.first.id,
                replaces=False,
            )
            words = Words(_state(use), _help(context, use))
            yield report_cause(self, cause, dependent_level(context, self, cause), words)


def _state(use: AccountUse) -> str:
    gap = f"no {use.recipient.recipient} account is declared for {name_credential(use.first)}"
    return f"{gap}; {_count_calls(use)}"


def _count_calls(use: AccountUse) -> str:
    calls = len({egress.span for egress in use.egresses})  # one call may go to several models
    sensitive = len({flow.judged.egress.span for flow in use.flows})
    data = "sensitive data" if sensitive == calls else "data"
    sends = f"{count(calls, 'call')} {'sends' if calls == 1 else 'send'} {data} through it"
    return f"{sends}, {sensitive} of them sensitive data" if 0 < sensitive < calls else sends


def _help(context: Context, use: AccountUse) -> str:
    account = suggest_account_id(context, use.first, use.recipient.recipient)
    file = name_file(context.governance.span.path)
    lines = account_lines(context, use.first, account, use.recipient.recipient)
    written = "literal" in use.first.call.credentials
    first = "Read the key from an environment variable, which an account can list.\n" if written else ""
    return f"{first}Declare the account in {file}:\n{lines}\nOr remove the calls."
