"""The rule `contradicted-private-deployment`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.accounts import first_place
from egresslint.rule.contradiction import find_contradicted, report_contradicted
from egresslint.rule.wording import code, name_file


class ContradictedPrivateDeployment(Rule):
    """An account is declared private, and the code reaches a public endpoint with it.

    ## What it does

    Compares the host that a client really calls with what is declared for its account, and reports where a
    private deployment is declared and the host is a provider's public one.

    ## Why it matters

    A missing `base_url` is enough to send everything to the hosted API instead of the private one, and
    nothing fails: the same key and the same calls work there.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["COHERE_PRIVATE_KEY"], base_url="https://api.cohere.com")


    def summarize(diagnosis: str) -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": diagnosis}])
    ```

    ```toml
    schema = 1

    [[account]]
    id = "private"
    provider = "cohere"
    hosting = "private"
    credentials = ["env:COHERE_PRIVATE_KEY"]
    base_url = ["https://llm.internal.example.org"]

    [[declaration]]
    kind = "private_deployment"
    verified_by = "platform team"
    verified_on = 2026-11-20
    evidence = [{ ref = "ARCH-77" }]
    ```

    ## Use instead

    ```py
    import os

    import cohere

    co = cohere.ClientV2(
        api_key=os.environ["COHERE_PRIVATE_KEY"], base_url="https://llm.internal.example.org"
    )


    def summarize(diagnosis: str) -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": diagnosis}])
    ```

    ## Governance

    Stands for the missing outcomes of every flow through that client. Only the code, or the account's
    `hosting`, can settle it; another declaration cannot.

    ## Known limits

    Where a variable decides the URL, the code does not show the host: `unidentified-account` says so, unless
    an account lists the variable as its `base_url`.

    ## References

    - Cohere, Private deployment: <https://docs.cohere.com/docs/private-deployment-overview>
    """

    name = "contradicted-private-deployment"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for found in find_contradicted(context, self):
            yield report_contradicted(context, self, found, first_place, _help(context, found.subject))


def _help(context: Context, subject: str) -> str:
    file = name_file(context.governance.span.path)
    return (
        "Give the client the private deployment's URL, and no fallback to a public one.\n"
        f"Or, if {code(subject)} is not private, correct its entry in {file}."
    )
