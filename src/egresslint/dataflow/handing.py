"""What calls were handed: the labels in their arguments, also within objects.

Binding is in `binding`; this only answers whose data a call in progress holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.dataflow.carrying import Carrying
from egresslint.dataflow.frames import Frame
from egresslint.dataflow.values import Label, Labels, numbers

MAX_OBJECTS = 300


class Handing(Carrying):
    """`handed` is asked where a flow is recorded, to find the call in which data and egress meet."""

    def handed(self, frame: Frame) -> set[Label]:
        """The labels of a call's arguments; what shared objects keep is read where they are asked for it."""
        if frame.given is None:
            return set()
        values = frame.given.all()
        out = {label for value in values for label in value.labels}
        seen: set[int] = set()
        stack = [number for value in values for number in numbers(value)]
        while stack and len(seen) < MAX_OBJECTS:
            number = stack.pop()
            if number in seen:
                continue
            seen.add(number)
            for labels, held in self._carried(number):
                out.update(labels)
                stack += held
        return out

    def _carried(self, number: int) -> Iterator[tuple[Labels, list[int]]]:
        obj = self.obj(number)
        yield obj.labels, []
        if obj.kind == "class" or (obj.kind == "instance" and self.is_shared(number)):
            return
        for value in obj.fields.values():
            yield value.labels, numbers(value)
