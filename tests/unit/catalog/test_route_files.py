"""Route files are strict, consistent with each other, and equal to the index that is read before them."""

from __future__ import annotations

import datetime as dt

import pytest
import tomli

from egresslint.catalog.route_file import RouteFileError, read_route
from egresslint.catalog.routes import DATA, load_catalog, load_model_rules

CATALOG = load_catalog()
ROUTES = CATALOG.routes()
BY_ROUTE = pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.route)

HEAD = """
route = "x"
provider = "cohere"
source = "a test"
checked = 2026-11-21
packages = ["x"]
markers = ["x"]
"""


def read(body: str):
    return read_route(HEAD + body, "x.toml", {"set": {"rules": [{"matches": ["a/*"], "hosting": "azure"}]}})


def rows_of(route):
    """Every row of the file with the name or the type and path that it stands under."""
    for table in (route.constructs, route.functions):
        yield from ((name, row) for name, rows in table.items() for row in rows)
    for type_id, receiver in route.types.items():
        for table in (receiver.operations, receiver.constructs):
            yield from ((f"{type_id} {path}", row) for path, rows in table.items() for row in rows)


def conditions_of(row):
    groups = [row.when, *(rule.when for rule in row.hosting)]
    groups += [getattr(row, name, ()) for name in ("finetune_when", "third_party", "local_unless")]
    return [condition for group in groups for condition in group]


def test_every_file_is_listed():
    names = {file.stem for file in (DATA / "routes").glob("*.toml")} - {"index"}
    listed = tomli.loads((DATA / "routes" / "index.toml").read_text(encoding="utf-8"))["packages"]
    assert {name for files in listed.values() for name in files} == names


def test_the_index_equals_the_files():
    files = {
        file.stem: tomli.loads(file.read_text(encoding="utf-8"))
        for file in (DATA / "routes").glob("*.toml")
        if file.stem != "index"
    }
    packages: dict[str, list[str]] = {}
    for name in sorted(files):
        for package in files[name]["packages"]:
            packages.setdefault(package, []).append(name)
    index = tomli.loads((DATA / "routes" / "index.toml").read_text(encoding="utf-8"))
    assert index["packages"] == packages
    loud = {package for file in files.values() if not file.get("silent") for package in file["packages"]}
    assert index["silent"] == sorted(packages.keys() - loud)
    sure = {marker for file in files.values() for marker in file["markers"]}
    opaque = {marker for file in files.values() for marker in file.get("opaque_markers", [])}
    assert all(any(short in marker for short in index["markers"]) for marker in sure)
    assert set(index["markers"]) <= sure
    assert all(any(s in m for s in index["markers"] + index["opaque_markers"]) for m in opaque)
    assert set(index["opaque_markers"]) <= opaque
    assert index["recipients"] == sorted(
        {name for route in CATALOG.routes() for name in recipients_of(route)}
    )


def recipients_of(route):
    """The provider, and whoever the rows' hosting rules name before it."""
    yield route.provider
    yield from (rule.recipient for _, row in rows_of(route) for rule in row.hosting if rule.recipient)


def test_the_default_environment_is_that_of_the_providers_own_package():
    assert CATALOG.default_environment("cohere") == (("CO_API_KEY", "COHERE_API_KEY"), ("CO_API_URL",))
    assert CATALOG.default_environment("nobody") == ((), ())


def test_markers_are_few():
    assert len(CATALOG.markers()) <= 12
    assert {b"ohere", b"OHERE"} <= set(CATALOG.markers())


@BY_ROUTE
def test_source_and_date(route):
    assert route.provider == "cohere"
    assert len(route.source) > 8
    assert dt.date.fromisoformat(route.checked) >= dt.date(2026, 11, 1)


@BY_ROUTE
def test_every_type_named_exists(route):
    named = {row.type for _, row in rows_of(route) if hasattr(row, "type")} - {"self"}
    named |= {row.returns for _, row in rows_of(route) if getattr(row, "returns", None)}
    named |= {c.holds for _, row in rows_of(route) for c in conditions_of(row) if c.holds}
    for receiver in route.types.values():
        named |= {*receiver.attributes.values(), *receiver.operators.values()}
        named |= {receiver.extends} - {None}
    assert [type_id for type_id in sorted(named) if not CATALOG.knows_type(type_id)] == []


@BY_ROUTE
def test_names_lie_in_the_packages(route):
    names = [*route.constructs, *route.functions, *route.types, *route.placements]
    assert [n for n in names if not any(n == p or n.startswith(p + ".") for p in route.packages)] == []


@BY_ROUTE
def test_dates_of_retirement(route):
    for _, row in rows_of(route):
        if getattr(row, "retired", None):
            dt.date.fromisoformat(row.retired)


@BY_ROUTE
def test_a_builder_is_a_construct(route):
    params = [
        param
        for _, row in rows_of(route)
        for param in (*getattr(row, "params", ()), *getattr(row, "roles", ()))
    ]
    assert [p.builds for p in params if p.builds and not CATALOG.constructs(p.builds)] == []


