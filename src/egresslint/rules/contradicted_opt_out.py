"""The rule `contradicted-opt-out`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.governance.integrity import DeclarationState, contradicted_opt_outs
from egresslint.rule import Context, Rule
from egresslint.rule.declarations import caused_flows, report_declaration
from egresslint.rule.findings import Words
from egresslint.rule.levels import level_of, limit_by_dates
from egresslint.rule.wording import code, state_open


class ContradictedOptOut(Rule):
    """A training opt-out is declared that cannot be in force.

    ## What it does

    Reports an opt-out that is declared for a trial account, or that takes effect later than today, where code
    uses the account.

    ## Why it matters

    A trial account has no opt-out: what it is sent may be used for training. And what is sent before an
    opt-out takes effect is not covered by it.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_TRIAL_KEY"])


    def summarize(diagnosis: str) -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": diagnosis}])
    ```

    ```toml
    schema = 1

    [[account]]
    id = "trial"
    provider = "cohere"
    tier = "trial"
    credentials = ["env:CO_TRIAL_KEY"]

    [[declaration]]
    kind = "prompt_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20
    ```

    ## Use instead

    Use a production key for anything but trials, and declare the opt-out of its account:

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


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

    [[declaration]]
    kind = "prompt_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20
    ```

    ## Governance

    Stands at the declaration, for the missing opt-outs of every flow that relies on it. In the hook, an
    opt-out that is only not in effect yet is a warning.

    ## Known limits

    The tier is what the governance file says. A trial key in a production account's variable looks the same.

    ## References

    - Cohere, Enterprise Data Commitments, 2025-12-05: <https://cohere.com/data-usage-policy>
    """

    name = "contradicted-opt-out"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for state in contradicted_opt_outs(context.states):
            level = level_of(context, self)
            flows = caused_flows(context, self, state.declaration)
            fact = f"training opt-out {code(state.declaration.id)} {state.reason}"
            words = Words(f"{fact}{state_open(flows)}", _help(state))
            limited = limit_by_dates(context, level) if state.dates_only else level
            yield report_declaration(context, self, state.declaration, limited, words, flows=flows)


def _help(state: DeclarationState) -> str:
    if state.dates_only:
        return "Send nothing sensitive before the opt-out takes effect, or correct `effective_from`."
    return "Use the key of an account that can opt out, or correct the account's `tier`."
