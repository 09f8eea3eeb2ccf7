"""Reads TOML tables strictly into the model's structs, by their annotations.

Knows types, choices, mandatory and unknown keys; every mistake becomes a problem with its place, and reading
goes on, so that one run shows them all. What keys mean together is checked in `checks`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from egresslint.diagnostics import Span
from egresslint.governance.model import Table
from egresslint.governance.places import Places, TomlPath
from egresslint.governance.problems import Problem
from egresslint.governance.suggest import hint

T = TypeVar("T", bound=Table)

# what people mean when they write words that this format refuses, by key
_EXPLANATIONS: dict[tuple[object, str], str] = {
    ("status", "on"): "say `in-force`: in the dashboard the training toggle is OFF when the opt-out is on, "
    "so `on` could mean either",
    ("status", "off"): "say `in-force` or `withdrawn`: in the dashboard the training toggle is OFF when the "
    "opt-out is on, so `off` could mean either",
}


Check = Callable[["Reader", Table, TomlPath], None]


class Field(msgspec.Struct, frozen=True):
    """One key of a table: its name in the file, the struct's attribute, and its type without None."""

    key: str
    attribute: str
    hint: Any
    mandatory: bool


class Unfit(Exception):  # noqa: N818 - a value's misfit, turned into a problem where its place is known
    """A value of the wrong type or choice."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


@cache
def fields_of(shape: type[Table]) -> tuple[Field, ...]:
    """The keys that a table may have."""
    hints = get_type_hints(shape)
    return tuple(
        Field(info.encode_name, info.name, _without_none(hints[info.name]), info.required)
        for info in msgspec.structs.fields(shape)
        if info.name != "span"
    )


class Reader:
    """Reads one file's tables and collects what is wrong with them.

    `check` looks at each table that was read without a mistake, so that one mistake is not told twice.
    """

    def __init__(self, path: str, places: Places, check: Check) -> None:
        self.path = path
        self.places = places
        self.check = check
        self.problems: list[Problem] = []

    def report(self, at: TomlPath, message: str, advice: str = "") -> None:
        line, column = self.places.find(at)
        self.problems.append(Problem(self.path, line, column, message, advice))

    def span(self, at: TomlPath) -> Span:
        line, column = self.places.find(at)
        return Span(self.path, line, column, line, column)

    def read_table(self, shape: type[T], table: Mapping[str, object], at: TomlPath) -> T | None:
        """The table as a struct, or None where there is a mistake in it."""
        known = len(self.problems)
        fields = fields_of(shape)
        self._refuse_unknown(table, [field.key for field in fields], at)
        values: dict[str, object] = {}
        for field in fields:
            if field.key in table:
                self._read_key(field, table[field.key], (*at, field.key), values)
            elif field.mandatory:
                self.report(at, f"`{field.key}` is missing{_within(at)}")
        if len(self.problems) > known:
            return None
        found = shape(span=self.span(at), **values)
        self.check(self, found, at)
        return found

    def _read_key(self, field: Field, value: object, at: TomlPath, values: dict[str, object]) -> None:
        found = self._try(field.hint, value, at, f"`{field.key}`")
        if found is not None:
            values[field.attribute] = found

    def _try(self, wanted: Any, value: object, at: TomlPath, what: str) -> object | None:
        """The value as the model wants it, or None after a problem was reported."""
        try:
            return self._convert(wanted, value, at)
        except Unfit as unfit:
            advice = _EXPLANATIONS.get((at[-1], str(value).lower()), unfit.advice)
            self.report(at, f"{what} {unfit.message}", advice)
            return None

    def _refuse_unknown(self, table: Mapping[str, object], known: list[str], at: TomlPath) -> None:
        for key in table:
            if key not in known and not key.startswith("x_"):
                self.report((*at, key), f"unknown key `{_shown(key)}`{_within(at)}", hint(key, known))

    def _convert(self, wanted: Any, value: object, at: TomlPath) -> object:
        origin = get_origin(wanted)
        if origin is Literal:
            return _choose(get_args(wanted), value)
        if origin is tuple:
            return self._convert_list(get_args(wanted)[0], value, at)
        if origin is dict:
            return self._convert_mapping(get_args(wanted), value, at)
        if issubclass(wanted, Table):
            return self._convert_table(wanted, value, at)
        return _check_scalar(wanted, value)

    def _convert_list(self, wanted: Any, value: object, at: TomlPath) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise Unfit(f"must be a list, not {_name_type(value)}", _offer_list(wanted, value))
        items = [
            self._try(wanted, item, (*at, index), f"an element of `{at[-1]}`")
            for index, item in enumerate(value)
        ]
        return tuple(item for item in items if item is not None)

    def _convert_mapping(self, wanted: tuple[Any, Any], value: object, at: TomlPath) -> object:
        key_type, value_type = wanted
        if not isinstance(value, dict):
            raise Unfit(f"must be a table, not {_name_type(value)}")
        items = {key: item for key, item in value.items() if not key.startswith("x_")}
        return {
            self._try(key_type, key, (*at, key), f"`{_shown(key)}`"): self._try(
                value_type, item, (*at, key), f"`{_shown(key)}`"
            )
            for key, item in items.items()
        }

    def _convert_table(self, wanted: type[Table], value: object, at: TomlPath) -> Table | None:
        if not isinstance(value, dict):
            raise Unfit(f"must be a table, not {_name_type(value)}")
        return self.read_table(wanted, value, at)


def _check_scalar(wanted: type, value: object) -> object:
    # bool is an int and datetime a date to isinstance, but not to a reader of the file
    if type(value) is not wanted:
        advice = "write the date without quotes" if wanted is date and isinstance(value, str) else ""
        if isinstance(value, datetime):
            advice = "leave the time of day out"
        raise Unfit(f"must be {_TYPE_NAMES[wanted]}, not {_name_type(value)}", advice)
    if isinstance(value, str) and not value.strip():
        raise Unfit("must not be empty")
    return value


def _choose(choices: tuple[str, ...], value: object) -> str:
    if isinstance(value, str) and value in choices:
        return value
    wanted = ", ".join(f"`{choice}`" for choice in choices)
    if not isinstance(value, str):
        raise Unfit(f"must be one of {wanted}, not {_name_type(value)}")
    raise Unfit(f"must be one of {wanted}, not `{_shown(value)}`", hint(value, choices))


def _without_none(wanted: Any) -> Any:
    options = [option for option in get_args(wanted) if option is not type(None)]
    is_optional = len(options) == 1 and type(None) in get_args(wanted)
    return options[0] if is_optional else wanted


def _offer_list(wanted: Any, value: object) -> str:
    if isinstance(wanted, type) and issubclass(wanted, Table):
        return "write its header with two brackets: [[...]]" if isinstance(value, dict) else ""
    return "put it in brackets" if isinstance(value, str) else ""


def _within(at: TomlPath) -> str:
    names = [part for part in at if isinstance(part, str)]
    return f" in `{_shown('.'.join(names))}`" if names else ""


def _shown(text: str) -> str:
    """A word of the file as messages repeat it: short, and without characters that steer a terminal."""
    printable = "".join(c if c.isprintable() else "?" for c in text[:60])
    return printable + ("..." if len(text) > 60 else "")


def _name_type(value: object) -> str:
    for kind, name in _TYPE_NAMES.items():
        if type(value) is kind:
            return name
    return "a time"


_TYPE_NAMES: dict[type, str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    datetime: "a date with a time",
    date: "a date such as 2026-11-20",
    list: "a list",
    dict: "a table",
}
