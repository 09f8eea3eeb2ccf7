"""What one interpretation leaves for others: which objects outlive it, and whether they tell something new.

An object that only its own root can reach ends with it, so that it costs nobody anything and is new when the
root runs again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import EMPTY, Obj, Site, Value, join_objects, numbers

_CALLED_LATER = frozenset({"func", "class", "scope", "gen"})
MAX_TOLD = 200

Fact = tuple[str, Any]


class Sharing:
    """Joins what roots leave to the shared heap, and knows which roots have changed what in it."""

    def __init__(self, heap: dict[int, Obj], created: dict[int, Obj]) -> None:
        self.heap = heap
        self.created = created
        # By object: the roots that changed it, and whether they brought data or a way out.
        self.changed: dict[int, dict[Site, bool]] = {}
        # What each root has made and nobody else can reach but by way of a class or a function.
        self._own: dict[Site, dict[int, Obj]] = {}

    def publish(self, written: dict[int, Obj], root: Site, kept: list[int], common: set[int]) -> None:
        """Join what lasts of the objects that a root has written.

        Shared is what shared objects lead to, and those `common` to all roots. Functions and what they close
        over may be called later, and `kept` are objects that stand for others: they last too, but are the
        root's own.
        """
        found = [number for number in written if number in self.heap or number in common]
        shared = self._reachable(found, written, set())
        kept = kept + [number for number, obj in written.items() if obj.kind in _CALLED_LATER]
        own = self._reachable(kept, written, shared)
        before = self._own.pop(root, {})
        for number, obj in written.items():
            if number in shared or number in own:
                self._join(number, obj, before.get(number), root)
        self._own[root] = {number: self.heap[number] for number in written if number in own}

    def withdraw(self, root: Site) -> None:
        """Take back what a root made for itself when it ran before: it is about to make it anew."""
        for number, obj in self._own.get(root, {}).items():
            if self.heap.get(number) is obj:
                del self.heap[number]

    def leaves_way_out(self, root: Site) -> bool:
        """Whether what a root made for itself, and may have handed out, holds an object that may send."""
        own = self._own.get(root, {}).values()
        return any(obj.kind == "ext" and obj.info.get("receiver") is not None for obj in own)

    def note_change(self, number: int, root: Site, *, is_data: bool) -> None:
        roots = self.changed.setdefault(number, {})
        roots[root] = roots.get(root, False) or is_data

    def note_news(self, number: int, parts: set[int], root: Site) -> None:
        """Note that an object stands for further ones, where these bring data or a way out."""
        told = self._told(Value(refs=frozenset(("o", part) for part in parts)))
        if any(kind in ("label", "way out") for kind, _ in told):
            self.note_change(number, root, is_data=True)

    def take_changes(self) -> dict[int, dict[Site, bool]]:
        """What changed since this was asked."""
        changed, self.changed = self.changed, {}
        return changed

    def _reachable(self, found: list[int], written: dict[int, Obj], known: set[int]) -> set[int]:
        """The written objects to which the given ones lead, and which are not known to be reached."""
        seen: set[int] = set()
        while found:
            number = found.pop()
            obj = written.get(number)
            if obj is None or number in seen or number in known:
                continue
            seen.add(number)
            found += _leads_to(obj)
        return seen

    def _join(self, number: int, obj: Obj, before: Obj | None, root: Site) -> None:
        old = self.heap.get(number)
        joined = obj if old is None else join_objects(old, obj)
        if joined is old:
            return
        self.heap[number] = joined
        known = before if old is None else old
        if known is not None:
            told = self._told_anew(known, joined)
            if told:
                self.note_change(number, root, is_data=any(kind in ("label", "way out") for kind, _ in told))

    def _told_anew(self, old: Obj, new: Obj) -> set[Fact]:
        """The data, classes, callables and receivers to be had from an object now, and not before."""
        told: set[Fact] = {("label", label) for label in new.labels.keys() - old.labels.keys()}
        for key, value in new.fields.items():
            before = old.fields.get(key, EMPTY)
            if value is not before:
                told |= set(self._told(value))
                if told:
                    told -= set(self._told(before))
        return told

    def _told(self, value: Value) -> Iterator[Fact]:
        seen: set[int] = set()
        stack = [value]
        while stack:
            each = stack.pop()
            yield from (("label", label) for label in each.labels)
            yield from ((kind, what) for kind, what in each.refs if kind != "o")
            for number in numbers(each):
                obj = self.heap.get(number) or self.created.get(number)
                if obj is None or number in seen or len(seen) >= MAX_TOLD:
                    continue
                seen.add(number)
                yield from _facts(number, obj)
                stack += obj.fields.values()


def _facts(number: int, obj: Obj) -> Iterator[Fact]:
    """What one object tells to whoever gets hold of it."""
    yield from (("label", label) for label in obj.labels)
    if obj.kind == "instance":
        yield ("instance", obj.cls)
    elif obj.kind == "func":
        yield ("func", obj.info[:2])
    elif obj.kind == "ext":
        receiver = obj.info.get("receiver")
        yield ("way out", receiver.type) if receiver is not None else ("ext", obj.info.get("name"))
    elif obj.kind == "opaque":
        if isinstance(obj.info, dict) and obj.info.keys() & {"document", "said"}:
            yield ("configuration", number)
    else:
        yield (obj.kind, number if obj.kind in ("class", "partial", "gen") else None)


def _leads_to(obj: Obj) -> list[int]:
    out = [what for value in obj.fields.values() for kind, what in value.refs if kind == "o"]
    out += held_numbers(obj.info)
    if obj.cls is not None:
        out.append(obj.cls)
    return out


def held_numbers(info: Any) -> list[int]:
    """The objects to which what is known of an object leads; a number that means none is harmless."""
    if isinstance(info, Value):
        return [what for kind, what in info.refs if kind == "o"]
    if isinstance(info, int):
        return [info]
    if isinstance(info, dict):
        info = list(info.values())
    elif isinstance(info, Args):
        info = info.all()
    if isinstance(info, (tuple, list, frozenset, set)):
        return [number for part in info for number in held_numbers(part)]
    return []
