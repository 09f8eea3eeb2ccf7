"""The rule `credential-in-prompt`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.catalog.categories import load_categories
from egresslint.diagnostics import Finding, Level, Source
from egresslint.governance.requirements import is_never
from egresslint.rule import Context, Rule
from egresslint.rule.findings import Words, report_group
from egresslint.rule.grouping import Group, OpenFlow, group_by_place
from egresslint.rule.remedy import correct
from egresslint.rule.wording import agree, excerpt, name_call, name_data


class CredentialInPrompt(Rule):
    """A credential or a card security code is sent to a model.

    ## What it does

    Follows passwords, keys, tokens and card security codes to calls that send them to a provider. Arguments
    that authenticate the call itself are no payload and are not reported.

    ## Why it matters

    A secret in a prompt is in another party's logs, where no term takes it back. It has to be replaced.

    ## Example

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def explain(db_password: str) -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": db_password}])
    ```

    ## Use instead

    ```py
    import os

    import cohere

    co = cohere.ClientV2(api_key=os.environ["CO_API_KEY"])


    def explain(db_host: str) -> object:
        return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": db_host}])
    ```

    ## Governance

    No declaration settles it, whatever the account. It is an error where the data is declared by `[[data]]`
    or annotated in the code (`SecretStr`), and a warning where the name alone says so. A wrong match is
    cleared by `[[data]]` with `category = "none"`.

    ## Known limits

    Names such as `token` mean other things in code for language models, and count only with more context.
    Secrets written as literals are for other tools to find.

    ## References

    - CWE-201, Insertion of Sensitive Information Into Sent Data:
      <https://cwe.mitre.org/data/definitions/201.html>
    - PCI DSS 4.0, requirement 3.3: <https://www.pcisecuritystandards.org/document_library/>
    """

    name = "credential-in-prompt"
    level = "error"

    def check(self, context: Context) -> Iterator[Finding]:
        for group in group_by_place(_secret_flows(context)):
            sources = group.sources
            yield report_group(context, self, group, _words(group), limit=_limit(sources))


def _secret_flows(context: Context) -> Iterator[OpenFlow]:
    vocabulary = load_categories()
    for judged in context.flows:
        secrets = tuple(source for source in judged.flow.sources if is_never(source.category, vocabulary))
        if secrets:
            yield OpenFlow(judged, secrets)


def _limit(sources: tuple[Source, ...]) -> Level:
    by_name_alone = all(source.origin in {"strong", "contextual"} for source in sources)
    return "warning" if by_name_alone else "error"


def _words(group: Group) -> Words:
    sources = group.sources
    reaches = f"{name_data(sources)} {agree(sources, 'reaches', 'reach')} {name_call(group.first.egress)}"
    return Words(
        f"{reaches}; no declaration settles credentials or card security codes",
        f"Leave {excerpt(sources[0].text)} out of what is sent.\n{correct(sources[0])}",
    )
