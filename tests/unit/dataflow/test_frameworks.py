"""What the models of larger libraries claim is what the libraries do.

In a program of `tests/data/frameworks`, a line that sent `source()` to `sink` when it was recorded must be
reported, and no other. `# over:` and `# missed:` mark lines where the models are known to say more or less,
and why. Where a library is installed, the record is held to it.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "tests" / "data" / "frameworks"
RECORD = json.loads((FOLDER / "truth.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def bench(request: pytest.FixtureRequest):
    """The means by which the dataflow benchmark scans programs, and those that record these."""
    sys.path.insert(0, str(ROOT / "bench" / "dataflow"))
    request.addfinalizer(lambda: sys.path.remove(str(ROOT / "bench" / "dataflow")))
    import score
    import sites

    return sites.Program, score.scan


@pytest.fixture(scope="module")
def recorder():
    spec = importlib.util.spec_from_file_location("record_frameworks", FOLDER / "record.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_program_is_recorded(recorder) -> None:
    programs = {path.stem for path in FOLDER.glob("*.py")} - {"record"}
    assert programs == RECORD.keys() == recorder.PACKAGES.keys()
    for name, entry in RECORD.items():
        assert entry["versions"].keys() == set(recorder.PACKAGES[name]), name
        assert {True, False} == set(entry["lines"].values()), name


@pytest.mark.parametrize("name", sorted(RECORD))
def test_models_say_what_the_libraries_did(name: str, tmp_path: Path, bench) -> None:
    program_of, scan = bench
    program = program_of(FOLDER / f"{name}.py")
    reported = {line for _, line in scan(program, tmp_path.resolve(), shared=False)}
    lines = {int(line): flow for line, flow in RECORD[name]["lines"].items()}
    texts = program.files[f"{name}.py"].splitlines()
    marks = {
        True: {number for number, text in enumerate(texts, 1) if "# missed:" in text},
        False: {number for number, text in enumerate(texts, 1) if "# over:" in text},
    }
    for flow, marked in marks.items():
        wrong = {line for line, truth in lines.items() if truth is flow and (line in reported) is not flow}
        assert wrong == marked


@pytest.mark.parametrize("name", sorted(RECORD))
def test_libraries_still_do_what_was_recorded(name: str, recorder) -> None:
    versions = recorder.find_versions(name)
    if versions is None:
        pytest.skip(f"needs {', '.join(recorder.PACKAGES[name])}, which egresslint does not")
    assert recorder.run_program(name) == RECORD[name]["lines"], f"with {versions}"
