"""The settings of the tool: `[tool.egresslint]` in pyproject.toml, or egresslint.toml, at the project's root.

Settings say how to run and what to show. What is declared about accounts and data is governance, a file of
its own. Reading is strict: what is not understood is a problem with its place, and no setting is then used.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal, get_args

import msgspec

from egresslint import __version__
from egresslint.diagnostics import Level

GOVERNANCE_FILE = "llm-governance.toml"
SETTINGS_FILE = "egresslint.toml"
PROJECT_FILE = "pyproject.toml"

LARGEST = 256 * 1024

OutputFormat = Literal["full", "concise", "json", "sarif", "github"]

_SECTION = ("tool", "egresslint")
_FREE = "x_"
_PLACES = ("output_file", "governance", "cache_dir")
# Version comparisons by the sign of (running - wanted).
_COMPARISONS = {">=": (0, 1), "<=": (-1, 0), "==": (0,), "!=": (-1, 1), ">": (1,), "<": (-1,)}


class Settings(msgspec.Struct, frozen=True, rename="kebab"):
    """What the settings file says, with defaults. Names are those of the command line's options.

    `exclude` adds to what is left out always. Places are relative to the root and stay inside it, because a
    change under review must not choose which files of a machine are written.
    """

    output_format: OutputFormat = "full"
    output_file: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Literal["error", "warning"] = "error"
    governance: str | None = None
    jobs: Annotated[int, msgspec.Meta(ge=1)] | None = None
    cache_dir: str | None = None
    no_cache: bool = False
    statistics: bool = False
    src: tuple[str, ...] = ()
    per_file_ignores: dict[str, tuple[str, ...]] = {}
    levels: dict[str, Level] = {}


class Problem(msgspec.Struct, frozen=True, order=True):
    """One mistake at one place. Lines and columns count from 1."""

    path: str
    line: int
    column: int
    message: str
    help: str = ""

    def __str__(self) -> str:
        hint = f" ({self.help})" if self.help else ""
        return f"{self.path}:{self.line}:{self.column}: {self.message}{hint}"


class ConfigError(Exception):
    """The settings cannot be relied on. Holds every problem that was found, in the order of their places."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def find_root(path: Path) -> Path:
    """The nearest folder, from the path upward, that marks a project; else the path, or its folder."""
    start = Path(os.path.realpath(path))
    if not stat.S_ISDIR(_mode(start)):
        start = start.parent
    return next((folder for folder in (start, *start.parents) if marks_project(folder)), start)


def load_settings(root: Path, explicit: Path | None, rules: frozenset[str]) -> Settings:
    """The settings in force: those of the `explicit` file, or of the one that stands at the root.

    `rules` are the known names of rules. Raises ConfigError.
    """
    source = _read_explicit(explicit) if explicit else _find_source(root)
    return Settings() if source is None else _Reader(source, rules).read()


class _Source(msgspec.Struct, frozen=True):
    """A parsed file: `section` is where in it the settings are, `table` what they say."""

    path: str
    text: str
    section: tuple[str, ...]
    table: dict[str, Any]  # whatever TOML holds


