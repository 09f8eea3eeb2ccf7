"""Runs `with`: what entering a manager gives, and what leaving it does."""

from __future__ import annotations

from egresslint.dataflow.exceptions import Exceptions
from egresslint.dataflow.frames import State
from egresslint.dataflow.values import EMPTY, NONE, Value, join, reference
from egresslint.ir import nodes as ir


class Managers(Exceptions):
    """`with`, and `enter` for whoever enters a manager by hand."""

    def _with(self, node: ir.With) -> bool:
        managers = []
        for item in node.items:
            manager = self.evaluate(item.context)
            entered = self.enter(manager, item.n)
            if self.ended:
                return False
            if item.target is not None:
                self.assign(item.target, entered)
            managers.append((manager, item.n))
        raises = len(self.frame.raises)
        before = self.fork()
        reached = self.execute(node.body)
        return self._exit_all(managers, reached=reached, raises=raises, before=before)

    def _exit_all(
        self, managers: list[tuple[Value, int]], *, reached: bool, raises: int, before: State
    ) -> bool:
        suppressed = [m for m, n in managers if self._suppresses(m)]
        if not reached and suppressed and (len(self.frame.raises) > raises or True):
            self.restore(before if not self.frame.raises[raises:] else self.frame.raises[-1][1])
            del self.frame.raises[raises:]
            reached = True
        for manager, n in reversed(managers):
            for name in ("__exit__", "__aexit__"):
                self.special(manager, name, [NONE, NONE, NONE], n)
        return reached

    def _suppresses(self, manager: Value) -> bool:
        return any(
            obj.kind == "ext" and obj.info.get("name") == "contextlib.suppress"
            for _, obj in self.objects(manager)
        )

    def enter(self, manager: Value, n: int) -> Value:
        """What `with manager as name` binds."""
        out = self.special(manager, "__enter__", [], n)
        if out is None:
            out = self.special(manager, "__aenter__", [], n)
        if out is not None:
            return self.await_value(out, n)
        out = EMPTY
        for number, obj in self.objects(manager):
            out = join(
                out,
                self.iterate(reference(("o", number)), n) if obj.kind == "gen" else reference(("o", number)),
            )
        rest = frozenset(ref for ref in manager.refs if ref[0] != "o")
        return join(out, Value(manager.labels, rest, manager.consts))
