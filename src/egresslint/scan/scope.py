"""What of a whole project's result is shown: by the paths asked for, and for the hook by what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from egresslint.diagnostics import Finding
from egresslint.source.failure import shown


class Scope:
    """Paths are compared as reports show them.

    `reach` names, for each egress, the files of all its flows, `configured` its configuration files.
    """

    def __init__(
        self,
        paths: Sequence[str],
        changed: frozenset[str] | None,
        reach: Mapping[str, Sequence[str]],
        configured: Mapping[str, Sequence[str]],
    ) -> None:
        self.paths = tuple(shown(path).rstrip("/") for path in paths)
        self.changed = None if changed is None else frozenset(map(shown, changed))
        self.reach = reach
        self.configured = configured

    def holds(self, path: str) -> bool:
        """True where `path` lies in one of the folders or is one of the files asked for."""
        return not self.paths or any(path == p or path.startswith(p + "/") for p in self.paths)

    def shows(self, finding: Finding) -> bool:
        """A finding shows if any of its steps lies inside, and for the hook if any has changed.

        The finding about a cause has the steps of all flows that it leaves open.
        """
        touched = set(self._paths_of(finding))
        if not any(map(self.holds, touched)):
            return False
        return self.changed is None or not touched.isdisjoint(self.changed)

    def _paths_of(self, finding: Finding) -> Iterator[str]:
        yield finding.span.path
        yield from (step.span.path for step in finding.flow)
        yield from (source.span.path for source in finding.sources)
        for egress in finding.leaves_open:
            yield from self.reach.get(egress, ())
        for name in (finding.egress, *finding.leaves_open):
            yield from self.configured.get(name or "", ())
