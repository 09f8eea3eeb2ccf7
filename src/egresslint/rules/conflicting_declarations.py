"""The rule `conflicting-declarations`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.governance.integrity import conflicting_declarations
from egresslint.rule import Context, Rule
from egresslint.rule.declarations import caused_flows, report_declaration
from egresslint.rule.findings import Words
from egresslint.rule.levels import level_of
from egresslint.rule.wording import code, name_file, state_open


class ConflictingDeclarations(Rule):
    """Two declarations of one account disagree.

    ## What it does

    Reports a declaration that claims to be in force while another one of the same kind, for the same account,
    says that it is only requested, or withdrawn.

    ## Why it matters

    One of them is wrong, and the code cannot show which. The friendlier one is not picked.

    ## Example

    ```toml
    schema = 1

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "production"
    credentials = ["env:CO_API_KEY"]

    [[declaration]]
    id = "opt-out"
    kind = "prompt_training_opt_out"
    verified_by = "privacy lead"
    verified_on = 2026-11-20

    [[declaration]]
    id = "opt-out-gone"
    kind = "prompt_training_opt_out"
    status = "withdrawn"
    verified_by = "platform team"
    verified_on = 2026-11-21
    ```

    ## Use instead

    Keep the one that is true:

    ```toml
    schema = 1

    [[account]]
    id = "main"
    provider = "cohere"
    tier = "production"
    credentials = ["env:CO_API_KEY"]

    [[declaration]]
    id = "opt-out-gone"
    kind = "prompt_training_opt_out"
    status = "withdrawn"
    verified_by = "platform team"
    verified_on = 2026-11-21
    ```

    ## Governance

    Neither counts while they disagree, so every flow that relies on one of them is open.

    ## Known limits

    Only the status is compared. Two declarations in force, with other dates or evidence, do not disagree.

    ## References

    - CycloneDX attestations, counter evidence: <https://cyclonedx.org/capabilities/attestations/>
    """

    name = "conflicting-declarations"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for state in conflicting_declarations(context.states):
            flows = caused_flows(context, self, state.declaration)
            fact = f"declaration {code(state.declaration.id)} {state.reason}"
            help_text = f"Remove the one that is not true from {name_file(state.declaration.span.path)}."
            words = Words(f"{fact}{state_open(flows)}", help_text)
            yield report_declaration(
                context, self, state.declaration, level_of(context, self), words, flows=flows
            )
