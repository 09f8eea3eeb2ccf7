"""The rule `sensitive-data-without-training-opt-out`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, JudgedFlow, Rule
from egresslint.rule.grouping import group_missing
from egresslint.rule.outcome import report_missing, training_kind


class SensitiveDataWithoutTrainingOptOut(Rule):
    """Sensitive data reaches a model whose provider may train on prompts and outputs.

    ## What it does

    Follows sensitive data to calls that send it to a provider, and reports where nothing that is declared for
    the account says that prompts and outputs are not used for training.

    ## Why it matters

    Cohere's hosted API may use prompts and generations to train models unless the account has opted out in
    its data controls. What a model was trained on cannot be taken back.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def summarize(diagnosis: str) -> str:
        reply = co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": diagnosis}])
        return reply.message.content[0].text
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

    Once someone has checked that the toggle is off, say who and when:

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

    ## Governance

    Settled by `prompt_training_opt_out`, `no_training_clause` or `private_deployment` for the account, or by
    a cloud service in front of the model whose terms keep prompts from the model's provider. It asks this for
    all `user.*` but `user.content.public` and `user.privacy_preferences`, for `org.confidential*`, and for
    what `[[policy.require]]` adds. A trial account cannot opt out.

    ## Known limits

    An opt-out does not stop logging, and says nothing of data sent before it took effect. The code does not
    show whether the toggle is off: the declaration is a person's statement.

    ## References

    - Cohere, Enterprise Data Commitments, 2025-12-05: <https://cohere.com/data-usage-policy>
    """

    name = "sensitive-data-without-training-opt-out"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for group in group_missing(context, "no-training", _sends_prompts):
            yield report_missing(context, self, group, training_kind(group))


def _sends_prompts(judged: JudgedFlow) -> bool:
    return judged.egress.training != "finetune"
