"""The rule `contradicted-zero-data-retention`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Finding, Span
from egresslint.rule import Context, Rule
from egresslint.rule.contradiction import Contradicted, find_contradicted, report_contradicted
from egresslint.rule.remedy import write_list
from egresslint.rule.wording import code


class ContradictedZeroDataRetention(Rule):
    """Zero data retention is declared, and the operation stores what it is sent.

    ## What it does

    Reports operations that store by design (datasets, embed jobs, batches) where the account's declaration of
    zero data retention does not name them.

    ## Why it matters

    An uploaded dataset lies with the provider until it is deleted, 30 days at Cohere, whatever is agreed
    about the logs of other calls.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.Client(os.environ["CO_API_KEY"])


    def upload(medical_history: bytes) -> object:
        return co.datasets.create(name="history", data=medical_history, type="embed-input")
    ```

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

    ## Use instead

    Send the text in the call itself, which stores nothing by design:

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def embed(medical_history: str) -> object:
        return co.embed(model="embed-v4.0", texts=[medical_history], input_type="search_document")
    ```

    ## Governance

    Stands for the missing retention findings of the operation's flows. Settled where the declaration names
    the operation in `operations`, because the contract does.

    ## Known limits

    Whether a stored dataset is deleted again by the code is not looked at.

    ## References

    - Cohere, Datasets: <https://docs.cohere.com/docs/datasets>
    """

    name = "contradicted-zero-data-retention"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for found in find_contradicted(context, self, _operation):
            yield report_contradicted(context, self, found, _call, _help(context, found))


def _operation(egress: ResolvedEgress) -> tuple[str, ...]:
    return (egress.operation,)


def _call(egress: ResolvedEgress) -> Span:
    return egress.span


def _help(context: Context, found: Contradicted) -> str:
    operations = [
        *(
            operation
            for declaration in context.governance.declarations
            if declaration.id == found.subject
            for operation in declaration.operations
        ),
        *found.parts,
    ]
    return (
        "Use an operation that does not store what it is sent.\n"
        f"Or, if the agreement covers this one, name it in {code(found.subject)}:\n"
        f"  operations = {write_list(operations)}"
    )
