"""The rule `fine-tune-data-without-training-opt-out`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, JudgedFlow, Rule
from egresslint.rule.grouping import group_missing
from egresslint.rule.outcome import report_missing, training_kind


class FineTuneDataWithoutTrainingOptOut(Rule):
    """Sensitive data is uploaded for fine-tuning, and the provider may use it to train its own models.

    ## What it does

    Follows sensitive data into uploads of fine-tuning data, and reports where nothing that is declared for
    the account says that such uploads are not used for the provider's own training.

    ## Why it matters

    Data controls have had a toggle of their own for fine-tuning data. An opt-out for prompts does not cover
    uploads, so it is easily taken for more than it is.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.Client(os.environ["CO_API_KEY"])


    def upload(clinical_notes: bytes) -> None:
        co.datasets.create(name="notes", data=clinical_notes, type="chat-finetune-input")
    ```

    ```toml
    schema = 1

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

    Declare the toggle that fits the endpoint:

    ```toml
    schema = 1

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "production"
    credentials = ["env:CO_API_KEY"]

    [[declaration]]
    kind = "finetune_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20
    ```

    ## Governance

    Settled by `finetune_training_opt_out`, `no_training_clause` or `private_deployment` for the account. It
    asks this for the same categories as `sensitive-data-without-training-opt-out`.

    ## Known limits

    Cohere retired fine-tuning on 2025-09-15, and its terms of 2025-12-05 no longer mention this toggle: a
    declaration of it speaks of code and accounts from before. `retired-endpoint` reports the call itself.

    ## References

    - Cohere, Enterprise Data Commitments, 2024-10-08: <https://cohere.com/enterprise-data-commitments>
    - Cohere, Deprecations: <https://docs.cohere.com/docs/deprecations>
    """

    name = "fine-tune-data-without-training-opt-out"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for group in group_missing(context, "no-training", _uploads_training_data):
            yield report_missing(context, self, group, training_kind(group))


def _uploads_training_data(judged: JudgedFlow) -> bool:
    return judged.egress.training == "finetune"
