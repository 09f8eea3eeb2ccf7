"""The catalogue of provider routes: finds the rows that apply to a qualified name or to a receiver's path.

It reads a small index first, and each route file only when a name of one of its packages is asked for. What
the rows mean is in `model`; whether a call is an egress is for `dataflow` to decide.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec
import tomli

from egresslint.catalog.index import read_index
from egresslint.catalog.model import SELF, Construct, Operation, Placement, ReceiverType, RoleParam, Route
from egresslint.catalog.route_file import RuleSets, read_route

DATA = Path(__file__).with_name("data")
_ASYNC = {"sync": "async", "stream": "async-stream"}

Row = TypeVar("Row")


class _Place(NamedTuple):
    """Where a path ends: the type that holds it, what is left of the path there, and how one gets there."""

    type: ReceiverType
    rest: str
    awaited: bool
    endpoints: dict[str, str]


class Catalog:
    """Lookups over all route files. Names are dotted; nothing found is an empty tuple."""

    def __init__(self, data: Path) -> None:
        self._data = data / "routes"
        self._index = read_index(self._data / "index.toml")
        self._routes: dict[str, Route] = {}
        self._flat: dict[str, ReceiverType] = {}
        self._places: dict[tuple[str, str], _Place | None] = {}
        self._place_names: dict[str, str] = {}
        self._found: dict[tuple[str, str], tuple[tuple[Route, object], ...]] = {}

    def packages(self) -> frozenset[str]:
        """The import packages that routes belong to; some are dotted (`azure.ai.inference`)."""
        return frozenset(self._index.packages)

    def markers(self) -> tuple[bytes, ...]:
        """Literals of which a file holds one if it can construct or call a route directly."""
        return self._index.literals

    def opaque_markers(self) -> tuple[bytes, ...]:
        """Literals of files that may use a route by an alias, a variable or the environment alone.

        They matter only in a project that mentions the provider somewhere.
        """
        return tuple(marker.encode() for marker in self._index.opaque_markers)

    def recipients(self) -> frozenset[str]:
        """Who receives data by some route: the providers, and the gateways and clouds before them."""
        return frozenset(self._index.recipients)

    def default_environment(self, provider: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The variables for key and URL that a provider's own package, which has its name, falls back to."""
        found = [row for name in self.names(provider) for _, row in self.constructs(name)]
        keys = dict.fromkeys(key for row in found for key in row.credential_env)
        return tuple(keys), tuple(dict.fromkeys(url for row in found for url in row.base_url_env))

    def routes(self) -> tuple[Route, ...]:
        """Every route, each file read: for listings and tests, not for a scan."""
        names = sorted({name for names in self._index.packages.values() for name in names})
        return tuple(self._route(name) for name in names)

    def constructs(self, qualname: str) -> tuple[tuple[Route, Construct], ...]:
        """What calling the class or function `qualname` makes."""
        return self._rows("constructs", qualname, Construct)

    def functions(self, qualname: str) -> tuple[tuple[Route, Operation], ...]:
        """What calling `qualname`, a function, a class or a class method, sends by itself."""
        return self._rows("functions", qualname, Operation)

    def names(self, package: str) -> tuple[str, ...]:
        """What the routes of a top-level package know in it by full names: constructs and functions."""
        packages = self._index.packages.items()
        routes = {name for key, names in packages if key.partition(".")[0] == package for name in names}
        known = {name for route in sorted(routes) for table in self._tables(route) for name in table}
        return tuple(sorted(name for name in known if name.startswith(package + ".") and "*" not in name))

    def _tables(self, route: str) -> tuple[Mapping[str, object], Mapping[str, object]]:
        found = self._route(route)
        return found.constructs, found.functions

    def placements(self, qualname: str) -> tuple[tuple[Route, Placement], ...]:
        """The module-level places that calling `qualname` fills."""
        return self._rows("placements", qualname, Placement)

    def is_setting(self, qualname: str) -> bool:
        """Whether `qualname` is a module-level place that each program fills for itself."""
        return any(
            _matches(each, qualname) for route in self._routes_for(qualname) for each in route.settings
        )

    def place_name(self, qualname: str) -> str:
        """The name by which rows speak of the module-level place `qualname`."""
        if qualname not in self._place_names:
            holder, _, attribute = qualname.rpartition(".")
            known = [route.aliases[holder] for route in self._routes_for(holder) if holder in route.aliases]
            self._place_names[qualname] = f"{known[0]}.{attribute}" if known else qualname
        return self._place_names[qualname]

    def is_carrier(self, qualname: str) -> bool:
        """Whether a model object handed to `qualname` may be used later in ways that no row describes."""
        return any(
            _matches(pattern, qualname) for route in self._routes_for(qualname) for pattern in route.carriers
        )

    def knows_type(self, type_id: str) -> bool:
        return self._owner(type_id) is not None

    def all_operations(self, type_id: str) -> dict[str, tuple[Operation, ...]]:
        """The rows of a type by their paths, with those that it inherits; for listings and tests."""
        flat = self._flatten(type_id)
        return {} if flat is None else flat.operations

    def is_sender(self, type_id: str) -> bool:
        """Whether the type sends by itself, and not only through what it holds."""
        return bool(self.own_operations(type_id))

    def own_operations(self, type_id: str) -> tuple[Operation, ...]:
        """The rows by which the type sends by itself."""
        flat = self._flatten(type_id)
        if flat is None:
            return ()
        return tuple(row for rows in flat.operations.values() for row in rows if row.via is None)

    @cache  # noqa: B019  # one catalogue lives as long as the process
    def leads_to_sender(self, type_id: str) -> bool:
        """Whether its attributes and methods give, directly or not, a receiver that sends by itself."""
        seen, stack = {type_id}, [type_id]
        while stack:
            flat = self._flatten(stack.pop())
            if flat is None:
                continue
            others = {
                *flat.attributes.values(),
                *(row.type for rows in flat.constructs.values() for row in rows),
            }
            new = others - seen - {SELF}
            if any(self.is_sender(other) for other in new):
                return True
            seen |= new
            stack += new
        return False

    def operations(self, type_id: str, path: str) -> tuple[tuple[Route, Operation], ...]:
        """The rows of the method at `path`, through attributes, mirrors and extended types."""
        owner, place = self._owner(type_id), self._place(type_id, path)
        if owner is None or place is None:
            return ()
        return tuple((owner, _settle(row, place)) for row in place.type.operations.get(place.rest, ()))

    def member_constructs(self, type_id: str, path: str) -> tuple[tuple[Route, Construct], ...]:
        """The receivers that the method at `path` returns."""
        owner, place = self._owner(type_id), self._place(type_id, path)
        if owner is None or place is None:
            return ()
        return tuple((owner, row) for row in place.type.constructs.get(place.rest, ()))

    def absorbs(self, type_id: str, path: str) -> tuple[RoleParam, ...]:
        """The parameters of the method at `path` that the receiver holds from then on."""
        place = self._place(type_id, path)
        return () if place is None else place.type.absorbs.get(place.rest, ())

    def operator(self, type_id: str, token: str) -> str | None:
        """The type of `receiver <token> other`, on either side; it holds both under `operands`."""
        flat = self._flatten(type_id)
        return None if flat is None else flat.operators.get(token)

    def is_prefix(self, type_id: str, path: str) -> bool:
        """Whether `path` is an attribute through which operations are reached."""
        place = self._place(type_id, path)
        if place is None:
            return False
        start = place.rest + "."
        return not place.rest or any(
            key.startswith(start)
            for keys in (place.type.operations, place.type.constructs, place.type.harmless)
            for key in keys
        )

    def is_harmless(self, type_id: str, path: str) -> bool:
        """Whether the method at `path` is known to send no content."""
        place = self._place(type_id, path)
        return place is not None and any(_matches(pattern, place.rest) for pattern in place.type.harmless)

    def _rows(self, table: str, qualname: str, _row: type[Row]) -> tuple[tuple[Route, Row], ...]:
        key = (table, qualname)
        if key not in self._found:
            tables = [(route, getattr(route, table)) for route in self._routes_for(qualname)]
            exact = [(route, row) for route, rows in tables for row in rows.get(qualname, ())]
            self._found[key] = tuple(exact or _by_pattern(tables, qualname) or _by_class(tables, qualname))
        return self._found[key]  # type: ignore[return-value]  # the table decides the row type

    def _routes_for(self, qualname: str) -> tuple[Route, ...]:
        """The routes of the packages that `qualname` lies in: its first one to three segments."""
        segments = qualname.split(".", 3)[:3]
        packages = (".".join(segments[:count]) for count in range(1, len(segments) + 1))
        names = dict.fromkeys(name for package in packages for name in self._index.packages.get(package, ()))
        return tuple(self._route(name) for name in names)

    def _route(self, name: str) -> Route:
        if name not in self._routes:
            file = self._data / f"{name}.toml"
            self._routes[name] = read_route(file.read_text(encoding="utf-8"), file.name, load_model_rules())
        return self._routes[name]

    def _owner(self, type_id: str) -> Route | None:
        return next((route for route in self._routes_for(type_id) if type_id in route.types), None)

    def _flatten(self, type_id: str) -> ReceiverType | None:
        """The type with all that it inherits."""
        if type_id in self._flat:
            return self._flat[type_id]
        owner = self._owner(type_id)
        if owner is None:
            return None
        own = owner.types[type_id]
        base = self._flatten(own.extends) if own.extends else None
        self._flat[type_id] = flat = own if base is None else _inherit(own, base)
        return flat

    def _place(self, type_id: str, path: str) -> _Place | None:
        key = (type_id, path)
        if key not in self._places:
            self._places[key] = self._walk(type_id, path)
        return self._places[key]

    def _walk(self, type_id: str, path: str) -> _Place | None:
        current = self._flatten(type_id)
        if current is None:
            return None
        endpoints, mirrors, awaited = dict(current.endpoints), set(current.mirrors), current.asynchronous
        segments = path.split(".") if path else []
        while segments:
            if segments[0] in mirrors:
                segments.pop(0)
            elif segments[0] in current.attributes:
                current = self._flatten(current.attributes[segments.pop(0)]) or ReceiverType()
                endpoints = current.endpoints | endpoints
                mirrors |= set(current.mirrors)
                awaited = awaited or current.asynchronous
            else:
                break
        rest = ".".join(segment for segment in segments if segment not in mirrors)
        return _Place(current, rest, awaited, endpoints)


