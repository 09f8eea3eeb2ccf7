"""A model of how a GitHub runner reads a step's output, and of what a terminal shows without acting on it."""

from __future__ import annotations

import unicodedata

import msgspec

COMMANDS = frozenset({
    "error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "add-matcher", "remove-matcher",
    "set-env", "set-output", "save-state", "add-path", "echo", "stop-commands", "internal-set-repo-path",
})  # fmt: skip


class Command(msgspec.Struct, frozen=True):
    name: str
    properties: dict[str, str]
    data: str


def commands(output: str) -> list[Command]:
    """The commands that the runner would obey, in both of its syntaxes."""
    lines = output.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [command for line in lines if (command := _second(line) or _first(line))]


def _second(line: str) -> Command | None:
    """`::name key=value,key=value::data`, after any white space."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, rest = line[2:end].partition(" ")
    if name not in COMMANDS:
        return None
    pairs = (pair.split("=", 1) for pair in rest.strip().split(",") if "=" in pair)
    properties = {key: _unescape(value, property_=True) for key, value in pairs if value}
    return Command(name, properties, _unescape(line[end + 2 :]))


def _first(line: str) -> Command | None:
    """`##[name key=value]data`, wherever it stands in the line."""
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    name = line[start + 3 : end].partition(" ")[0]
    return Command(name, {}, line[end + 1 :]) if name in COMMANDS else None


def _unescape(text: str, *, property_: bool = False) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n")):
        text = text.replace(code, char)
    if property_:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%25", "%")


def is_shown(char: str) -> bool:
    """Whether a terminal prints the character, instead of acting on it or hiding it."""
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
