"""Reads one file of `data/routes` and expands its short spellings into the structs of `model`.

A parameter is written `name@position:word`, where the word is what it carries or its role; position and word
may be left out. The key of an operation may list several methods that share a row, each as `method:kind`.
One condition or hosting may stand for a list of one; a hosting may be its name. `shared` of a type, or of the
file for its functions, holds for each row: its `data` are added, all else is used where the row has none.
A condition takes its parameter's position from where the row names it in `roles`, `params` or `model`.
`models` names rule sets of `data/models.toml`: each makes one row, with conditions and hostings on the model
parameter or on the one that the set names; `default_model` says that the row also holds where the model is
left out. `each` names a list in `alternatives`: the row is repeated for each of them, with what it adds. It
does not look at other route files: `routes` does that.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec
import tomli

from egresslint.catalog.model import Route

Table = dict[str, Any]
RuleSets = dict[str, Table]

_PARAM_LISTS = {"data": "carries", "params": "role", "roles": "role"}
_CONDITION_LISTS = ("when", "finetune_when", "third_party", "local_unless")
_EXPANDING_KEYS = ("each", "models", "default_model")


class _Context(NamedTuple):
    """What rows refer to by name."""

    rule_sets: RuleSets
    alternatives: dict[str, list[Table]]


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
    context = _Context(rule_sets, table.pop("alternatives", {}))
    shared = table.pop("shared", {})
    functions = {key: _shared_rows(shared, value) for key, value in table.get("functions", {}).items()}
    return table | {
        "checked": str(table["checked"]),
        "constructs": _expand_constructs(table.pop("construct", []), context),
        "functions": _expand_operations(functions, context, full_names=False),
        "methods": _expand_operations(
            {key: _listed(value) for key, value in table.get("methods", {}).items()}, context, full_names=True
        ),
        "types": {name: _expand_type(value, context) for name, value in table.get("types", {}).items()},
        "placements": {
            name: [_expand_placement(row) for row in _listed(rows)]
            for name, rows in table.get("placements", {}).items()
        },
    }


def _expand_type(table: Table, context: _Context) -> Table:
    shared = table.get("shared", {})
    operations = {key: _shared_rows(shared, value) for key, value in table.get("operations", {}).items()}
    constructs = [
        dict(row, names=key.split())
        for key, value in table.get("constructs", {}).items()
        for row in _listed(value)
    ]
    return {key: value for key, value in table.items() if key != "shared"} | {
        "absorbs": {
            name: [_expand_param(param, "role") for param in params]
            for name, params in table.get("absorbs", {}).items()
        },
        "operations": _expand_operations(operations, context, full_names=True),
        "constructs": _expand_constructs(constructs, context),
    }


def _shared_rows(shared: Table, value: Any) -> list[Table]:
    """The rows of one key, with what its type or file states for all of them."""
    return [
        shared | row | {"data": [*row.get("data", []), *shared.get("data", [])]} for row in _listed(value)
    ]


def _expand_placement(row: Table) -> Table:
    return dict(row, param=_expand_param(row["param"], "carries"))


def _expand_constructs(rows: list[Table], context: _Context) -> Table:
    constructs: Table = {}
    for row in rows:
        expanded = _expand_row({key: value for key, value in row.items() if key != "names"}, context)
        for name in row["names"]:
            constructs.setdefault(name, []).extend(expanded)
    return constructs


def _expand_operations(table: Table, context: _Context, *, full_names: bool) -> dict[str, list[Table]]:
    operations: dict[str, list[Table]] = {}
    for key, rows in table.items():
        expanded = [one for row in rows for one in _expand_row(row, context)]
        for method in key.split():
            path, _, kind = method.partition(":")
            default = {"name": path if full_names else path.rpartition(".")[2], "kind": kind or "sync"}
            operations[path] = [default | row for row in expanded]
    return operations


def _expand_row(row: Table, context: _Context) -> list[Table]:
    """The rows that one spelling stands for: one for each alternative and each rule set that it names."""
    own = {key: value for key, value in row.items() if key not in _EXPANDING_KEYS}
    expanded = [_expand_fields(own, {})]
    if "each" in row:
        positions = _positions(expanded[0])
        others = [_expand_fields(other, positions) for other in context.alternatives[row["each"]]]
        expanded = [_add(expanded[0], other) for other in others]
    absent = row.get("default_model", False)
    sets = [context.rule_sets[name] for name in _listed(row.get("models", []))]
    return [_apply_models(one, rules, absent=absent) for rules in sets for one in expanded] or expanded


def _add(row: Table, alternative: Table) -> Table:
    return row | alternative | {"when": [*row.get("when", []), *alternative.get("when", [])]}


def _positions(row: Table) -> dict[str, int | None]:
    """Where the row says that its parameters stand."""
    named = [*row.get("roles", []), *row.get("params", []), *_listed(row.get("model", []))]
    return {param["name"]: param.get("position") for param in named}


def _expand_fields(row: Table, positions: dict[str, int | None]) -> Table:
    expanded = dict(row)
    for key, word in _PARAM_LISTS.items():
        if key in row:
            expanded[key] = [_expand_param(param, word) for param in row[key]]
    if "model" in row:
        expanded["model"] = _expand_param(row["model"], "carries") | {"carries": "label"}
    expanded |= {key: _expand_placement(row[key]) for key in ("keeps", "finds") if key in row}
    if "hands_on" in row:
        expanded["hands_on"] = _expand_param(row["hands_on"], "carries")
    positions = positions | _positions(expanded)
    for key in _CONDITION_LISTS:
        if key in row:
            expanded[key] = [_expand_condition(condition, positions) for condition in _listed(row[key])]
    if "hosting" in row:
        expanded["hosting"] = [_expand_hosting(rule, positions) for rule in _listed(row["hosting"])]
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


def _expand_condition(condition: Table, positions: dict[str, int | None]) -> Table:
    param = _expand_param(condition["param"], "carries")
    own = condition.get("of", "call") == "call"
    position = param.get("position", positions.get(param["name"]) if own else None)
    return condition | {"param": param["name"], "position": position}


def _expand_hosting(rule: str | Table, positions: dict[str, int | None]) -> Table:
    if isinstance(rule, str):
        return {"hosting": rule}
    when = [_expand_condition(condition, positions) for condition in _listed(rule.get("when", []))]
    return rule | {"when": when}


def _apply_models(row: Table, rules: Table, *, absent: bool) -> Table:
    """The row as it holds for the models of the rule set alone, each with its hosting."""
    param = _expand_param(rules["param"], "role") if "param" in rules else _model_param(row)
    place = {"param": param["name"], "position": param.get("position")}
    every = [glob for rule in rules["rules"] for glob in rule["matches"]]
    condition = place | {"matches": every, "absent": absent} | _only(rules, "unless", "opaque")
    hostings = [
        {"hosting": rule["hosting"], "when": [place | {"matches": rule["matches"]}]}
        | _only(rule, "recipient")
        for rule in rules["rules"]
        if "hosting" in rule
    ]
    return row | {
        "when": [condition, *row.get("when", [])],
        "hosting": [*hostings, *row.get("hosting", [])],
    }


def _model_param(row: Table) -> Table:
    found: Table = row.get("model") or next(param for param in row["params"] if param["role"] == "model")
    return found


def _only(table: Table, *keys: str) -> Table:
    return {key: table[key] for key in keys if key in table}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
