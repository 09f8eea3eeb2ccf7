"""The rule `unused-declaration`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.governance.integrity import unused_declarations
from egresslint.rule import Context, Rule
from egresslint.rule.declarations import report_declaration
from egresslint.rule.findings import Words
from egresslint.rule.levels import level_of
from egresslint.rule.wording import code


class UnusedDeclaration(Rule):
    """A declaration speaks of an account that no call uses.

    ## What it does

    Reports declarations about accounts that no call in the repository matches, or could mean.

    ## Why it matters

    It may be left over. Or the account's matchers have a slip, and the calls that it is meant for are judged
    without it.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])
    co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": "Hello"}])
    ```

    ```toml
    schema = 1

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "production"
    credentials = ["env:CO_API_KEYS"]

    [[declaration]]
    kind = "prompt_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20
    ```

    ## Use instead

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

    A note: an account may be used by code outside of this repository.

    ## Known limits

    A declaration counts as used where its account is, whether or not any data asks for it.

    ## References

    - GDPR, Article 5(2), accountability: <https://eur-lex.europa.eu/eli/reg/2016/679/oj>
    """

    name = "unused-declaration"
    level = "note"

    def check(self, context: Context) -> Iterator[Finding]:
        for declaration in unused_declarations(context.governance, context.judgements.values()):
            words = Words(
                f"no call uses account {code(declaration.account)}, "
                f"which declaration {code(declaration.id)} speaks of",
                "Correct what identifies the account, or remove the declaration.",
            )
            yield report_declaration(context, self, declaration, level_of(context, self), words)