class _Reader:
    """Checks one table, collecting every problem before it gives up."""

    def __init__(self, source: _Source, rules: frozenset[str]) -> None:
        self._source = source
        self._rules = rules
        self._problems: list[Problem] = []

    def read(self) -> Settings:
        self._check_requires()
        # Another version may know what this one does not: nothing more can be said.
        self._stop_at_problems()
        fields = {field.encode_name: field for field in msgspec.structs.fields(Settings)}
        values = {}
        for key, value in self._source.table.items():
            if key in fields:
                values[fields[key].name] = self._convert(key, value, fields[key].type)
            elif key != "requires" and not key.startswith(_FREE):
                self._report((key,), f"unknown setting `{key}`", _did_you_mean(key, [*fields, "requires"]))
        self._stop_at_problems()
        self._check_rules(values)
        self._check_places(values)
        self._stop_at_problems()
        return Settings(**values)

    def _convert(self, key: str, value: object, type_: object) -> Any:
        if isinstance(value, dict):
            value = {name: item for name, item in value.items() if not name.startswith(_FREE)}
        try:
            return msgspec.convert(value, type_)
        except msgspec.ValidationError as error:
            reason = str(error).partition(" - at ")[0].replace(" | null", "").replace("`object`", "`table`")
            choices = _choices(type_)
            help_ = "one of " + ", ".join(f"`{choice}`" for choice in choices) if choices else ""
            self._report((key, *_invalid(value, choices)), f"`{key}`: {reason[0].lower()}{reason[1:]}", help_)
            return None

    def _check_requires(self) -> None:
        wanted = self._source.table.get("requires")
        if wanted is None:
            return
        met = _is_met(wanted, __version__) if isinstance(wanted, str) else None
        if met is None:
            self._report(("requires",), "`requires` is no version requirement", 'such as ">=0.1, <2"')
        elif not met:
            message = f"this file requires egresslint {wanted}, and this is {__version__}"
            self._report(("requires",), message, "run the version that it asks for")

    def _check_rules(self, values: dict[str, Any]) -> None:
        named = [(key, name) for key in ("select", "ignore") for name in values.get(key, ())]
        named += [("levels", name) for name in values.get("levels", ())]
        for glob, names in values.get("per_file_ignores", {}).items():
            self._check_glob("per-file-ignores", glob)
            named += [("per-file-ignores", name) for name in names]
        for key, name in named:
            if name not in self._rules:
                self._report((key, name), f"unknown rule `{name}`", _did_you_mean(name, self._rules))
        for glob in values.get("exclude", ()):
            self._check_glob("exclude", glob)

    def _check_glob(self, key: str, glob: str) -> None:
        if not glob.strip() or "\0" in glob:
            self._report((key, glob), f"`{key}`: an empty pattern matches nothing")

    def _check_places(self, values: dict[str, Any]) -> None:
        """Nothing that the file names may lie outside the project."""
        for name in (*_PLACES, "src"):
            value = values.get(name)
            key = name.replace("_", "-")
            for place in (value,) if isinstance(value, str) else value or ():
                if not _is_inside(place, may_be_root=name == "src"):
                    self._report((key, place), f"`{key}`: `{place}` is no place inside the project")

    def _report(self, path: tuple[str, ...], message: str, help_: str = "") -> None:
        line, column = _locate(self._source.text, (*self._source.section, *path))
        self._problems.append(Problem(self._source.path, line, column, message, help_))

    def _stop_at_problems(self) -> None:
        if self._problems:
            raise ConfigError(self._problems)


def _find_source(root: Path) -> _Source | None:
    settings, project = root / SETTINGS_FILE, root / PROJECT_FILE
    own = _parse(settings, SETTINGS_FILE) if _mode(settings) or settings.is_symlink() else None
    shared = _read_project(project, PROJECT_FILE)
    if own is not None and shared is not None:
        line, column = _locate(shared.text, _SECTION)
        message = f"settings stand both in {PROJECT_FILE} and in {SETTINGS_FILE}"
        raise ConfigError([Problem(PROJECT_FILE, line, column, message, "keep one of them")])
    return own or shared


def _read_explicit(path: Path) -> _Source:
    if path.name != PROJECT_FILE:
        return _parse(path, str(path))
    source = _read_project(path, str(path))
    if source is None:
        raise ConfigError([Problem(str(path), 1, 1, "there is no [tool.egresslint] in this file")])
    return source


def _read_project(path: Path, shown: str) -> _Source | None:
    """The tool's table of a pyproject.toml; None without one. Files that never name it are not parsed."""
    if not _mode(path) or b"egresslint" not in _read(path, shown):
        return None
    source = _parse(path, shown)
    tools = source.table.get("tool")
    table = tools.get("egresslint") if isinstance(tools, dict) else None
    if table is None:
        return None
    if not isinstance(table, dict):
        line, column = _locate(source.text, _SECTION)
        raise ConfigError([Problem(shown, line, column, "`tool.egresslint` must be a table")])
    return _Source(shown, source.text, _SECTION, table)


def marks_project(folder: Path) -> bool:
    """Whether the folder is the root of a project by what lies in it."""
    if any(_mode(folder / name) for name in (".git", GOVERNANCE_FILE, SETTINGS_FILE)):
        return True
    project = folder / PROJECT_FILE
    try:
        if not _mode(project) or b"egresslint" not in _read(project, PROJECT_FILE):
            return False
    except ConfigError:
        # Unreadable for us: it may belong to another user's project above this one.
        return False
    try:
        return _read_project(project, PROJECT_FILE) is not None
    except ConfigError:
        # It names the tool and is broken: this is the file to complain about.
        return True


