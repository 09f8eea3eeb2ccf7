"""Compares what a scan reports with what a document asserts, both ways.

A kind of assertion that a test uses is complete: where one diagnostic, egress or flow is asserted, all are.
Diagnostics are always compared, unless the test asserts only flows, egresses, what is unresolved or revealed
data; what was not analysed is compared even then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec
from harness.assertions import Assertion, Kind, parse_assertions
from harness.project import Project, ProjectFile
from harness.running import NOT_ANALYSED, Diagnostic, Result

from egresslint.diagnostics import Egress, Span

Place = tuple[str, int]


class Mismatch(msgspec.Struct, frozen=True, order=True):
    """One way in which a test fails, at a line of the document."""

    line: int
    message: str


def compare(project: Project, result: Result, heading: int) -> list[Mismatch]:
    """Every difference between the document and the scan; `heading` is where differences elsewhere go."""
    return sorted(set(_Comparison(project, result, heading).differences()))


def asserts(project: Project) -> bool:
    """Whether any comment of the project is an assertion, or tries to be one."""
    return any(any(parse_assertions(file)) for file in project.files)


class _Comparison:
    def __init__(self, project: Project, result: Result, heading: int) -> None:
        self.project = project
        self.result = result
        self.heading = heading
        self.malformed: list[Mismatch] = []
        self.asserted: dict[Kind, dict[Place, list[Assertion]]] = defaultdict(lambda: defaultdict(list))
        for file in project.files:
            self._read(file)

    def _read(self, file: ProjectFile) -> None:
        assertions, malformed = parse_assertions(file)
        self.malformed += [Mismatch(bad.line, f"not an assertion: {bad.text}") for bad in malformed]
        for assertion in assertions:
            self.asserted[assertion.kind][assertion.path, assertion.index].append(assertion)

    def differences(self) -> Iterator[Mismatch]:
        yield from self.malformed
        sent, revealed = self._egresses()
        is_whole = bool(self.asserted.get("diagnostic")) or not self.asserted
        yield from self._compare_diagnostics(
            self.result.diagnostics
            if is_whole
            else [each for each in self.result.diagnostics if each.rule == NOT_ANALYSED]
        )
        if self.asserted.get("egress"):
            yield from self._compare_egresses(sent)
        if self.asserted.get("unresolved"):
            yield from self._compare_unresolved()
        if self.asserted.get("flow"):
            yield from self._compare_flows(sent)
        yield from self._compare_revealed(revealed)

    def _compare_diagnostics(self, diagnostics: Iterable[Diagnostic]) -> Iterator[Mismatch]:
        asserted = self.asserted["diagnostic"]
        reported: dict[Place, list[Diagnostic]] = defaultdict(list)
        for diagnostic in diagnostics:
            place = self._place(diagnostic.path, diagnostic.line, diagnostic.cell)
            if place is None:
                yield Mismatch(self.heading, f"unasserted, outside the document: {diagnostic}")
            elif not self._is_revealing(place, diagnostic.column):
                reported[place].append(diagnostic)
        for place in asserted.keys() | reported.keys():
            yield from self._compare_place(place, asserted.get(place, []), reported.get(place, []))

    def _compare_place(
        self, place: Place, asserted: list[Assertion], reported: list[Diagnostic]
    ) -> Iterator[Mismatch]:
        unmet = list(reported)
        # The most specific assertion chooses first.
        for assertion in sorted(asserted, key=lambda assertion: -len(assertion.text)):
            met = next((diagnostic for diagnostic in unmet if _meets(diagnostic, assertion)), None)
            if met is None:
                yield Mismatch(assertion.line, f"unmet assertion: {assertion}")
            else:
                unmet.remove(met)
        for diagnostic in unmet:
            yield Mismatch(self._line(place), f"unasserted: {diagnostic}")

    def _compare_egresses(self, sent: dict[Place, list[Egress]]) -> Iterator[Mismatch]:
        asserted = self.asserted["egress"]
        for place in asserted.keys() | sent.keys():
            unmet = list(sent.get(place, []))
            # The most specific assertion chooses first.
            for assertion in sorted(asserted.get(place, []), key=lambda assertion: -len(assertion.facts)):
                met = next((egress for egress in unmet if _is_asserted(egress, assertion)), None)
                if met is None:
                    yield Mismatch(assertion.line, f"unmet assertion: {assertion}")
                else:
                    unmet.remove(met)
            for egress in unmet:
                yield Mismatch(self._line(place), f"unasserted egress: {_show(egress)}")

    def _compare_unresolved(self) -> Iterator[Mismatch]:
        asserted = self.asserted["unresolved"]
        reasons: dict[Place, list[str]] = defaultdict(list)
        for unresolved in self.result.unresolved:
            place = self._span_place(unresolved.span)
            if place is not None:
                reasons[place].append(unresolved.reason)
        for place in asserted.keys() | reasons.keys():
            for assertion in asserted.get(place, []):
                if not any(assertion.text in reason for reason in reasons.get(place, [])):
                    yield Mismatch(assertion.line, f"unmet assertion: {assertion}")
            if place not in asserted:
                yield Mismatch(self._line(place), f"unasserted, unresolved: {_list(reasons[place])}")

    def _compare_flows(self, sent: dict[Place, list[Egress]]) -> Iterator[Mismatch]:
        asserted = self.asserted["flow"]
        for place in asserted.keys() | sent.keys():
            categories = sorted({name for egress in sent.get(place, []) for name in egress.categories})
            wanted = sorted({name for assertion in asserted.get(place, []) for name in assertion.names})
            line = min((assertion.line for assertion in asserted.get(place, [])), default=self._line(place))
            if place not in sent:
                yield Mismatch(line, "unmet assertion: no egress here")
            elif place not in asserted and categories:
                yield Mismatch(line, f"unasserted flow: {', '.join(categories)}")
            elif categories != wanted:
                yield Mismatch(line, f"flow: {_list(categories)}, not {_list(wanted)}")

    def _compare_revealed(self, revealed: dict[Place, list[Egress]]) -> Iterator[Mismatch]:
        asserted = self.asserted.get("revealed", {})
        for place in self._revealing():
            if place not in asserted:
                yield Mismatch(self._line(place), "`reveal_data` without `# revealed:`")
        for place, assertions in asserted.items():
            shown = _revealed_names(revealed.get(place, []))
            wanted = tuple(sorted(name for assertion in assertions for name in assertion.names))
            if shown != wanted:
                yield Mismatch(assertions[0].line, f"revealed: {_list(shown)}, not {_list(wanted)}")

    def _egresses(self) -> tuple[dict[Place, list[Egress]], dict[Place, list[Egress]]]:
        """The egresses of the document's own calls, and those that stand for `reveal_data`."""
        sent: dict[Place, list[Egress]] = defaultdict(list)
        revealed: dict[Place, list[Egress]] = defaultdict(list)
        for egress in self.result.egresses:
            place = self._span_place(egress.span)
            if place is not None:
                kind = revealed if self._is_revealing(place, egress.span.column) else sent
                kind[place].append(egress)
        return sent, revealed

    def _revealing(self) -> Iterator[Place]:
        for file in self.project.files:
            yield from ((file.path, index) for index in range(len(file.rows)) if file.reveals(index))

    def _is_revealing(self, place: Place, column: int) -> bool:
        file = self.project.find(place[0])
        return file is not None and file.reveals(place[1]) == column

    def _span_place(self, span: Span) -> Place | None:
        return self._place(span.path, span.line, span.cell)

    def _place(self, path: str, line: int, cell: int | None) -> Place | None:
        file = self.project.find(path)
        index = file.index(line, cell) if file else None
        return None if index is None else (path, index)

    def _line(self, place: Place) -> int:
        file = self.project.find(place[0])
        return file.rows[place[1]].line if file else self.heading


