"""Decides whether a name, a type, a call's result or a parameter is a source of sensitive data.

Declared beats annotated beats the lexicon. It looks at names and places only; whether the value there has any
content to speak of is for the interpreter to know.
"""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

from egresslint.catalog.library import is_library_path
from egresslint.diagnostics import Origin

# Of the names beside one, so many are looked at for a context; generated code has thousands.
MAX_SIBLINGS = 100
# What lets somebody in.
SECRETS = ("system.authentication", "user.authorization")


class Verdict(NamedTuple):
    """A category with its origin and the reason in words; the category `none` clears."""

    category: str
    origin: Origin
    reason: str


class DataDeclarations(Protocol):
    """What the repository itself declares to be sensitive, or not."""

    has_paths: bool
    """Whether `path` ever answers: it is asked for every unknown value."""

    has_types: bool
    """Whether `type` ever answers: it is asked for every attribute."""

    def name(self, name: str, path: str) -> Verdict | None: ...

    def type(self, qualname: str, path: str) -> Verdict | None: ...

    def call(self, qualname: str, path: str) -> tuple[Verdict, str] | None: ...

    def parameter(self, qualname: str, path: str) -> Verdict | None: ...

    def path(self, path: str) -> Verdict | None: ...

    def sanitizer(self, qualname: str) -> tuple[str, ...] | None: ...


class Names(Protocol):
    """The lexicon, as far as the interpreter asks it."""

    def classify(self, name: str, context: Any) -> Any: ...

    def classify_annotation(self, qualname: str) -> Any: ...

    def knows(self, name: str) -> bool: ...


class Classifier:
    """The one place that says why data counts as sensitive."""

    def __init__(self, declarations: DataDeclarations, names: Names, sanitizers: Any) -> None:
        self.declarations = declarations
        self.names = names
        self.sanitizers = sanitizers
        self._cache: dict[Any, Verdict | None] = {}

    def name(
        self,
        name: str,
        kind: str,
        path: str,
        module: str,
        *,
        owner: str | None = None,
        siblings: tuple[str, ...] = (),
        annotation: str | None = None,
    ) -> Verdict | None:
        """What `name` says of the value it holds; None where it says nothing, as in a library model."""
        if is_library_path(path):
            return None
        key = (name, kind, path, owner, siblings, annotation)
        if key not in self._cache:
            self._cache[key] = self._name(name, kind, path, module, owner, siblings, annotation)
        return self._cache[key]

    def is_silent(self, name: str, path: str) -> bool:
        """Whether a name says nothing wherever it stands."""
        return not self.names.knows(name) and self.declarations.name(name, path) is None

    def _name(
        self,
        name: str,
        kind: str,
        path: str,
        module: str,
        owner: str | None,
        siblings: tuple[str, ...],
        annotation: str | None,
    ) -> Verdict | None:
        declared = self.declarations.name(name, path)
        if declared is not None:
            return declared
        if annotation is not None:
            annotated = self.annotation(annotation)
            if annotated is not None:
                return annotated
        from egresslint.catalog.lexicon import NameContext

        context = NameContext(owner=owner, siblings=siblings, module=module, annotation=annotation, kind=kind)  # type: ignore[arg-type]  # one of the kinds
        match = self.names.classify(name, context)
        if match is None:
            return None
        return Verdict(match.category, match.origin, match.reason)

    def annotation(self, qualname: str) -> Verdict | None:
        match = self.names.classify_annotation(qualname)
        return Verdict(match.category, "annotated", match.reason) if match is not None else None

    def removes(self, qualname: str) -> tuple[str, ...] | None:
        """The categories that a sanitizer removes (`*` for all); None where the call is no sanitizer."""
        declared = self.declarations.sanitizer(qualname)
        if declared is not None:
            return declared
        known: tuple[str, ...] | None = self.sanitizers.removes(qualname)
        return known
