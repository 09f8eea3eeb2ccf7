"""The rule `unclassified-payload`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import DataflowState, Finding, Level
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Words, report_egress
from egresslint.rule.levels import level_of
from egresslint.rule.wording import name_call, name_file

_SEEN: dict[DataflowState, str] = {
    "full": "",
    "bounded": "; the data was followed up to a limit",
    "none": "; the data could not be followed in this file",
}


class UnclassifiedPayload(Rule):
    """Data leaves, and nothing says what kind of data it is.

    ## What it does

    Reports calls that send data which is no constant and which neither the governance file, nor the code, nor
    its names classify.

    ## Why it matters

    Nothing found is not the same as nothing sensitive sent. A parameter named `text` may hold anything.

    ## Example

    ```py
    import os
    import sys

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])
    text = sys.stdin.read()
    co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": text}])
    ```

    ## Use instead

    Say what the data is, or that it is harmless:

    ```toml
    schema = 1

    [[data]]
    category = "none"
    names = ["text"]
    reason = "product descriptions from our public catalogue"
    ```

    ## Governance

    `[policy] unclassified` sets the level: `"note"`, unless it says `"warning"` or `"error"`.

    ## Known limits

    It asks about kinds of data, not about their content: values are never looked at.

    ## References

    - The Fides taxonomy of data categories: <https://ethyca.github.io/fideslang/taxonomy/data_categories/>
    """

    name = "unclassified-payload"
    level = "note"

    def check(self, context: Context) -> Iterator[Finding]:
        for egress in context.analysis.egresses:
            if egress.payload == "unclassified":
                yield report_egress(
                    context, self, egress, _words(context, egress), base=_level(context, self)
                )


def _level(context: Context, rule: Rule) -> Level:
    policy = context.governance.policy
    if rule.name in context.levels or policy is None:
        return level_of(context, rule)
    return policy.unclassified


def _words(context: Context, egress: ResolvedEgress) -> Words:
    file = name_file(context.governance.span.path)
    return Words(
        f"nothing classifies what {name_call(egress)} sends to {egress.provider}{_SEEN[egress.dataflow]}",
        f"Say in a [[data]] entry of {file} which category the data has.\n"
        'Or, if it is harmless, clear it there with category = "none" and a reason.',
    )