@BY_ROUTE
def test_via_names_a_role(route):
    """What a row goes via is held by its own call, or by what makes its receiver."""
    held = {"operands"}
    for file in ROUTES:
        for _, row in rows_of(file):
            held |= {param.name for param in getattr(row, "params", ()) if param.role == "holds"}
            held.add(getattr(row, "receiver", None))
    for name, row in rows_of(route):
        if getattr(row, "via", None) not in (None, "*"):
            own = {param.name for param in row.roles if param.role == "holds"}
            assert row.via in own | held, name


@BY_ROUTE
def test_no_operation_is_also_harmless(route):
    for type_id, receiver in route.types.items():
        assert [path for path in receiver.operations if CATALOG.is_harmless(type_id, path)] == []


MARKERS = [marker.decode() for marker in (*CATALOG.markers(), *CATALOG.opaque_markers())]


def marked(text: str) -> bool:
    return any(marker in text for marker in MARKERS)


def shown(row) -> bool:
    """Whether a call of the row needs a literal that a marker covers, or another receiver."""
    if getattr(row, "via", None):
        return True
    return any(
        condition.holds
        or (condition.given and marked(condition.param))
        or (condition.matches and all(marked(glob) for glob in condition.matches))
        for condition in row.when
    )


def shown_by_type(type_id: str, seen: frozenset[str] = frozenset()) -> bool:
    """Whether each operation of the type, and of what its methods return, is shown."""
    receiver = CATALOG._flatten(type_id)
    seen |= {type_id, "self"}
    members = [row for rows in receiver.constructs.values() for row in rows if row.type not in seen]
    return all(
        marked(path) or shown(row) for path, rows in receiver.operations.items() for row in rows
    ) and all(marked(row.type) or shown(row) or shown_by_type(row.type, seen) for row in members)


@BY_ROUTE
def test_markers_cover_what_files_must_say(route):
    uncovered = [
        name
        for name, rows in (*route.constructs.items(), *route.functions.items())
        for row in rows
        if not marked(name) and not shown(row) and not (hasattr(row, "type") and shown_by_type(row.type))
    ]
    assert uncovered == []


def test_a_parameter_in_short():
    (construct,) = read(
        '[[construct]]\nnames = ["x.C"]\ntype = "x.C"\nparams = ["key@2:credential"]'
    ).constructs["x.C"]
    (param,) = construct.params
    assert (param.name, param.role, param.position) == ("key", "credential", 2)


def test_a_key_may_list_methods():
    operations = read(
        '[types."x.C".operations]\n"run arun:async" = { name = "chat", data = ["a@0", "b:file"] }'
    )
    rows = operations.types["x.C"].operations
    assert (rows["run"][0].kind, rows["arun"][0].kind) == ("sync", "async")
    assert [(p.name, p.position, p.carries) for p in rows["arun"][0].data] == [
        ("a", 0, "text"),
        ("b", None, "file"),
    ]


def test_shared_keys_fill_rows():
    body = """
[types."x.C"]
shared = { model = "model@3", data = ["extra"] }
[types."x.C".operations]
go = { data = ["a"] }
"""
    (row,) = read(body).types["x.C"].operations["go"]
    assert row.model.position == 3
    assert [param.name for param in row.data] == ["a", "extra"]


def test_a_rule_set_becomes_conditions_and_hostings():
    (row,) = read('[functions]\n"x.f" = { models = "set", model = "model@1" }').functions["x.f"]
    assert (row.when[0].param, row.when[0].position, row.when[0].matches) == ("model", 1, ("a/*",))
    assert row.hosting[0].hosting == "azure"
    assert row.hosting[0].when[0].position == 1


def test_alternatives_repeat_a_row():
    body = """
[alternatives]
urls = [
  { name = "a", when = { param = "url", matches = ["*/a"] } },
  { name = "b", when = { param = "url", matches = ["*/b"] } },
]
[functions]
"x.post" = { each = "urls", roles = ["url@1:base_url"], data = ["json"] }
"""
    rows = read(body).functions["x.post"]
    assert [(row.name, row.when[0].position) for row in rows] == [("a", 1), ("b", 1)]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("surprise = 1", "surprise"),
        ('[[construct]]\nnames = ["x.C"]\ntype = "x.C"\nparam = []', "param"),
        ('[[construct]]\nnames = ["x.C"]\ntype = "x.C"\nparams = ["key:password"]', "password"),
        ('[types."x.C"]\nharmful = []', "harmful"),
        ('[functions]\n"x.f" = { hosting = "moon" }', "moon"),
        ('[functions]\n"x.f" = { models = "nowhere", model = "m" }', "nowhere"),
        ('[functions]\n"x.f" = { data = ["a@first"] }', "first"),
        ("[functions", "table"),
    ],
)
def test_a_mistake_is_refused_with_its_file(body, says):
    with pytest.raises(RouteFileError) as caught:
        read(body)
    assert str(caught.value).startswith("x.toml: ")
    assert says in str(caught.value)


def test_rule_sets_are_strict_enough():
    for name, rules in load_model_rules().items():
        assert set(rules) <= {"param", "rules", "unless", "opaque"}, name
        for rule in rules["rules"]:
            assert set(rule) <= {"matches", "hosting", "recipient"}
            assert rule["matches"]
            assert ("recipient" in rule) == (rule.get("hosting") == "gateway"), name
