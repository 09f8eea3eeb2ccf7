"""The abstract heap: objects by number, in layers, so that states share all that they have in common.

A branch costs what it writes, not what the program holds: forking puts an empty layer over a frozen one, and
merging looks at the layers above the nearest common one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from egresslint.dataflow.values import Obj, join_objects

MAX_LAYERS = 6


class Heap:
    """One state's objects. A heap that has been forked is frozen: only its forks are written."""

    __slots__ = ("below", "depth", "layer")

    def __init__(self, below: Heap | None = None, layer: dict[int, Obj] | None = None) -> None:
        self.below = below
        self.layer: dict[int, Obj] = {} if layer is None else layer
        self.depth: int = below.depth + 1 if below is not None else 0

    def get(self, number: int) -> Obj | None:
        heap: Heap | None = self
        while heap is not None:
            found = heap.layer.get(number)
            if found is not None:
                return found
            heap = heap.below
        return None

    def __contains__(self, number: int) -> bool:
        return self.get(number) is not None

    def __setitem__(self, number: int, obj: Obj) -> None:
        self.layer[number] = obj

    def items(self) -> Iterator[tuple[int, Obj]]:
        return iter(self._above(None).items())

    def fork(self) -> Heap:
        """A heap over this one, which must not be written any more."""
        base = self._compacted() if self.depth >= MAX_LAYERS else self
        return Heap(base) if base.layer or base.below is None else Heap(base.below)

    def _compacted(self) -> Heap:
        """The same objects with the upper layers in one: small layers are copied often, large ones rarely."""
        base: Heap | None = self
        size = 0
        while base is not None and (base.depth > MAX_LAYERS // 2 or len(base.layer) <= 2 * size):
            size += len(base.layer)
            base = base.below
        return Heap(base, self._above(base))

    def _above(self, base: Heap | None) -> dict[int, Obj]:
        """What the layers over `base` hold, newest first."""
        layers: list[dict[int, Obj]] = []
        heap: Heap | None = self
        while heap is not None and heap is not base:
            layers.append(heap.layer)
            heap = heap.below
        out: dict[int, Obj] = {}
        for layer in reversed(layers):
            out.update(layer)
        return out

    def changed_since(self, other: Heap) -> dict[int, Obj]:
        """What this heap holds above all that it shares with another."""
        return self._above(self._common(other))

    def merged(self, other: Heap, shared: Mapping[int, Obj]) -> Heap:
        """What holds after two ways that meet; an object that one way lacks is as it was in `shared`."""
        if self is other:
            return self
        base = self._common(other)
        mine, theirs = self._above(base), other._above(base)
        if not theirs and not mine:
            return self
        return Heap(base, _joined(mine, theirs, base, shared))

    def _common(self, other: Heap) -> Heap | None:
        """The nearest layer that lies below both."""
        a: Heap | None = self
        b: Heap | None = other
        seen: set[int] = set()
        while a is not None:
            seen.add(id(a))
            a = a.below
        while b is not None and id(b) not in seen:
            b = b.below
        return b


def _joined(
    mine: dict[int, Obj], theirs: dict[int, Obj], base: Heap | None, shared: Mapping[int, Obj]
) -> dict[int, Obj]:
    out = dict(mine)
    for number, obj in theirs.items():
        own = mine.get(number)
        if own is None:
            own = _before(number, base, shared)
        if own is not obj:
            out[number] = obj if own is None else join_objects(own, obj)
    for number in mine.keys() - theirs.keys():
        before = _before(number, base, shared)
        if before is not None:
            out[number] = join_objects(mine[number], before)
    return out


def _before(number: int, base: Heap | None, shared: Mapping[int, Obj]) -> Obj | None:
    found = base.get(number) if base is not None else None
    return found if found is not None else shared.get(number)
