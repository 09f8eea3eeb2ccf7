"""Documents as pytest collects and reports them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent

SUITE = """\
# Suite

## Nothing to report

```py
x = 1
```

## Wrong

```py
x = 1
y = 2  # error: [some-rule]
```

## Known limits

### A gap

```py
z = 1
```
"""

CONSOLE = """\
# Console

```console
$ printf one\\n
none
$ egresslint --help 2>/dev/null
Usage: egresslint [OPTIONS] COMMAND [ARGS]...
...
$ printf %s text
text
```
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(HERE / "conftest.py", tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    return tmp_path


def run_pytest(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    paths = [str(HERE), str(HERE.parents[1] / "src"), os.environ.get("PYTHONPATH", "")]
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "NO_COLOR": "1", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def test_sections_pass_or_fail_at_a_line_of_the_document(folder: Path) -> None:
    (folder / "suite.md").write_text(SUITE)
    done = run_pytest(folder)
    assert "suite.md:13: unmet assertion: error: [some-rule]" in done.stdout
    assert "1 failed, 2 passed" in done.stdout
    assert "known limits: 1 " in done.stdout
    assert done.returncode == 1


def test_one_section_can_be_chosen(folder: Path) -> None:
    (folder / "suite.md").write_text(SUITE)
    done = run_pytest(folder, "suite.md::Nothing to report")
    assert "1 passed" in done.stdout
    assert "known limits" not in done.stdout


def test_a_document_that_cannot_be_read_is_an_error_with_its_line(folder: Path) -> None:
    (folder / "suite.md").write_text("# Suite\n\n```py\nx = 1\n")
    done = run_pytest(folder)
    assert "suite.md:3: a code block is never closed" in done.stdout
    assert done.returncode != 0


def test_the_description_of_the_format_is_no_suite(folder: Path) -> None:
    (folder / "README.md").write_text(SUITE)
    assert "no tests ran" in run_pytest(folder).stdout


def test_console_blocks_are_rewritten_on_request_and_pass_then(folder: Path) -> None:
    suite = folder / "suite.md"
    suite.write_text(CONSOLE)
    assert "suite.md:4: `printf one\\n` printed:" in run_pytest(folder).stdout
    assert suite.read_text() == CONSOLE
    assert run_pytest(folder, MDTEST_UPDATE="1").returncode == 1
    assert suite.read_text() == CONSOLE.replace("none\n", "onen\n")
    assert run_pytest(folder).returncode == 0
