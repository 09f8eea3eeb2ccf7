r"""The variables of a `.env` file, as python-dotenv and pydantic-settings read it.

`export` before a name, quotes, comments and blank lines are known; a value that refers to other variables is
left as it is written. Nothing is put into any environment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(
    r"""[ \t]*(?:export[ \t]+)?(?P<name>[A-Za-z_][\w.-]*)[ \t]*=[ \t]*
    (?:'(?P<single>[^'\n]*)'|"(?P<double>[^"\n]*)"|(?P<bare>[^\n]*))""",
    re.VERBOSE,
)


def variables(text: str) -> Iterator[tuple[str, str]]:
    """Each variable with its value, in the order of the file; the last of one name counts."""
    for line in text.splitlines():
        found = _LINE.match(line)
        if found is not None:
            quoted = found["single"] if found["single"] is not None else found["double"]
            yield found["name"], quoted if quoted is not None else _uncommented(found["bare"])


def _uncommented(value: str) -> str:
    at = re.search(r"(?:^|\s)#", value)
    return (value if at is None else value[: at.start()]).strip()
