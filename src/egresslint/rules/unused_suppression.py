"""The rule `unused-suppression`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Cause, Words, report_cause
from egresslint.rule.levels import level_of
from egresslint.rule.wording import code, name_file


class UnusedSuppression(Rule):
    """A comment or an exception silences a rule that finds nothing there.

    ## What it does

    Reports `# egresslint: ignore[...]` comments that name a rule without a finding on their statement, and
    entries of `[[exception]]` that fit no finding.

    ## Why it matters

    It is left over, or stands at the wrong place. Either way it would silence what somebody adds to the
    statement tomorrow.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])
    co.chat(  # egresslint: ignore[credential-in-prompt] -- the key is an invented one
        model="command-a-03-2025", messages=[{"role": "user", "content": "Hello"}]
    )
    ```

    ## Use instead

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])
    co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": "Hello"}])
    ```

    ## Governance

    An exception whose day has passed silences nothing: `expired-suppression` says so.

    ## Known limits

    Comments are read in files that name a provider, and in those in which a finding stands. A comment that is
    left over in another file goes unnoticed.

    ## References

    - CWE-1116, Inaccurate Comments: <https://cwe.mitre.org/data/definitions/1116.html>
    """

    name = "unused-suppression"
    level = "warning"
    last = True

    def check(self, context: Context) -> Iterator[Finding]:
        for one in context.unneeded:
            place = "in this statement" if one.by == "comment" else "in the files that the exception names"
            words = Words(
                f"{code(one.rule)} finds nothing {place}",
                "Move it to a line of the statement that the finding is reported on, or remove it."
                if one.by == "comment"
                else f"Correct the path, or remove the exception from {name_file(one.span.path)}.",
            )
            cause = Cause(span=one.span, identity=(one.rule, one.by))
            yield report_cause(self, cause, level_of(context, self), words)
