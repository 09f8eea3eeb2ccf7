"""The rule `stale-declaration`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding, Level
from egresslint.governance.integrity import DeclarationState, stale_declarations
from egresslint.rule import Context, Rule
from egresslint.rule.declarations import caused_flows, report_declaration
from egresslint.rule.findings import Words
from egresslint.rule.levels import level_of, limit_by_dates, lower
from egresslint.rule.wording import code, name_file, state_open


class StaleDeclaration(Rule):
    """A declaration has expired, its review is overdue, or the terms have changed since.

    ## What it does

    Compares the dates of each declaration with the day of the scan, and with the dates of the provider's
    terms that the catalogue knows.

    ## Why it matters

    Settings are changed, contracts end, and terms can be amended by posting them. What was true when someone
    looked may not be true now.

    ## Example

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
    verified_on = 2025-03-02
    review_by = 2025-09-02
    ```

    ## Use instead

    Look again, and say that you did:

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

    An overdue review, or terms newer than the review, make a warning for 30 days, while the declaration still
    counts; then it is an error, and every flow that relies on the declaration is open. Past `expires` it is
    an error at once. Without `review_by` a review is due after 12 months. The hook only warns: no commit
    fails on a date alone.

    ## Known limits

    The catalogue knows the versions of terms that were published when it was made.

    ## References

    - Cohere, Enterprise Data Commitments, 2025-12-05: <https://cohere.com/data-usage-policy>
    """

    name = "stale-declaration"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for state in stale_declarations(context.states):
            flows = caused_flows(context, self, state.declaration)
            fact = f"declaration {code(state.declaration.id)} is stale: {state.dates.reason}"
            words = Words(f"{fact}{state_open(flows)}", _help(context, state))
            level = limit_by_dates(context, _level(context, self, state))
            yield report_declaration(context, self, state.declaration, level, words, flows=flows)


def _level(context: Context, rule: Rule, state: DeclarationState) -> Level:
    base = level_of(context, rule)
    return lower(base, "warning") if state.dates.state == "due" else base


def _help(context: Context, state: DeclarationState) -> str:
    today = context.as_of.isoformat()
    renewed = "  expires =       # the day on which the renewed contract ends\n"
    return (
        f"Check that it still holds, and change it in {name_file(state.declaration.span.path)}:\n"
        f"{renewed if state.declaration.expires and state.declaration.expires < context.as_of else ''}"
        f"  verified_on = {today}  # the day it was checked; remove a `review_by` that is over\n"
        'Or set status = "withdrawn", if it does not hold any more.'
    )