@lru_cache(maxsize=1)
def load_catalog() -> Catalog:
    """The catalogue that ships with the program; route files are read as they are asked for."""
    return Catalog(DATA)


@lru_cache(maxsize=1)
def load_model_rules() -> RuleSets:
    """The rule sets that tell a provider's models by their names, and where each spelling runs."""
    return tomli.loads((DATA / "models.toml").read_text(encoding="utf-8"))


def _by_pattern(
    tables: list[tuple[Route, dict[str, tuple[Row, ...]]]], qualname: str
) -> list[tuple[Route, Row]]:
    """The rows whose name is a pattern that fits: they hold where no route has the name itself."""
    return [
        (route, row)
        for route, table in tables
        for name, rows in table.items()
        if "*" in name and _matches(name, qualname)
        for row in rows
    ]


def _by_class(
    tables: list[tuple[Route, dict[str, tuple[Row, ...]]]], qualname: str
) -> list[tuple[Route, Row]]:
    """The rows of a class that the catalogue knows in another module of the same package.

    Libraries move classes between modules from version to version, and keep their names. Of several the
    nearest is meant; where two are as near and differ, neither.
    """
    nearest: list[tuple[tuple[int, int], Route, tuple[Row, ...]]] = []
    local = _within_module(qualname)
    for route, table in tables if local else ():
        for name, rows in table.items():
            if name.endswith(local) and "*" not in name and _within_module(name) == local:
                shared = _shared_segments(name, qualname)
                if shared:
                    nearest.append(((-shared, name.count(".")), route, rows))
    best = min((distance for distance, _, _ in nearest), default=None)
    found = [(route, rows) for distance, route, rows in nearest if distance == best]
    same = all(rows == found[0][1] for _, rows in found)
    return [(found[0][0], row) for row in found[0][1]] if found and same else []


