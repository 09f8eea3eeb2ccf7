"""How Markdown becomes tests."""

from __future__ import annotations

import pytest
from harness.document import DocumentError, parse_tests

DOCUMENT = """\
# Suite

Prose with `code`: and more. As of `--as-of 2027-03-01`.

```toml
schema = 1
```

## First

```py
a = 1
```

`app/llm.py`:

````py
b = '''
```
'''
````

### Below

```toml
schema = 2
```

```py
c = 1
```

## Known limits

### A gap

```py
d = 1
```
"""


def test_each_heading_with_code_is_a_test() -> None:
    assert [test.name for test in parse_tests(DOCUMENT)] == ["First", "First > Below", "Known limits > A gap"]


def test_a_test_is_at_its_heading() -> None:
    assert [test.line for test in parse_tests(DOCUMENT)] == [9, 23, 35]


def test_blocks_know_their_file_and_line() -> None:
    first = parse_tests(DOCUMENT)[0]
    assert [(block.path, block.first_line) for block in first.blocks] == [(None, 12), ("app/llm.py", 18)]


def test_a_longer_fence_holds_a_shorter_one() -> None:
    first = parse_tests(DOCUMENT)[0]
    assert first.blocks[1].lines == ("b = '''", "```", "'''")


def test_governance_is_inherited_until_a_section_has_its_own() -> None:
    first, below, gap = parse_tests(DOCUMENT)
    assert [test.governance[0].lines for test in (first, below, gap)] == [
        ("schema = 1",),
        ("schema = 2",),
        ("schema = 1",),
    ]


def test_the_date_is_inherited() -> None:
    assert {test.as_of for test in parse_tests(DOCUMENT)} == {"2027-03-01"}


def test_known_limits_are_marked() -> None:
    assert [test.known_limit for test in parse_tests(DOCUMENT)] == [False, False, True]


def test_a_section_with_governance_alone_is_a_test_only_without_subsections() -> None:
    document = "# Suite\n```toml\nschema = 1\n```\n## One\n```toml\nschema = 9\n```\n"
    assert [test.name for test in parse_tests(document)] == ["One"]


def test_the_only_heading_names_its_test() -> None:
    assert [test.name for test in parse_tests("# Suite\n```py\na = 1\n```\n")] == ["Suite"]


@pytest.mark.parametrize(
    ("document", "line", "message"),
    [
        ("# A\n```py\na = 1\n", 2, "never closed"),
        ("```py\na = 1\n```\n", 1, "before the first heading"),
        ("# A\n`app.py`:\n\nBut no block.\n", 4, "`app.py` names no block"),
        ("# A\n`app.py`:\n", 2, "`app.py` names no block"),
        ("# A\n## B\n```py\n```\n## B\n```py\n```\n", 5, "a second test is named 'B'"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(document: str, line: int, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        parse_tests(document)
    assert caught.value.line == line
