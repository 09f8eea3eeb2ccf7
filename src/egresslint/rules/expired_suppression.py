"""The rule `expired-suppression`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Cause, Words, report_cause
from egresslint.rule.levels import level_of
from egresslint.rule.silencing import is_in_force
from egresslint.rule.wording import code, name_file


class ExpiredSuppression(Rule):
    """An accepted risk has outlived the day until which it was accepted.

    ## What it does

    Reports entries of `[[exception]]` whose `expires` has passed. What they accepted counts again.

    ## Why it matters

    Somebody accepted the risk for a time. That time is over, and nobody has said whether it still holds.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])
    co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": "Hello"}])
    ```

    ```toml
    schema = 1

    [[exception]]
    rule = "undeclared-account"
    path = "main.py"
    owner = "care team"
    reason = "the account is being set up"
    expires = 2026-10-31
    ```

    ## Use instead

    ```toml
    schema = 1

    [[exception]]
    rule = "undeclared-account"
    path = "main.py"
    owner = "care team"
    reason = "the account is being set up; agreed again on 2026-11-02"
    expires = 2027-01-31
    ```

    ## Governance

    A warning, also where what it accepted is an error: that stands beside it.

    ## Known limits

    Comments in code have no end; they hold until somebody removes them.

    ## References

    - GDPR, Article 5(2), accountability: <https://eur-lex.europa.eu/eli/reg/2016/679/oj>
    """

    name = "expired-suppression"
    level = "warning"

    def check(self, context: Context) -> Iterator[Finding]:
        for entry in context.governance.exceptions:
            if is_in_force(entry, context.as_of):
                continue
            words = Words(
                f"the exception for {code(entry.rule)} in {code(entry.path)} expired on {entry.expires}",
                f"Ask {entry.owner} whether the risk is still accepted: set a new day in "
                f"{name_file(entry.span.path)}, or settle the findings and remove the exception.",
            )
            cause = Cause(span=entry.span, identity=(entry.rule, entry.path))
            yield report_cause(self, cause, level_of(context, self), words)
