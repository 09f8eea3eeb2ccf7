"""Reads one file of `data/routes` and expands its short spellings into the structs of `model`.

A parameter is written `name@position:word`, where the word is what it carries or its role; position and word
may be left out. The key of an operation may list several methods that share a row, each as `method:kind`.
One condition or hosting may stand for a list of one; a hosting may be its name. `data` and `model` of a type
hold for each of its own operations: added to the row's data, and used where the row names no model.
`models` names a rule set of `data/models.toml`, which becomes conditions and hostings on the model
parameter; `default_model` says that leaving the model out means one of them. `by_url` makes one row for each
`[[endpoint]]` of the file. It does not look at other route files: `routes` does that.
"""

from __future__ import annotations

from typing import Any

import msgspec
import tomli

from egresslint.catalog.model import Route

Table = dict[str, Any]
RuleSets = dict[str, Table]

_PARAM_LISTS = {"data": "carries", "params": "role", "roles": "role"}
_CONDITION_LISTS = ("when", "finetune_when", "third_party", "local_unless")
_MODEL_KEYS = ("models", "default_model")


class RouteFileError(ValueError):
    """A file of catalogue data that does not fit the structs; the message starts with its name."""


def read_route(text: str, place: str, rule_sets: RuleSets) -> Route:
    """The route that `text` describes; `place` is the file's name for messages."""
    try:
        table = tomli.loads(text)
        return msgspec.convert(_expand_route(table, rule_sets), Route, strict=True)
    except (tomli.TOMLDecodeError, msgspec.ValidationError, KeyError, TypeError, ValueError) as error:
        raise RouteFileError(f"{place}: {error}") from error


def _expand_route(table: Table, rule_sets: RuleSets) -> Table:
    endpoints = table.pop("endpoint", [])
    route = dict(table, checked=str(table["checked"]))
    route["constructs"] = _expand_constructs(table.pop("construct", []), rule_sets)
    route["functions"] = _expand_operations(
        table.get("functions", {}), rule_sets, endpoints, full_names=False
    )
    route["types"] = {
        name: _expand_type(value, rule_sets, endpoints) for name, value in table.get("types", {}).items()
    }
    route["placements"] = {
        name: [_expand_placement(row) for row in rows] for name, rows in table.get("placements", {}).items()
    }
    route.pop("construct", None)
    return route


def _expand_type(table: Table, rule_sets: RuleSets, endpoints: list[Table]) -> Table:
    expanded = {key: value for key, value in table.items() if key not in ("data", "model")}
    if "operations" in table:
        rows = {
            key: [_share(table, row) for row in _listed(value)] for key, value in table["operations"].items()
        }
        expanded["operations"] = _expand_operations(rows, rule_sets, endpoints, full_names=True)
    if "constructs" in table:
        constructs = [
            dict(row, names=key.split())
            for key, value in table["constructs"].items()
            for row in _listed(value)
        ]
        expanded["constructs"] = _expand_constructs(constructs, rule_sets)
    return expanded


def _share(table: Table, row: Table) -> Table:
    """The row with the data and the model that its type states for all its operations."""
    shared = {"model": table["model"]} if "model" in table else {}
    return shared | row | {"data": [*row.get("data", []), *table.get("data", [])]}


def _expand_placement(row: Table) -> Table:
    return dict(row, param=_expand_param(row["param"], "carries"))


def _expand_constructs(rows: list[Table], rule_sets: RuleSets) -> Table:
    constructs: Table = {}
    for row in rows:
        names = row["names"]
        construct = _expand_row({key: value for key, value in row.items() if key != "names"}, rule_sets)
        for name in names:
            constructs.setdefault(name, []).append(construct)
    return constructs


def _expand_operations(
    table: Table, rule_sets: RuleSets, endpoints: list[Table], *, full_names: bool
) -> dict[str, list[Table]]:
    operations: dict[str, list[Table]] = {}
    for key, value in table.items():
        for method in key.split():
            path, _, kind = method.partition(":")
            default = {"name": path if full_names else path.rpartition(".")[2], "kind": kind or "sync"}
            rows = [row for given in _listed(value) for row in _by_url(given, endpoints)]
            operations[path] = [default | _expand_row(row, rule_sets) for row in rows]
    return operations


def _by_url(row: Table, endpoints: list[Table]) -> list[Table]:
    if "by_url" not in row:
        return [row]
    rest = {key: value for key, value in row.items() if key != "by_url"}
    url = row["by_url"]
    return [
        rest | entry | {"when": [{"param": url, "matches": entry["url"]}, *_listed(entry.get("when", []))]}
        for entry in endpoints
    ]


def _expand_row(row: Table, rule_sets: RuleSets) -> Table:
    expanded = {key: value for key, value in row.items() if key not in (*_MODEL_KEYS, "url")}
    for key, word in _PARAM_LISTS.items():
        if key in row:
            expanded[key] = [_expand_param(param, word) for param in row[key]]
    if "model" in row:
        expanded["model"] = _expand_param(row["model"], "carries") | {"carries": "label"}
    for key in _CONDITION_LISTS:
        if key in row:
            expanded[key] = [_expand_condition(condition) for condition in _listed(row[key])]
    if "hosting" in row:
        expanded["hosting"] = [_expand_hosting(rule) for rule in _listed(row["hosting"])]
    if "models" in row:
        _apply_models(expanded, rule_sets[row["models"]], absent=row.get("default_model", False))
    return expanded


def _expand_param(spelling: str | Table, word: str) -> Table:
    if isinstance(spelling, dict):
        return spelling | _expand_param(spelling["name"], word)
    head, _, meaning = spelling.partition(":")
    name, _, position = head.partition("@")
    param: Table = {"name": name}
    if position:
        param["position"] = int(position)
    if meaning:
        param[word] = meaning
    return param


def _expand_condition(condition: Table) -> Table:
    param = _expand_param(condition["param"], "carries")
    place = {"position": param["position"]} if "position" in param else {}
    return condition | {"param": param["name"]} | place


def _expand_hosting(rule: str | Table) -> Table:
    if isinstance(rule, str):
        return {"hosting": rule}
    return rule | {"when": [_expand_condition(condition) for condition in _listed(rule.get("when", []))]}


def _apply_models(row: Table, rules: Table, *, absent: bool) -> None:
    """The row holds for the models of the rule set alone, each with its hosting."""
    param = row.get("model") or next(param for param in row.get("params", []) if param["role"] == "model")
    place = {"param": param["name"], "position": param.get("position")}
    every = [glob for rule in rules["rules"] for glob in rule["matches"]]
    condition = place | {"matches": every, "absent": absent} | _only(rules, "unless", "opaque")
    row["when"] = [condition, *row.get("when", [])]
    hostings = [
        {"hosting": rule["hosting"], "when": [place | {"matches": rule["matches"]}]}
        | _only(rule, "recipient")
        for rule in rules["rules"]
        if "hosting" in rule
    ]
    row["hosting"] = [*hostings, *row.get("hosting", [])]


def _only(table: Table, *keys: str) -> Table:
    return {key: table[key] for key in keys if key in table}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
