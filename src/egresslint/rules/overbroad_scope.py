"""The rule `overbroad-scope`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.governance.integrity import overbroad_scopes
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Cause, Words, report_cause
from egresslint.rule.levels import level_of
from egresslint.rule.wording import code, name_file


class OverbroadScope(Rule):
    """An entry of the governance file takes in more than its author can have looked at.

    ## What it does

    Reports accounts that nothing but `assume` identifies, data rules that clear everything, and exceptions
    that accept every finding of a rule.

    ## Why it matters

    Such an entry also covers code that is not written yet, and nobody will look at it again when it is.

    ## Example

    ```toml
    schema = 1

    [[data]]
    category = "none"
    names = ["*"]
    reason = "we send nothing sensitive"
    ```

    ## Use instead

    ```toml
    schema = 1

    [[data]]
    category = "none"
    names = ["release_notes"]
    reason = "published on our web site"
    ```

    ## Governance

    A warning: the entry counts as it stands.

    ## Known limits

    Only patterns that match everything are seen, not those that match nearly everything.

    ## References

    - CWE-1220, Insufficient Granularity of Access Control: <https://cwe.mitre.org/data/definitions/1220.html>
    """

    name = "overbroad-scope"
    level = "warning"

    def check(self, context: Context) -> Iterator[Finding]:
        for scope in overbroad_scopes(context.governance):
            cause = Cause(span=scope.span, identity=(scope.subject, scope.reason))
            words = Words(
                f"{code(scope.subject)} is too broad: {scope.reason}",
                f"Narrow it in {name_file(scope.span.path)} to what was looked at.",
            )
            yield report_cause(self, cause, level_of(context, self), words)