def _mode(path: Path) -> int:
    """What kind of thing stands at the path, 0 for nothing; what cannot be looked at is nothing, too."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def _parse(path: Path, shown: str) -> _Source:
    import tomli  # most projects have no settings

    content = _read(path, shown)
    try:
        text = content.decode("utf-8-sig")
        return _Source(shown, text, (), tomli.loads(text))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError([Problem(shown, line, 1, "this file is not UTF-8")]) from None
    except tomli.TOMLDecodeError as error:
        problem = Problem(shown, error.lineno, error.colno, f"this is not TOML: {error.msg}")
        raise ConfigError([problem]) from None
    except (RecursionError, MemoryError, ValueError):
        raise ConfigError([Problem(shown, 1, 1, "this file is nested too deeply, or too large")]) from None


def _read(path: Path, shown: str) -> bytes:
    """The bytes of a regular file: a pipe must not hang the hook, nor a device fill memory."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ConfigError([Problem(shown, 1, 1, "this is no regular file")])
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ConfigError([Problem(shown, 1, 1, f"this file cannot be read: {reason}")]) from None
    if len(content) > LARGEST:
        raise ConfigError([Problem(shown, 1, 1, f"this file is larger than {LARGEST // 1024} kB")])
    return content


def _choices(type_: object) -> tuple[str, ...]:
    """The words that a type allows, its own or those of a table's values."""
    arguments = get_args(type_)
    if arguments and all(isinstance(argument, str) for argument in arguments):
        return arguments
    return _choices(arguments[1]) if len(arguments) == 2 and arguments[0] is str else ()


def _invalid(value: object, choices: tuple[str, ...]) -> tuple[str, ...]:
    """The key of a table's first value that is none of the choices, to point at."""
    if not isinstance(value, dict) or not choices:
        return ()
    return next(((name,) for name, item in value.items() if item not in choices), ())


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word[:100], sorted(known), n=1)
    return f"did you mean `{close[0]}`?" if close else ""


def _is_inside(place: str, *, may_be_root: bool) -> bool:
    """True for a relative path that never climbs; `.git` is no place for results either."""
    parts = PurePosixPath(place.replace("\\", "/")).parts
    if not place.strip() or "\0" in place or ":" in place[:2]:  # a drive of Windows, on any system
        return False
    return (bool(parts) or may_be_root) and not {"..", "/", ".git"}.intersection(parts)


def _is_met(requirement: str, version: str) -> bool | None:
    """Whether every clause of `>=0.1, <2` holds for the version; None where one is malformed."""
    signs = [_compare(clause.strip(), version) for clause in requirement.split(",")]
    return None if None in signs else all(signs)


def _compare(clause: str, version: str) -> bool | None:
    operator = next((known for known in _COMPARISONS if clause.startswith(known)), None)
    wanted = _release(clause[len(operator) :].strip()) if operator else None
    running = _release(version)
    if operator is None or wanted is None or running is None:
        return None
    return (running > wanted) - (running < wanted) in _COMPARISONS[operator]


def _release(version: str) -> tuple[int, ...] | None:
    """The numbers of a release, without zeros at the end; what follows (`rc1`, `.dev0`) does not count."""
    numbers: list[int] = []
    for part in version.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits.isascii() or not digits or len(digits) > 9:
            break
        numbers.append(int(digits))
    if not numbers:
        return None
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _locate(text: str, path: tuple[str, ...]) -> tuple[int, int]:
    """Line and column of the key at the path, or of the nearest thing around it that is found.

    It looks for headers and `key =`, line by line, in a text that tomli has accepted; what stands on one line
    with its key, or in an array below it, is then looked for as text. A wrong guess costs a place, no value.
    """
    deepest, offset = 0, 0
    for start, parts in _keys(text):
        shared = len(parts) if parts == path[: len(parts)] else 0
        if shared > deepest:
            deepest, offset = shared, start
    for part in path[deepest:]:
        found = text.find(part, offset) if part else -1
        offset = found if found >= 0 else offset
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _keys(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The offset and full path of every header and of every key that begins a line."""
    table: tuple[str, ...] = ()
    start = 0
    for line in text.split("\n"):
        stripped = line.lstrip()
        offset = start + len(line) - len(stripped)
        start += len(line) + 1
        if stripped.startswith("["):
            table = _parts(stripped.lstrip("[ \t").partition("]")[0])
            yield offset, table
        elif "=" in stripped and not stripped.startswith("#"):
            yield offset, (*table, *_parts(stripped.partition("=")[0]))


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip(" \t\"'") for part in dotted.split("."))