def _shared_segments(one: str, other: str) -> int:
    pairs = zip(one.split("."), other.split("."), strict=False)
    return len([*takewhile(lambda pair: pair[0] == pair[1], pairs)])


def _within_module(qualname: str) -> str:
    """The part of a dotted name that begins with a class, by its capital; empty where there is none."""
    segments = qualname.split(".")
    first = next((at for at, segment in enumerate(segments) if segment[:1].isupper()), len(segments))
    return ".".join(segments[first:])


def _matches(pattern: str, name: str) -> bool:
    """Whether a dotted name fits a pattern: `*` is any characters of a segment, `**` one segment or more."""
    expected, given = pattern.split("."), name.split(".")
    if "**" in expected:
        at = expected.index("**")
        end = len(given) - (len(expected) - at - 1)
        if end <= at:
            return False
        expected, given = expected[:at] + expected[at + 1 :], given[:at] + given[end:]
    return len(expected) == len(given) and all(map(_fits, expected, given))


def _fits(pattern: str, segment: str) -> bool:
    head, star, tail = pattern.partition("*")
    if not star:
        return pattern == segment
    return len(segment) >= len(head) + len(tail) and segment.startswith(head) and segment.endswith(tail)


def _inherit(own: ReceiverType, base: ReceiverType) -> ReceiverType:
    return ReceiverType(
        operations={key: rows for key, rows in base.operations.items() if key not in own.without}
        | own.operations,
        constructs={key: rows for key, rows in base.constructs.items() if key not in own.without}
        | own.constructs,
        attributes={key: name for key, name in base.attributes.items() if key not in own.without}
        | own.attributes,
        mirrors=(*base.mirrors, *own.mirrors),
        harmless=(*base.harmless, *own.harmless),
        asynchronous=own.asynchronous or base.asynchronous,
        endpoints=base.endpoints | own.endpoints,
        operators=base.operators | own.operators,
        absorbs=base.absorbs | own.absorbs,
    )


def _settle(row: Operation, place: _Place) -> Operation:
    """The row as it stands on this receiver: with the receiver's endpoint, and awaited where that is."""
    endpoint = row.endpoint or place.endpoints.get(row.name) or place.endpoints.get("*")
    kind = _ASYNC.get(row.kind, row.kind) if place.awaited else row.kind
    if (endpoint, kind) == (row.endpoint, row.kind):
        return row
    return msgspec.structs.replace(row, endpoint=endpoint, kind=kind)