def _meets(diagnostic: Diagnostic, assertion: Assertion) -> bool:
    return (
        diagnostic.level == assertion.level
        and diagnostic.rule == assertion.rule
        and assertion.text in diagnostic.message
    )


def _is_asserted(egress: Egress, assertion: Assertion) -> bool:
    facts = _facts(egress)
    return assertion.names == (egress.callee, str(egress.hosting)) and all(
        facts[name] == value for name, value in assertion.facts
    )


def _facts(egress: Egress) -> dict[str, str]:
    """What a document may say of an egress beside its callee and hosting."""
    return {
        "route": egress.route,
        "endpoint": egress.endpoint or "none",
        "operation": egress.operation,
        "model": egress.model or "none",
        "credential": ",".join(egress.credentials) or "none",
    }


def _show(egress: Egress) -> str:
    facts = " ".join(f"{name}={_quoted(value)}" for name, value in _facts(egress).items())
    return f"{egress.callee} {egress.hosting} {facts}"


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _revealed_names(egresses: list[Egress]) -> tuple[str, ...]:
    """Categories, or, where there are none, what is known of the payload."""
    categories = {name for egress in egresses for name in egress.categories}
    return tuple(sorted(categories or {str(egress.payload) for egress in egresses}))


def _list(names: Iterable[str]) -> str:
    return ", ".join(names) or "nothing"
