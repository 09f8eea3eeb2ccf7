"""The rule `suppression-without-reason`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Cause, Words, report_cause
from egresslint.rule.levels import level_of
from egresslint.rule.wording import code, enumerate_words


class SuppressionWithoutReason(Rule):
    """A comment asks to silence a rule and does not say why.

    ## What it does

    Reports `# egresslint: ignore[...]` comments without a reason behind `--`. They silence nothing.

    ## Why it matters

    Whoever reads the line later, or reviews it now, has to know why the finding is no matter here. Without
    that, a silenced finding cannot be told from one that somebody wanted out of the way.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def draft(first_name: str) -> object:
        return co.chat(  # egresslint: ignore[sensitive-data-without-training-opt-out]
            model="command-a-03-2025", messages=[{"role": "user", "content": first_name}]
        )
    ```

    ## Use instead

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def draft(first_name: str) -> object:
        return co.chat(  # egresslint: ignore[sensitive-data-without-training-opt-out] -- invented
            model="command-a-03-2025", messages=[{"role": "user", "content": first_name}]
        )
    ```

    ## Governance

    A comment excuses one statement for whoever may change the code. A risk that somebody has to answer for
    belongs into an `[[exception]]` of the governance file, with an owner and an end.

    ## Known limits

    Whether the reason is a good one is for people to judge.

    ## References

    - CWE-1116, Inaccurate Comments: <https://cwe.mitre.org/data/definitions/1116.html>
    """

    name = "suppression-without-reason"
    level = "error"
    last = True

    def check(self, context: Context) -> Iterator[Finding]:
        for comment in context.comments:
            if comment.request.fault == "no-reason":
                named = enumerate_words([code(rule) for rule in comment.request.rules])
                words = Words(
                    f"the comment that asks to ignore {named} says no reason, so it silences nothing",
                    "Say behind two hyphens why the finding is no matter in this statement:\n"
                    f"  # egresslint: ignore[{', '.join(comment.request.rules)}] -- ...",
                )
                cause = Cause(span=comment.span, identity=comment.request.rules)
                yield report_cause(self, cause, level_of(context, self), words)
