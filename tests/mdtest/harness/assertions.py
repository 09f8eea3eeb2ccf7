"""What the comments of a project file assert, and about which row.

The forms are described in `tests/mdtest/README.md`. Whether an assertion is met is `matching`'s business.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec
from harness.project import ProjectFile

Kind = Literal["diagnostic", "egress", "flow", "revealed", "unresolved"]

START = re.compile(r"#\s*(?:(?:error|warning|note|revealed|egress|flow|unresolved):|no flow\b)")
DIAGNOSTIC = re.compile(
    r"#\s*(?P<level>error|warning|note):\s*\[(?P<rule>[a-z][a-z0-9-]*)\]"
    r'(?:\s+"(?P<text>(?:[^"\\]|\\.)*)")?\s*(?=#|$)'
)
FACT = r"(?:route|endpoint|operation|model|credential)=(?:\"[^\"]*\"|[^\s\"#]+)"
EGRESS = re.compile(
    rf"#\s*egress:\s*(?P<callee>[\w.]+)\s+(?P<hosting>[a-z-]+)(?P<facts>(?:\s+{FACT})*)\s*(?=#|$)"
)
UNRESOLVED = re.compile(r'#\s*unresolved:\s*"(?P<text>[^"]*)"\s*(?=#|$)')
NAMES = r"(?P<names>[\w.*-]+(?:\s*,\s*[\w.*-]+)*)"
FLOW = re.compile(rf"#\s*(?:no flow|flow:\s*{NAMES})\s*(?=#|$)")
REVEALED = re.compile(rf"#\s*revealed:\s*{NAMES}\s*(?=#|$)")


class Assertion(msgspec.Struct, frozen=True):
    """One assertion. `index` is the row it speaks of, `line` its own line in the document.

    `level`, `rule` and `text` belong to diagnostics, `text` also to what is unresolved; `names` are callee
    and hosting, or categories; `facts` are what else is said of an egress.
    """

    kind: Kind
    path: str
    index: int
    line: int
    level: str = ""
    rule: str = ""
    text: str = ""
    names: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        if self.kind == "diagnostic":
            return f"{self.level}: [{self.rule}]" + (f' "{self.text}"' if self.text else "")
        if self.kind == "egress":
            return " ".join(("egress:", *self.names, *(f"{name}={value}" for name, value in self.facts)))
        if self.kind == "unresolved":
            return f'unresolved: "{self.text}"'
        return f"{self.kind}: {', '.join(self.names)}" if self.names else "no flow"


class Malformed(msgspec.Struct, frozen=True):
    """A comment that begins like an assertion and is none."""

    line: int
    text: str


def parse_assertions(file: ProjectFile) -> tuple[list[Assertion], list[Malformed]]:
    """All assertions of a file, in its order."""
    found: list[Assertion] = []
    malformed: list[Malformed] = []
    for index, row in enumerate(file.rows if file.commented else ()):
        target = _target(file, index)
        at = 0
        while start := START.search(row.text, at):
            assertion = _parse(row.text, start.start())
            if assertion is None:
                malformed.append(Malformed(row.line, row.text[start.start() :]))
                break
            made, at = assertion
            found.append(msgspec.structs.replace(made, path=file.path, index=target, line=row.line))
    return found, malformed


def _target(file: ProjectFile, index: int) -> int:
    """The row itself, or, where assertions stand alone, the next row that holds more than assertions."""
    while index < len(file.rows) - 1 and START.match(file.rows[index].text.lstrip()):
        index += 1
    return index


def _parse(text: str, at: int) -> tuple[Assertion, int] | None:
    if found := DIAGNOSTIC.match(text, at):
        message = (found["text"] or "").replace('\\"', '"').replace("\\\\", "\\")
        made = Assertion("diagnostic", "", 0, 0, found["level"], found["rule"], message)
    elif found := EGRESS.match(text, at):
        names = (found["callee"], found["hosting"])
        made = Assertion("egress", "", 0, 0, names=names, facts=_facts(found["facts"]))
    elif found := UNRESOLVED.match(text, at):
        made = Assertion("unresolved", "", 0, 0, text=found["text"])
    elif found := FLOW.match(text, at):
        made = Assertion("flow", "", 0, 0, names=_names(found["names"]))
    elif found := REVEALED.match(text, at):
        made = Assertion("revealed", "", 0, 0, names=_names(found["names"]))
    else:
        return None
    return made, found.end()


def _facts(text: str) -> tuple[tuple[str, str], ...]:
    facts = (fact.partition("=") for fact in re.findall(FACT, text))
    return tuple((name, value.strip('"')) for name, _, value in facts)


def _names(text: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",")) if text else ()
