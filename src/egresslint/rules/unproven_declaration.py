"""The rule `unproven-declaration`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Finding
from egresslint.governance.integrity import DeclarationState, unproven_declarations
from egresslint.rule import Context, Rule
from egresslint.rule.declarations import caused_flows, declared_cause
from egresslint.rule.findings import Words, dependent_level, report_cause
from egresslint.rule.wording import code, name_file, state_open


class UnprovenDeclaration(Rule):
    """A declaration lacks the evidence that it needs, or its evidence has changed.

    ## What it does

    Reports declarations whose evidence is below the minimum for their kind, is missing from the repository,
    is not tracked by git, or has another digest than the one that is stated.

    ## Why it matters

    A statement that nobody can check later is worth what its author's memory is worth. A changed file is not
    what was looked at when the statement was made.

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
    verified_on = 2026-11-20
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
    evidence = [{ ref = "LEGAL-2231" }]
    ```

    ## Governance

    Evidence is `stated` (who and when), `referenced` (a `ref` into another system, not checked) or `hashed`
    (a tracked file with its digest). An opt-out must be stated, every other kind referenced; `[policy]
    minimum_evidence` asks for more. Below that a declaration settles nothing. A warning; an error where
    sensitive data relies on it.

    ## Known limits

    What a document says is not read, and a reference is not followed.

    ## References

    - CycloneDX attestations, evidence: <https://cyclonedx.org/capabilities/attestations/>
    """

    name = "unproven-declaration"
    level = "warning"
    raised = True

    def check(self, context: Context) -> Iterator[Finding]:
        for state in unproven_declarations(context.states):
            flows = caused_flows(context, self, state.declaration)
            cause = declared_cause(context, state.declaration, flows)
            fact = f"declaration {code(state.declaration.id)} is not proven: {state.evidence.fault}"
            words = Words(f"{fact}{state_open(flows)}", _help(state))
            yield report_cause(self, cause, dependent_level(context, self, cause), words)


def _help(state: DeclarationState) -> str:
    file = name_file(state.declaration.span.path)
    hashed = any(proof.path for proof in state.declaration.evidence)
    if hashed or state.evidence.minimum == "hashed":
        return (
            f"Add the document to the repository, and state its digest in {file}:\n"
            '  evidence = [{ path = "", sha256 = "" }]'
        )
    return f'Say where the proof is kept, in {file}:\n  evidence = [{{ ref = "" }}]'
