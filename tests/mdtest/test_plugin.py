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
    (folder / "README.md").write_text(SUITE)
    done = run_pytest(folder)
    assert "suite.md:13: unmet assertion: error: [some-rule]" in done.stdout
    # The description of the format is no suite.
    assert "1 failed, 2 passed" in done.stdout
    assert "known limits: 1 " in done.stdout
    assert done.returncode == 1


def test_one_section_can_be_chosen_beside_a_document_that_cannot_be_read(folder: Path) -> None:
    (folder / "suite.md").write_text(SUITE)
    (folder / "broken.md").write_text("# Suite\n\n```py\nx = 1\n")
    done = run_pytest(folder, "--continue-on-collection-errors", "suite.md::Nothing to report", "broken.md")
    assert "1 passed, 1 error" in done.stdout
    assert "broken.md:3: a code block is never closed" in done.stdout
    assert "known limits" not in done.stdout


def test_console_blocks_are_rewritten_on_request_and_pass_then(folder: Path) -> None:
    suite = folder / "suite.md"
    suite.write_text(CONSOLE)
    done = run_pytest(folder, MDTEST_UPDATE="1")
    assert "suite.md:4: `printf one\\n` printed:" in done.stdout
    assert done.returncode == 1
    assert suite.read_text() == CONSOLE.replace("none\n", "onen\n")
    assert run_pytest(folder).returncode == 0
    assert suite.read_text() == CONSOLE.replace("none\n", "onen\n")
