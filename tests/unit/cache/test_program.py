"""The program's identity: changes with code, data, parser and version, and with nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from egresslint import __version__
from egresslint.cache import program


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A source tree of its own in the place of ours."""
    own = tmp_path / "egresslint"
    for name in ("ir/nodes.py", "rules/one.py", "catalog/data/hosts.toml"):
        file = own / name
        file.parent.mkdir(parents=True)
        file.write_text(name, encoding="utf-8")
    monkeypatch.setattr(program, "_OWN", own)
    return own


def identify(*packages: str) -> bytes:
    return program.identify.__wrapped__(*packages)


def test_it_stays_the_same(installed: Path) -> None:
    before = identify(), identify("ir")
    (installed / "ir" / "__pycache__").mkdir()
    (installed / "ir" / "__pycache__" / "nodes.cpython-311.pyc").write_bytes(b"")
    assert (identify(), identify("ir")) == before


@pytest.mark.parametrize("name", ["ir/nodes.py", "rules/one.py", "catalog/data/hosts.toml"])
def test_it_changes_with_each_file_of_a_source_tree(installed: Path, name: str) -> None:
    before = identify(), identify("ir")
    os.utime(installed / name, ns=(1, 1))
    assert identify() != before[0]
    assert (identify("ir") != before[1]) == name.startswith("ir/")


def test_it_changes_with_a_new_file(installed: Path) -> None:
    before = identify()
    (installed / "rules" / "two.py").write_text("", encoding="utf-8")
    assert identify() != before


def test_a_wheels_record_says_it_by_content(installed: Path) -> None:
    record = installed.parent / f"egresslint-{__version__}.dist-info" / "RECORD"
    record.parent.mkdir()
    lines = ["egresslint/ir/nodes.py,sha256=a,1", "egresslint/rules/one.py,sha256=b,1"]
    record.write_text("\n".join(lines), encoding="utf-8")
    before = identify(), identify("ir")
    os.utime(installed / "ir" / "nodes.py", ns=(1, 1))
    record.write_text("\r\n".join([*reversed(lines), "egresslint/ir/__pycache__/nodes.pyc,,"]))
    assert (identify(), identify("ir")) == before
    record.write_text("\n".join([lines[0], "egresslint/rules/one.py,sha256=c,1"]), encoding="utf-8")
    assert identify() != before[0]
    assert identify("ir") == before[1]


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("package", ["libcst", "yaml"])
def test_it_changes_with_each_parser(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    before, version = identify(), program._version
    monkeypatch.setattr(
        program, "_version", lambda name, file: version(name, file) + b"x" * (name == package)
    )
    assert identify() != before


@pytest.mark.parametrize(("package", "file"), [("libcst", "_version.py"), ("yaml", "__init__.py")])
def test_a_parsers_version_is_known_without_importing_it(package: str, file: str) -> None:
    assert b"version" in program._version(package, file)


def test_a_program_that_cannot_look_at_itself_is_like_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "_OWN", tmp_path / "archive.pyz" / "egresslint")
    assert identify() != identify()
