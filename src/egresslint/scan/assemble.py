"""From the engine's records to what rules and reports use: spans, texts, identities, one order."""

from __future__ import annotations

from collections.abc import Iterable

from egresslint.dataflow.records import EgressRecord, FlowKey, Records, Way
from egresslint.dataflow.results import Analysis, Flow, ResolvedEgress
from egresslint.dataflow.values import Label, Site
from egresslint.diagnostics import Confidence, Payload, Source, Span, Step, Unresolved
from egresslint.governance.facts import Call
from egresslint.project.modules import is_test
from egresslint.scan.files import Files
from egresslint.scan.texts import Texts
from egresslint.source.failure import shown

_STRENGTH = {"declared": 0, "annotated": 1, "strong": 2, "contextual": 3}
_PAYLOADS: tuple[Payload, ...] = ("classified", "unclassified", "cleared", "constant")
MAX_TEXT = 120


class Assembly:
    def __init__(self, files: Files, texts: Texts) -> None:
        self.files = files
        self.texts = texts

    def assemble(self, records: Records, notes: tuple[str, ...]) -> Analysis:
        named = self._named(records)
        egresses = tuple(self._egress(name, record) for name, record in named)
        flows = [flow for name, record in named for flow in self._flows(name, record)]
        flows.sort(key=lambda f: (f.primary, f.egress, f.scopes))
        unresolved = {self._unresolved(site, why) for (_, site, _), why in records.unresolved.items()}
        ordered = sorted(unresolved, key=lambda u: (u.span, u.reason))
        return Analysis(egresses, tuple(flows), tuple(ordered), notes)

    def _named(self, records: Records) -> list[tuple[str, EgressRecord]]:
        """Records in order, each with an id: its place, and a number where a call has several targets."""
        rows = sorted(records.egresses.values(), key=lambda r: (self.span(r.site), _sortable(r)))
        counts: dict[str, int] = {}
        out = []
        for record in rows:
            span = self.span(record.site)
            cell = "" if span.cell is None else f"[{span.cell}]"
            place = f"{span.path}{cell}:{span.line}:{span.column}"
            counts[place] = counts.get(place, 0) + 1
            out.append((place if counts[place] == 1 else f"{place}#{counts[place]}", record))
        return out

    def span(self, site: Site) -> Span:
        return self.files.span(*site)

    def text(self, site: Site) -> str:
        text = self.texts.text_of(self.span(site))
        return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"

    def _egress(self, name: str, record: EgressRecord) -> ResolvedEgress:
        facts = record.facts
        labels = {label for ways in record.flows.values() for label in ways}
        client = self.span(facts.client) if facts.client is not None else None
        return ResolvedEgress(
            id=name,
            span=self.span(record.site),
            text=self.text(record.site),
            callee=facts.callee,
            route=facts.route,
            endpoint=facts.endpoint,
            provider=facts.provider,
            hosting=facts.hosting,
            operation=facts.operation,
            model=facts.model,
            training=facts.training,
            stores=facts.stores,
            call=self._call(record),
            payload=next(state for state in _PAYLOADS if state in record.states),
            dataflow="bounded" if record.bounded else "full",
            in_tests=is_test(record.site[0]),
            client=client,
            retired=facts.retired,
            third_party=facts.third_party,
            local_default=facts.local_default,
            configured_by=tuple(map(shown, facts.configured_by)),
            categories=tuple(sorted({label.category for label in labels})),
        )

    def _call(self, record: EgressRecord) -> Call:
        facts = record.facts
        return Call(
            provider=facts.provider,
            hosting=facts.hosting,
            hosting_proven=facts.hosting_proven,
            credentials=facts.credentials,
            credentials_open=facts.credentials_open,
            base_urls=facts.base_urls,
            base_urls_open=facts.base_urls_open,
            resources=facts.resources,
            resources_open=facts.resources_open,
            client_path=shown(facts.client[0] if facts.client is not None else record.site[0]),
            operation=facts.operation,
            training=facts.training,
            stores=facts.stores,
            gateway=facts.gateway,
        )

    def _flows(self, name: str, record: EgressRecord) -> Iterable[Flow]:
        for key, ways in record.flows.items():
            yield self._flow(name, record, key, ways)

    def _flow(self, name: str, record: EgressRecord, key: FlowKey, ways: dict[Label, Way]) -> Flow:
        ranked = sorted(ways.items(), key=lambda item: self.rank(*item))
        sources = tuple(dict.fromkeys(self.source(label) for label, _ in ranked))
        steps = self.steps(ranked[0][1])
        tests = all(is_test(path) for _, way in ranked for _, (path, _) in way.stations)
        return Flow(
            egress=name,
            sources=sources,
            steps=steps,
            primary=self.span(key.primary),
            scopes=key.scopes,
            call_text=" ".join(self.text(key.primary).split()),
            confidence=_confidence(sources, bounded=record.bounded),
            in_tests=tests,
        )

    def rank(self, label: Label, way: Way) -> tuple[int, int, Span, str, str]:
        return (_STRENGTH[label.origin], len(way.stations), self.span(label.site), label.category, label.name)

    def source(self, label: Label) -> Source:
        span = self.span(label.site)
        return Source(span, label.category, label.origin, self.text(label.site), label.name, label.reason)

    def steps(self, way: Way) -> tuple[Step, ...]:
        steps: list[Step] = []
        for kind, site in way.stations:
            step = Step(self.span(site), kind, self.text(site))
            if steps and steps[-1].span == step.span and step.kind != "egress":
                continue
            if steps and steps[-1].span == step.span and len(steps) > 1:
                steps.pop()
            steps.append(step)
        return tuple(steps)

    def _unresolved(self, site: Site, reason: str) -> Unresolved:
        return Unresolved(self.span(site), self.text(site), reason)


def _confidence(sources: tuple[Source, ...], *, bounded: bool) -> Confidence:
    if all(source.origin == "contextual" for source in sources):
        return "low"
    return "medium" if bounded else "high"


def _sortable(record: EgressRecord) -> tuple[str, ...]:
    return tuple(repr(value) for value in record.facts)
