"""The rule `malformed-suppression`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from egresslint.diagnostics import Finding
from egresslint.rule import Comment, Context, Rule
from egresslint.rule.findings import Cause, Words, report_cause
from egresslint.rule.levels import level_of
from egresslint.rule.wording import code

_FORM = "  # egresslint: ignore[rule-name] -- reason"


class MalformedSuppression(Rule):
    """A comment that begins with `# egresslint:` cannot be understood, or names no rule.

    ## What it does

    Reports such comments that are not of the form `# egresslint: ignore[rule-name] -- reason`: with another
    word, without brackets, for all rules at once, or for a rule that does not exist. They silence nothing.

    ## Why it matters

    A comment that asks for silence and gets none looks as if it had worked. One that names no rule would also
    silence what nobody has seen yet.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def draft(first_name: str) -> object:
        return co.chat(  # egresslint: ignore -- invented
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

    Nothing in the governance file settles it.

    ## Known limits

    A comment without the colon, such as one that only mentions egresslint, is not looked at.

    ## References

    - CWE-1116, Inaccurate Comments: <https://cwe.mitre.org/data/definitions/1116.html>
    """

    name = "malformed-suppression"
    level = "error"
    last = True

    def check(self, context: Context) -> Iterator[Finding]:
        for comment in context.comments:
            fault = _describe(comment, context.rules)
            if fault is not None:
                words = Words(
                    f"{fault}, so the comment silences nothing",
                    f"Name the rules to ignore in this statement, and why:\n{_FORM}\nOr remove the comment.",
                )
                cause = Cause(span=comment.span, identity=(fault,))
                yield report_cause(self, cause, level_of(context, self), words)


def _describe(comment: Comment, rules: Sequence[str]) -> str | None:
    request = comment.request
    if request.fault == "blanket":
        return "no rule is named"
    if request.fault == "malformed":
        return "what follows `egresslint:` is not `ignore[rule-name] -- reason`"
    unknown = [rule for rule in request.rules if rule not in rules]
    if not unknown:
        return None
    from egresslint.governance.suggest import suggest

    closest = suggest(unknown[0], rules)
    hint = f" (did you mean {code(closest)}?)" if closest else ""
    return f"no rule is named {code(unknown[0])}{hint}"
