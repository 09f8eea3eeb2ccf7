"""The rule `sensitive-data-without-zero-data-retention`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.grouping import group_missing
from egresslint.rule.outcome import report_missing


class SensitiveDataWithoutZeroDataRetention(Rule):
    """Data that must not be retained reaches a provider that keeps what it is sent.

    ## What it does

    Follows the most sensitive kinds of data to calls that send them to a provider, and reports where nothing
    that is declared for the account says that the provider retains none of it.

    ## Why it matters

    A hosted API logs prompts and generations for a time, 30 days at Cohere, and people may read what was
    flagged. An opt-out from training changes nothing about that.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def embed(medical_history: str) -> object:
        return co.embed(model="embed-v4.0", texts=[medical_history], input_type="search_document")
    ```

    ```toml
    schema = 1

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "enterprise"
    credentials = ["env:CO_API_KEY"]

    [[declaration]]
    kind = "prompt_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20
    ```

    ## Use instead

    ```toml
    schema = 1

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "enterprise"
    credentials = ["env:CO_API_KEY"]

    [[declaration]]
    kind = "prompt_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20

    [[declaration]]
    kind = "zdr"
    verified_by = "privacy lead"
    verified_on = 2026-11-20
    evidence = [{ ref = "LEGAL-2231" }]
    ```

    ## Governance

    Settled by `zdr` or `private_deployment` for the account, with evidence that is at least referenced, or by
    a cloud service in front of the model, towards the model's provider. Operations that store by design
    (datasets, embed jobs, batches) are settled only where the declaration names them in `operations`. It asks
    this for health, biometric and genetic data, the other special categories, criminal history, card data,
    children's data and legally privileged information, and for what `[[policy.require]]` adds.

    ## Known limits

    Whether Cohere's zero data retention covers datasets, embed jobs and batches is not documented in public,
    so the declaration has to say it. Retention on your own side is not looked at.

    ## References

    - Cohere, Enterprise Data Commitments, 2025-12-05: <https://cohere.com/data-usage-policy>
    """

    name = "sensitive-data-without-zero-data-retention"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for group in group_missing(context, "no-retention"):
            yield report_missing(context, self, group, "zdr")
