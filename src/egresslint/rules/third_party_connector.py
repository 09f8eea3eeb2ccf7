"""The rule `third-party-connector`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Finding
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Words, report_egress, report_group
from egresslint.rule.grouping import group_by_place, sensitive_flows
from egresslint.rule.wording import excerpt, name_call, name_data


class ThirdPartyConnector(Rule):
    """The provider sends the query on to a third party.

    ## What it does

    Reports calls that switch on web search or another connector, so that the model's provider hands the
    query, or what it makes of it, to someone else.

    ## Why it matters

    What is agreed with the provider binds the provider. A search engine or a connector's owner has terms of
    its own, and the call does not show them.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.Client(os.environ["CO_API_KEY"])


    def research(question: str) -> object:
        return co.chat(message=question, connectors=[{"id": "web-search"}])
    ```

    ## Use instead

    ```py
    import os

    import cohere

    co = cohere.Client(os.environ["CO_API_KEY"])


    def research(question: str, documents: list[dict[str, str]]) -> object:
        return co.chat(message=question, documents=documents)
    ```

    ## Governance

    A warning; an error where sensitive data reaches the call. No declaration settles it, since declarations
    speak of the provider's account; where the third party was accepted, an `[[exception]]` says by whom and
    until when.

    ## Known limits

    Tools that your own code calls with a model's output are not connectors; they are followed as any other
    code.

    ## References

    - Cohere, Deprecations (connectors, 2025-09-15): <https://docs.cohere.com/docs/deprecations>
    """

    name = "third-party-connector"
    level = "warning"
    raised = True

    def check(self, context: Context) -> Iterator[Finding]:
        flows = [flow for flow in sensitive_flows(context) if flow.judged.egress.third_party]
        for group in group_by_place(flows):
            words = _words(group.first.egress, f"{name_data(group.sources)} may be in it")
            yield report_group(context, self, group, words)
        reached = {flow.judged.egress.id for flow in flows}
        for egress in context.analysis.egresses:
            if egress.third_party and egress.id not in reached:
                yield report_egress(context, self, egress, _words(egress, None))


def _words(egress: ResolvedEgress, data: str | None) -> Words:
    fact = (
        f"{name_call(egress)} has {egress.provider} send the query on by {excerpt(egress.third_party or '')}"
    )
    return Words(
        f"{fact}; {data}" if data else fact,
        f"Call it without {excerpt(egress.third_party or '')}, and search within your own systems.\n"
        "Or accept the risk by an [[exception]] with an owner, a reason and an end.",
    )
