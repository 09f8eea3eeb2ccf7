"""The rule `sensitive-data-without-agreement`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.grouping import group_missing
from egresslint.rule.outcome import report_missing


class SensitiveDataWithoutAgreement(Rule):
    """Personal data reaches a provider with whom a declared regime asks for an agreement.

    ## What it does

    Where the governance file switches a regime on, follows the data it speaks of to calls that send it to a
    provider, and reports where no agreement is declared for the account: a data processing agreement for
    personal data under `gdpr`, a business associate agreement for health data under `hipaa`.

    ## Why it matters

    An agreement is made with one party, for one account. Code that reaches another party, or the same one
    with another key, is easily outside of it.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def greet(first_name: str) -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": first_name}])
    ```

    ```toml
    schema = 1
    regimes = ["gdpr"]

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "production"
    credentials = ["env:CO_API_KEY"]

    [[declaration]]
    kind = "prompt_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20
    ```

    ## Use instead

    ```toml
    schema = 1
    regimes = ["gdpr"]

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "production"
    credentials = ["env:CO_API_KEY"]

    [[declaration]]
    kind = "prompt_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20

    [[declaration]]
    kind = "dpa"
    verified_by = "legal counsel"
    verified_on = 2026-11-20
    evidence = [{ ref = "LEGAL-118" }]
    ```

    ## Governance

    Regimes are never inferred: without `regimes` nothing is asked. `agreement` is settled by `dpa`,
    `health-agreement` by `baa`, both with evidence that is at least referenced; `private_deployment` settles
    both towards the model's provider.

    ## Known limits

    What an agreement says, and whether one is needed, is for people to judge. Public sources show no business
    associate agreement for Cohere's hosted API; a `baa` declared for it rests on its evidence alone.

    ## References

    - GDPR, Article 28: <https://eur-lex.europa.eu/eli/reg/2016/679/oj>
    - 45 CFR 164.504(e): <https://www.ecfr.gov/current/title-45/section-164.504>
    """

    name = "sensitive-data-without-agreement"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for group in group_missing(context, "agreement"):
            yield report_missing(context, self, group, "dpa")
        for group in group_missing(context, "health-agreement"):
            yield report_missing(context, self, group, "baa")
