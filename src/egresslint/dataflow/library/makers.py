"""What code outside the program makes of the project's classes: queries, parsers, converters handed a class.

A call that is given a class may give back instances of it, itself or by later methods: nothing is known of
their fields but what the class declares. Queries do not give back what they compare with, and the answer of a
service that no route describes is new data, not what was sent to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from egresslint.catalog.library import is_library_path, load_library
from egresslint.dataflow.core import x
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.primitives import Primitives
from egresslint.dataflow.values import A_SCALAR, EMPTY, NO_LABELS, Labels, Obj, Value, join, join_all

_MAKES = "makes"


class Makers(Primitives):
    """Unknown objects remember which classes they were given."""

    def unknown_call(self, name: str, args: Args, n: int, *, labels: Labels = NO_LABELS) -> Value:
        if name in load_library().services:
            self._run_callbacks(args, n)
            return self.opaque(n, labels, tag=("answer", name))
        result = super().unknown_call(name, args, n, labels=labels)
        classes = self._classes_in(args.all())
        return self._made(result, classes, name.rpartition(".")[2], n) if classes else result

    def _unknown_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        library = load_library()
        if name in library.service_methods and self._is_service(receiver):
            self._run_callbacks(args, n)
            return self.opaque(n, tag=("answer", name))
        classes = self._classes_in([receiver, *args.all()])
        if not classes:
            return super()._unknown_method(receiver, name, args, n)
        if name in library.query_numbers:
            return A_SCALAR
        if name in library.query_methods:
            result = super().unknown_call("", Args(), n, labels=receiver.labels)
        else:
            result = super()._unknown_method(receiver, name, args, n)
        result = result.with_labels(self._columns(classes, args, n).labels)
        return self._made(result, classes, name, n)

    def _columns(self, classes: frozenset[int], args: Args, n: int) -> Value:
        """What the fields hold that a query names by text, as `values_list("note")` does."""
        named = [text for value in args.positional if (text := value.text()) is not None]
        found = [name for name in named if any(self.lookup(cls, name) for cls in classes)]
        instances = self._instances_of(classes, n) if found else EMPTY
        return join_all(self.get_attribute(instances, name, n) for name in found)

    def _is_service(self, receiver: Value) -> bool:
        """Whether the object is a client by which services are called over the network."""
        clients = load_library().service_clients
        return any(
            obj.kind == "ext" and (obj.info.get("name") in clients or obj.info.get("type") in clients)
            for _, obj in self.objects(receiver)
        )

    def _classes_in(self, values: Iterable[Value]) -> frozenset[int]:
        """The project's classes among the values, and those that the unknown ones were given before."""
        found: set[int] = set()
        for value in values:
            for number, obj in self.objects(value):
                if obj.kind == "class" and not is_library_path(obj.info.path):
                    found.add(number)
                elif obj.kind == "opaque" and isinstance(obj.info, dict):
                    found |= obj.info.get(_MAKES, frozenset())
        return frozenset(found)

    def _made(self, result: Value, classes: frozenset[int], name: str, n: int) -> Value:
        """An unknown that remembers the classes; unless the call only goes on with a query, instances too."""
        made = self.allocate("opaque", n, tag=("makes", classes), open=True, info={_MAKES: classes})
        if any("wraps" in (obj.info or {}) for _, obj in self.objects(result)):
            made = join(made, result)
        if name not in load_library().query_steps:
            made = join(made, self._instances_of(classes, n))
        return made.with_labels(result.labels)

    def _instances_of(self, classes: frozenset[int], n: int) -> Value:
        return join_all(self._typed_instance(cls, n, "made") for cls in sorted(classes))

    def _held_instances(self, obj: Obj, n: int) -> Value:
        if obj.kind != "opaque" or not isinstance(obj.info, dict) or _MAKES not in obj.info:
            return EMPTY
        return self._instances_of(obj.info[_MAKES], n).with_labels(obj.labels)

    def _one_item(self, number: int, obj: Obj, n: int) -> Value:
        return join(super()._one_item(number, obj, n), self._held_instances(obj, n))

    def _object_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        return join(super()._object_item(number, obj, index, n), self._held_instances(obj, n))

    def read_unseen(self, cls: int, name: str, n: int) -> Value:
        """A member of a class that no code shows: of a library's class, or one that gives kept instances."""
        bases = self.external_bases(cls)
        if bases and not bases[0].startswith(tuple(load_library().storing_packages)):
            return x(f"{bases[0]}.{name}")
        return self.opaque(n, tag=("missing", cls, name), info={_MAKES: frozenset({cls})})

    def _run_callbacks(self, args: Args, _n: int) -> None:
        callables = self._callables(args)
        if callables is not None:
            self.escape(callables)
