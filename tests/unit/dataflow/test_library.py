"""What library models claim is what the real functions do: each program is run, and interpreted.

In a program of `tests/data/library`, a line that sends `source()` to `sink` in the run must be reported, and
no other. `# over:` and `# missed:` mark lines where the models are known to say more or less, and why.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PROGRAMS = sorted((ROOT / "tests" / "data" / "library").glob("*.py"))


@pytest.fixture(scope="module")
def bench(request: pytest.FixtureRequest):
    """The means by which the dataflow benchmark runs and scans programs."""
    sys.path.insert(0, str(ROOT / "bench" / "dataflow"))
    request.addfinalizer(lambda: sys.path.remove(str(ROOT / "bench" / "dataflow")))
    import score
    import sites
    import truth

    return sites.Program, truth.establish, score.scan


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_models_do_what_the_real_functions_do(path: Path, tmp_path: Path, bench) -> None:
    program_of, establish, scan = bench
    program = program_of(path)
    (lines,) = establish(program).values()
    reported = {line for _, line in scan(program, tmp_path.resolve(), shared=False)}
    wrong = {int(line) for line, flow in lines.items() if flow != (int(line) in reported)}
    marked = {
        number
        for number, text in enumerate(path.read_text("utf-8").splitlines(), 1)
        if "# over:" in text or "# missed:" in text
    }
    assert wrong == marked


def test_model_files_are_plain_python_that_names_what_they_describe() -> None:
    import ast

    from egresslint.catalog.library import LIBRARY, library_module, library_modules, library_source

    assert {"queue", "concurrent.futures"} <= library_modules()
    assert library_module("concurrent.futures.Future.result") == "concurrent.futures"
    assert library_module("concurrent") is None
    for name in library_modules():
        tree = ast.parse(library_source(LIBRARY + name), feature_version=(3, 10))
        assert ast.get_docstring(tree), name
