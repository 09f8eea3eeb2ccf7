"""What an attribute name, or its declared type, says of the data under it."""

from __future__ import annotations

from typing import NamedTuple

from egresslint.dataflow.classes import Classes, ClassInfo
from egresslint.dataflow.core import CONTAINERS
from egresslint.dataflow.frames import Frame
from egresslint.dataflow.records import frames_to
from egresslint.dataflow.sources import MAX_SIBLINGS, SECRETS, Verdict
from egresslint.dataflow.values import (
    CLEARED,
    DATA,
    Label,
    Labels,
    Obj,
    Trace,
    Value,
    merge_labels,
    reference,
)
from egresslint.ir import nodes as ir


class RowOf(NamedTuple):
    """What a dict whose annotation is a `TypedDict` knows of its keys."""

    cls: int


class Naming(Classes):
    """Labels what names say to be sensitive, and clears what sanitizers passed."""

    def classify_read(self, out: Value, base: Value, name: str, n: int) -> Value:
        """Label what an attribute name, or its declared type, says to be sensitive."""
        name = plain_name(name)
        if name.startswith("__") or not self.may_hold_data(out):
            return out
        declared = self._field_verdict(base, name, n)
        if declared is None:
            return out
        if declared.category == "none":
            return self.clear(out, ("*",), n)
        return self.source(out, declared, name, n) if self.has_content(out) else out

    def _field_verdict(self, base: Value, name: str, n: int) -> Verdict | None:
        declared: Verdict | None = self.declared_field(base, name)
        if declared is not None:
            return declared
        annotation = self._field_annotation(base, name)
        if annotation is None and self.classifier.is_silent(name, self.frame.path):
            return None
        return self.classifier.name(
            name,
            "attribute",
            self.frame.path,
            self.module_name(),
            owner=self.owner_name(base, n),
            siblings=self._siblings(base),
            annotation=annotation,
        )

    def unseen_fields(self, number: int, obj: Obj) -> Labels:
        """Their definitions are the sources: nothing shows where the data comes from."""
        cls = self._shape_of(obj)
        if cls is None or not self.is_record(cls):
            return {}
        key = (cls, self.frame.path)
        if key not in self.field_labels:
            self.field_labels[key] = self._define_labels(reference(("o", number)), cls)
        unseen = [
            label
            for name, label in self.field_labels[key]
            if "." + name not in obj.fields and ("str", name) not in obj.fields
        ]
        return {label: Trace("source", label.site, self._frame_of(obj)) for label in unseen}

    def _frame_of(self, obj: Obj) -> Frame:
        """The call in progress in whose code the object came into being; the present one if that is over."""
        path, n = obj.site
        holding = [frame for frame in frames_to(self.frame) if frame.path == path and frame.unit.n <= n]
        return max(holding, key=lambda frame: frame.unit.n, default=self.frame)

    def _shape_of(self, obj: Obj) -> int | None:
        """The project's class that lists an instance's fields, or a dict's keys."""
        if obj.kind == "instance":
            return obj.cls
        return obj.info.cls if isinstance(obj.info, RowOf) else None

    def _define_labels(self, base: Value, cls: int) -> list[tuple[str, Label]]:
        path = self.obj(cls).info.path
        out = []
        for name, node in self.fields_of(cls).items():
            found = self._field_verdict(base, plain_name(name), node.n)
            if found is not None and found.category != "none":
                site = (path, node.target.n)
                out.append((name, Label(site, found.category, found.origin, name, found.reason)))
        return out

    def may_hold_data(self, value: Value) -> bool:
        """False for callables, classes and modules, whose names say nothing of data."""
        if value.consts or value.labels:
            return True
        for kind, what in value.refs:
            if kind == "o" and self.obj(what).kind not in ("func", "bound", "class", "method", "partial"):
                return True
        return False

    def declared_field(self, base: Value, name: str):  # type: ignore[no-untyped-def]  # Verdict | None
        if not self.classifier.declarations.has_types:
            return None
        for _, obj in self.objects(base):
            shape = self._shape_of(obj)
            if shape is not None:
                for cls in self.mro(shape):
                    info: ClassInfo = self.obj(cls).info
                    qualname = self.world.qualname(info.path, info.qualname)
                    found = self.classifier.declarations.type(f"{qualname}.{name}", self.frame.path)
                    if found is None:
                        found = self.classifier.declarations.type(qualname, self.frame.path)
                    if found is not None:
                        return found
            if obj.kind in ("opaque", "ext") and isinstance(obj.info, dict) and "type" in obj.info:
                found = self.classifier.declarations.type(f"{obj.info['type']}.{name}", self.frame.path)
                found = found or self.classifier.declarations.type(obj.info["type"], self.frame.path)
                if found is not None:
                    return found
        return None

    def owner_name(self, base: Value, n: int) -> str | None:
        for _, obj in self.objects(base):
            shape = self._shape_of(obj)
            if shape is not None:
                name: str = self.obj(shape).info.name
                return name
        return self.base_names.get((self.frame.path, n))

    @property
    def base_names(self) -> dict[tuple[str, int], str]:
        raise NotImplementedError

    def _siblings(self, base: Value) -> tuple[str, ...]:
        for _, obj in self.objects(base):
            if obj.kind == "instance" and obj.cls is not None:
                own = [k[1:] for k in obj.fields if isinstance(k, str) and k.startswith(".")]
                return tuple(sorted({*own, *self.fields_of(obj.cls)}))[:MAX_SIBLINGS]
        return ()

    def _field_annotation(self, base: Value, name: str) -> str | None:
        for _, obj in self.objects(base):
            if obj.kind == "instance" and obj.cls is not None:
                typed = self.fields_of(obj.cls).get(name)
                if typed is not None:
                    return self.annotation_name(typed.annotation, self.obj(obj.cls).info.path)
        return None

    def annotation_name(self, annotation: ir.Expr, path: str) -> str | None:
        raise NotImplementedError

    def module_name(self) -> str:
        return self.world.modules.name(self.frame.path)

    def clear(self, value: Value, categories: tuple[str, ...], n: int) -> Value:
        """The value with labels of the given categories removed, marked as cleared if any was."""
        kept, removed = self._split(self.deep_labels(value, objects=True), categories)
        flat = Value(consts=value.consts or frozenset({("data", None)}))
        mark = Label(self.site(n), CLEARED, "declared", " ".join(categories), "")
        trace = Trace("sanitize", self.site(n), self.frame)
        if not removed and not value.refs:
            return value.with_labels({mark: trace})
        return flat.with_labels(merge_labels(kept, {mark: trace}))

    def source(self, value: Value, found: Verdict, name: str, n: int) -> Value:
        """A name says nothing of what a sanitizer has made of the data: `diagnosis = redact(diagnosis)`.

        Nor of a person where it names what configures a program: `sender_email = os.environ["SENDER"]`.
        """
        says_nothing = self._is_cleared(value, found.category) or self._is_configuration(value, found)
        return value if says_nothing else super().source(value, found, name, n)

    def _is_configuration(self, value: Value, found: Verdict) -> bool:
        """True for an environment variable where a name alone says that it holds anything but a key."""
        if found.origin not in ("strong", "contextual") or found.category.startswith(SECRETS):
            return False
        held = [self.obj(what) if kind == "o" else None for kind, what in value.refs]
        return (
            bool(held)
            and DATA not in value.consts
            and all(
                obj is not None and obj.kind == "opaque" and isinstance(obj.info, dict) and "env" in obj.info
                for obj in held
            )
        )

    def _is_cleared(self, value: Value, category: str) -> bool:
        """True where all content, also that of containers, has passed a sanitizer of the category."""
        seen: set[int] = set()
        any_cleared = False
        stack = [value]
        while stack:
            current = stack.pop()
            cleared = any(removes(label, category) for label in current.labels)
            if DATA in current.consts and not cleared:
                return False
            any_cleared = any_cleared or cleared
            for kind, number in current.refs:
                if number in seen:
                    continue
                if kind != "o" or (obj := self.obj(number)).kind not in CONTAINERS or obj.open:
                    return False
                seen.add(number)
                stack.extend(obj.fields.values())
        return any_cleared

    def _split(self, labels: Labels, categories: tuple[str, ...]) -> tuple[Labels, bool]:
        if "*" in categories:
            return {}, bool(labels)
        kept = {
            label: trace
            for label, trace in labels.items()
            if not any(label.category == c or label.category.startswith(c + ".") for c in categories)
        }
        return kept, len(kept) < len(labels)


def removes(mark: Label, category: str) -> bool:
    """Whether the mark of a sanitizer says that data of the category was removed."""
    removed = mark.name.split() if mark.category == CLEARED else ()
    return any(one in ("*", category) or category.startswith(one + ".") for one in removed)


def plain_name(name: str) -> str:
    """A private name without the class to which it belongs: `_Card__number` is `number`."""
    if not name.startswith("_"):
        return name
    owner, _, rest = name[1:].partition("__")
    return rest if owner and rest and not rest.endswith("__") else name
