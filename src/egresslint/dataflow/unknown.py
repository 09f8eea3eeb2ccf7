"""What a call gives whose callee is not known, and which functions it may call in turn."""

from __future__ import annotations

from typing import Any

from egresslint.catalog.library import is_library_path
from egresslint.dataflow.deferred import Deferred
from egresslint.dataflow.frames import Args
from egresslint.dataflow.sources import SECRETS
from egresslint.dataflow.storage import OWNER
from egresslint.dataflow.values import NO_LABELS, SOME_DATA, Label, Labels, Obj, Value, merge_labels

_FILLED = frozenset({"list", "dict", "set"})


def without_keys(labels: Labels) -> Labels:
    """What a library answers is not the key that it was given to log in with: `connect(url).search(...)`.

    It holds for what a name alone says to be a credential; a declared or typed one is followed everywhere.
    That the key arises in files whose data is declared makes no other data of it.
    """
    keys = {label.site for label in labels if _is_weak_secret(label)}
    if not keys:
        return labels
    return {label: trace for label, trace in labels.items() if label.site not in keys}


def _is_weak_secret(label: Label) -> bool:
    return label.origin == "contextual" and label.category.startswith(SECRETS)


class Unknown(Deferred):
    """`unknown_call` is such a call, `escape` the marking of functions that it may call."""

    def unknown_call(self, name: str, args: Args, n: int, *, labels: Labels = NO_LABELS) -> Value:
        """A call whose callee is not known: what goes in comes out; functions that go in may be called."""
        self.hazards += 1
        for value in args.all():
            labels = merge_labels(labels, without_keys(self.deep_labels(value, objects=True)))
        labels = self.step_labels(labels, "call", n)
        self._expose(args)
        callables = self._callables(args)
        info: dict[str, Any] = {"name": name} if name else {}
        if callables is not None:
            self.escape(callables)
            info["wraps"] = callables
        return self.opaque(n, labels, tag=("call", name), info=info)

    def _expose(self, args: Args) -> None:
        """Unknown code may fill what is still empty: a container, an object's container, a stream."""
        for value in args.all():
            for number, obj in self.objects(value):
                if obj.kind in _FILLED:
                    self._expose_container(number, obj)
                elif obj.kind == "instance":
                    self._expose_fields(number, obj)

    def _expose_container(self, number: int, obj: Obj) -> None:
        if not (obj.open or obj.fields.keys() - {OWNER, "default"}):
            self.heap[number] = obj.replace(open=True)

    def _expose_fields(self, number: int, obj: Obj) -> None:
        is_stream = obj.cls is not None and is_library_path(self.obj(obj.cls).info.path)
        for key, value in list(obj.fields.items()):
            for inner, child in self.objects(value):
                if child.kind in _FILLED:
                    self._expose_container(inner, child)
            if is_stream and value.consts and not value.refs:
                self.write(number, key, SOME_DATA, strong=False)

    def _callables(self, args: Args) -> Value | None:
        refs = set()
        for value in args.all():
            for number, obj in self.objects(value):
                if obj.kind in ("func", "bound", "partial"):
                    refs.add(("o", number))
        return Value(refs=frozenset(refs)) if refs else None

    def escape(self, value: Value) -> None:
        """Code outside the program may call these functions."""
        for number, obj in self.objects(value):
            if obj.kind == "func":
                self.world.escaped.add(number)
            elif obj.kind in ("bound", "classmethod", "staticmethod"):
                self.escape(obj.fields["func"])
