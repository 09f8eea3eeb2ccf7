"""The rule `retired-endpoint`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Words, report_egress
from egresslint.rule.wording import code, name_call


class RetiredEndpoint(Rule):
    """The provider lists the endpoint as retired.

    ## What it does

    Reports calls of endpoints that the provider has retired: at Cohere fine-tuning, generate, summarize,
    classify and connectors.

    ## Why it matters

    Newer terms need not mention a retired endpoint, so what was declared for it may rest on terms that are
    gone.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.Client(os.environ["CO_API_KEY"])


    def shorten(text: str) -> object:
        return co.summarize(text=text)
    ```

    ## Use instead

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def shorten(text: str) -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": f"Shorten: {text}"}])
    ```

    ## Governance

    A note: it changes nothing about what the call needs.

    ## Known limits

    Whether an endpoint still answers is not tried. The list of retired endpoints is as old as the catalogue.

    ## References

    - Cohere, Deprecations: <https://docs.cohere.com/docs/deprecations>
    """

    name = "retired-endpoint"
    level = "note"

    def check(self, context: Context) -> Iterator[Finding]:
        for egress in context.analysis.egresses:
            if egress.retired:
                yield report_egress(context, self, egress, _words(egress))


def _words(egress: ResolvedEgress) -> Words:
    endpoint = code(egress.endpoint or egress.callee)
    listed = f"{egress.provider} lists as retired since {egress.retired}"
    return Words(
        f"{name_call(egress)} calls {endpoint}, which {listed}",
        "Use the endpoint that the provider names in its place, or remove the call.",
    )
