"""How the blocks of a test become files, and places in files become rows again."""

from __future__ import annotations

import json

import pytest
from harness.document import DocumentError, parse_tests
from harness.project import Project, assemble


def project(document: str) -> Project:
    return assemble(parse_tests(document)[0])


def test_unnamed_blocks_are_joined() -> None:
    files = project("# A\n```py\na = 1\n```\nand\n```py\nb = 2\n```\n").files
    assert [(file.path, file.contents()) for file in files] == [("main.py", "a = 1\nb = 2\n")]
    assert [row.line for row in files[0].rows] == [3, 7]


def test_unnamed_toml_is_the_governance_file_and_a_named_one_is_that_file() -> None:
    files = project("# A\n```toml\nschema = 1\n```\n`egresslint.toml`:\n```toml\nx = 1\n```\n").files
    assert [file.path for file in files] == ["llm-governance.toml", "egresslint.toml"]


def test_an_empty_governance_block_takes_the_inherited_file_away() -> None:
    code = "```py\na = 1\n```\n"
    inherited = f"# A\n```toml\nschema = 1\n```\n## B\n{code}"
    taken = f"# A\n```toml\nschema = 1\n```\n## B\n```toml\n```\n{code}"
    assert [file.path for file in project(inherited).files] == ["llm-governance.toml", "main.py"]
    assert [file.path for file in project(taken).files] == ["main.py"]


def test_text_blocks_are_no_files() -> None:
    assert project("# A\n```text\nhello\n```\n").files == ()


def test_a_block_in_another_language_needs_a_path() -> None:
    with pytest.raises(DocumentError, match="'pyhton' needs a path"):
        project("# A\n```pyhton\na = 1\n```\n")


@pytest.mark.parametrize("path", ["/etc/x.py", "../x.py"])
def test_files_stay_inside_the_project(path: str) -> None:
    with pytest.raises(DocumentError, match="leads out of the project"):
        project(f"# A\n`{path}`:\n```py\na = 1\n```\n")


NOTEBOOK = "# A\n`n.ipynb`:\n```py\na = 1\n# %% two\nb = 2\nreveal_data(a)\n```\n"


def test_a_notebook_has_cells() -> None:
    file = project(NOTEBOOK.replace("reveal_data(a)", "c = 3")).files[0]
    cells = json.loads(file.contents())["cells"]
    assert [cell["source"] for cell in cells] == ["a = 1", "# %% two\nb = 2\nc = 3"]
    assert (file.index(1, 0), file.index(2, 1), file.index(9, 1), file.index(1, 2)) == (0, 2, None, None)


def test_revealing_writes_an_egress_and_keeps_rows() -> None:
    file = project("# A\n```py\na = 1\nx = reveal_data(a)\n```\n").files[0]
    assert file.contents().splitlines() == [
        "import cohere as _revealing",
        "a = 1",
        'x = _revealing.Client("reveal").chat(a)',
    ]
    assert (file.index(1), file.index(2), file.index(3), file.index(4)) == (None, 0, 1, None)
    assert (file.reveals(0), file.reveals(1)) == (None, 5)


def test_revealing_in_a_notebook_shifts_the_first_cell_alone() -> None:
    file = project(NOTEBOOK).files[0]
    assert json.loads(file.contents())["cells"][0]["source"].startswith("import cohere")
    assert (file.index(2, 0), file.index(3, 1)) == (0, 3)
