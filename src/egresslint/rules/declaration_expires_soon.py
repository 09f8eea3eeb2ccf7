"""The rule `declaration-expires-soon`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.governance.integrity import ending_declarations
from egresslint.rule import Context, Rule
from egresslint.rule.declarations import report_declaration
from egresslint.rule.findings import Words
from egresslint.rule.levels import level_of, limit_by_dates
from egresslint.rule.wording import code


class DeclarationExpiresSoon(Rule):
    """A declaration expires, or falls due for review, within 30 days.

    ## What it does

    Compares `expires` and `review_by` of each declaration that is in force with the day of the scan.

    ## Why it matters

    A renewal takes time, and other people. Once the day is past, the flows that rely on the declaration are
    open.

    ## Example

    ```toml
    schema = 1

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "enterprise"
    credentials = ["env:CO_API_KEY"]

    [[declaration]]
    kind = "zdr"
    verified_by = "privacy lead"
    verified_on = 2026-05-01
    expires = 2026-12-01
    evidence = [{ ref = "LEGAL-2231" }]
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
    kind = "zdr"
    verified_by = "privacy lead"
    verified_on = 2026-11-20
    expires = 2027-12-01
    evidence = [{ ref = "LEGAL-2301" }]
    ```

    ## Governance

    A note. `stale-declaration` reports what is past its day.

    ## Known limits

    Whether a renewal is under way is not known.

    ## References

    - GDPR, Article 24(1), review and update of measures: <https://eur-lex.europa.eu/eli/reg/2016/679/oj>
    """

    name = "declaration-expires-soon"
    level = "note"

    def check(self, context: Context) -> Iterator[Finding]:
        level = limit_by_dates(context, level_of(context, self))
        for ending in ending_declarations(context.states, context.as_of):
            ends = "expires" if ending.declaration.expires == ending.day else "falls due for review"
            words = Words(
                f"declaration {code(ending.declaration.id)} {ends} on {ending.day.isoformat()}",
                "Renew it before that day, and change its dates.",
            )
            yield report_declaration(context, self, ending.declaration, level, words)
