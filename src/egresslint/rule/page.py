"""A rule's documentation, from the docstring of its class: a Markdown page, or plain text for a terminal.

`python -m egresslint.rule.page docs/rules` writes all pages; a test fails where they differ from the
docstrings. It renders no other Markdown than what the docstrings use: headings, fences, lists, paragraphs.
"""

from __future__ import annotations

from pathlib import Path

from egresslint.diagnostics import Level
from egresslint.rule import Rule
from egresslint.rule.run import load_rules

HEADINGS = (
    "What it does",
    "Why it matters",
    "Example",
    "Use instead",
    "Governance",
    "Known limits",
    "References",
)
CLOSING = "This is a check of declarations in this repository, not a legal determination."
_LEVELS: dict[Level, str] = {"error": "an error", "warning": "a warning", "note": "a note"}


def summarise(rule: Rule) -> str:
    """The first sentence of the page, for lists and for SARIF."""
    return _docstring(rule).split("\n", 1)[0]


def render_markdown(rule: Rule) -> str:
    summary, _, body = _docstring(rule).partition("\n")
    raised = "; an error where sensitive data depends on it" if rule.raised else ""
    return f"# {rule.name}\n\n{summary}\n\nLevel: {_LEVELS[rule.level]}{raised}.\n{body}\n\n{CLOSING}\n"


def render_text(rule: Rule) -> str:
    """The page without marks: headings underlined, code indented."""
    lines: list[str] = []
    fenced = False
    for line in render_markdown(rule).splitlines():
        if line.startswith("```"):
            fenced = not fenced
        elif fenced:
            lines.append(f"    {line}" if line else "")
        elif line.startswith("#"):
            heading = line.lstrip("# ")
            lines += [heading, "-" * len(heading)]
        else:
            lines.append(line.replace("`", ""))
    return "\n".join(lines) + "\n"


def write_pages(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for rule in load_rules():
        (folder / f"{rule.name}.md").write_text(render_markdown(rule), encoding="utf-8", newline="\n")


def _docstring(rule: Rule) -> str:
    from inspect import cleandoc  # pages are no part of a scan

    assert type(rule).__doc__, f"{rule.name} has no documentation"
    return cleandoc(type(rule).__doc__ or "")


def main() -> None:
    import sys

    write_pages(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"))


if __name__ == "__main__":
    main()
