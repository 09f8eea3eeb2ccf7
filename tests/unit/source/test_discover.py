"""Which files are found, which are left out, and which are named as failures."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from egresslint.source import discover as discovery
from egresslint.source.discover import Discovery, discover
from egresslint.source.failure import shown

posix = pytest.mark.skipif(os.name == "nt", reason="links, pipes and byte names are POSIX")


def write(root: Path, *paths: str, text: str = "x = 1\n") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def git(root: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def paths(found: Discovery) -> list[str]:
    return [entry.path for entry in found.entries]


def reasons(found: Discovery) -> dict[str, str]:
    return {failure.path: failure.reason for failure in found.failures}


def test_modules_notebooks_and_scripts_are_found_with_their_kind(tmp_path: Path) -> None:
    write(tmp_path, "a.py", "pkg/b.py", "pkg/stub.pyi", "n.ipynb", "README.md", "LOUD.PY")
    write(tmp_path, "bin/run", text="#!/usr/bin/env -S python3 -u\nx = 1\n")
    write(tmp_path, "bin/sh", text="#!/bin/sh\necho python\n")
    write(tmp_path, "Makefile", text="all:\n\tpython3 x\n")
    found = discover(tmp_path)
    assert [(entry.path, entry.kind) for entry in found.entries] == [
        ("LOUD.PY", "module"),
        ("a.py", "module"),
        ("bin/run", "script"),
        ("n.ipynb", "notebook"),
        ("pkg/b.py", "module"),
    ]
    assert found.failures == ()
    assert found.entries[1].size == 6
    assert found.entries[1].mtime_ns == (tmp_path / "a.py").stat().st_mtime_ns


@pytest.mark.parametrize(
    ("line", "is_python"),
    [
        ("#!/usr/bin/python3.11 -u", True),
        ("#! /usr/local/bin/pypy3", True),
        ("#!/usr/bin/env python", True),
        ("#!/usr/bin/env -S A=b python3 -I", True),
        ("#!/usr/bin/env -S uv run --script", True),
        ("#!/opt/python/bin/ruby", False),
        ("#!/usr/bin/env bash", False),
        ("#!/usr/bin/env", False),
        ("# python", False),
        ("", False),
    ],
)
def test_a_shebang_is_read_by_the_program_it_names(tmp_path: Path, line: str, is_python: bool) -> None:
    write(tmp_path, "tool", text=line + "\nx = 1\n")
    assert (paths(discover(tmp_path)) == ["tool"]) is is_python


def test_folders_without_code_of_the_project_are_not_entered(tmp_path: Path) -> None:
    write(
        tmp_path, "a.py", "node_modules/x.py", "__pycache__/x.py", ".ipynb_checkpoints/x.py", ".history/x.py"
    )
    write(tmp_path, "env/pyvenv.cfg", "env/lib/x.py", "conda/conda-meta/history", "conda/lib/x.py")
    write(tmp_path, "build/lib/x.py", "dist/x.py", "thing.egg-info/x.py", "sub/.tox/x.py")
    assert paths(discover(tmp_path)) == ["a.py"]


def test_a_package_called_build_is_code(tmp_path: Path) -> None:
    write(tmp_path, "tool/build/__init__.py", "tool/build/x.py", "environment/x.py", "venv/x.py")
    assert paths(discover(tmp_path)) == [
        "environment/x.py",
        "tool/build/__init__.py",
        "tool/build/x.py",
        "venv/x.py",
    ]


def test_a_mark_beside_tracked_code_does_not_hide_it(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    write(
        tmp_path,
        "app/llm.py",
        "app/pyvenv.cfg",
        "tools/a.py",
        "tools/conda-meta/x",
        "env/pyvenv.cfg",
        "env/b.py",
    )
    git(tmp_path, "add", "app", "tools")
    assert paths(discover(tmp_path)) == ["app/llm.py", "tools/a.py"]


def test_a_tree_of_repositories_does_not_keep_the_walk_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, *(f"r{number}/.git/HEAD" for number in range(100)), *(f"r{n}/a.py" for n in range(100)))
    asked: list[Path] = []
    monkeypatch.setattr(discovery.git, "ignored_paths", lambda folder: asked.append(folder) or frozenset())
    assert len(discover(tmp_path).entries) == 100
    assert len(asked) == 64


def test_what_git_ignores_is_left_out_unless_tracked(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    write(tmp_path, ".gitignore", text="out/\ngenerated.py\nkept.py\n/dist/\n")
    write(tmp_path, "a.py", "out/x.py", "deep/out/x.py", "generated.py", "kept.py", "dist/x.py", "build/x.py")
    git(tmp_path, "add", "-f", "kept.py", "build/x.py")
    found = discover(tmp_path)
    assert paths(found) == ["a.py", "build/x.py", "kept.py"]
    assert found.notes == ()


def test_a_nested_repository_has_its_own_ignored_files(tmp_path: Path) -> None:
    write(tmp_path, "inner/a.py", "inner/gen.py", "gen.py")
    git(tmp_path, "init", "-q")
    git(tmp_path / "inner", "init", "-q")
    write(tmp_path, "inner/.gitignore", text="gen.py\n")
    assert paths(discover(tmp_path)) == ["gen.py", "inner/a.py"]


def test_a_root_that_git_ignores_is_analysed_all_the_same(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    write(tmp_path, ".gitignore", text="scratch/\n")
    write(tmp_path, "scratch/a.py")
    assert paths(discover(tmp_path / "scratch")) == ["a.py"]


def test_when_git_fails_everything_is_walked_and_a_note_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "-q")
    write(tmp_path, ".gitignore", text="gen.py\n")
    write(tmp_path, "gen.py")
    monkeypatch.setenv("PATH", "")
    found = discover(tmp_path)
    assert paths(found) == ["gen.py"]
    assert "git could not tell" in found.notes[0]


@posix
def test_the_configuration_of_the_repository_runs_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    write(tmp_path, "a.py", "gen.py")
    write(tmp_path, ".gitignore", text="gen.py\n")
    trap, mark = tmp_path / "trap.sh", tmp_path / "ran"
    trap.write_text(f"#!/bin/sh\ntouch '{mark}'\n")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "diff.external", "core.pager", "core.sshCommand"):
        git(tmp_path, "config", key, str(trap))
    assert paths(discover(tmp_path)) == ["a.py"]
    assert not mark.exists()


def test_patterns_leave_files_out_and_count_them(tmp_path: Path) -> None:
    write(
        tmp_path, "a.py", "tests/x.py", "src/tests/y.py", "docs/conf.py", "docs/old/z.py", "a_pb2.py", "n.md"
    )
    found = discover(tmp_path, ["tests", "docs/**", "*_pb2.py"])
    assert paths(found) == ["a.py"]
    assert found.excluded == 5
    assert paths(discover(tmp_path, ["/docs/old/"])) == [
        *("a.py", "a_pb2.py", "docs/conf.py", "src/tests/y.py", "tests/x.py")
    ]


@posix
def test_links_are_not_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    write(root, "real.py", "pkg/b.py", "plain.txt")
    write(outside, "secret.py")
    (root / "same.py").symlink_to("real.py")
    (root / "alias").symlink_to("pkg", target_is_directory=True)
    (root / "loop").symlink_to(".", target_is_directory=True)
    (root / "away.py").symlink_to(outside / "secret.py")
    (root / "data").symlink_to(outside, target_is_directory=True)
    (root / "broken.py").symlink_to("nowhere")
    (root / "circle.py").symlink_to("circle.py")
    (root / "disguised.py").symlink_to("plain.txt")
    (root / "README.md").symlink_to("nowhere")
    found = discover(root)
    assert paths(found) == ["pkg/b.py", "real.py"]
    assert reasons(found) == {
        "away.py": "link-out-of-root",
        "broken.py": "broken-link",
        "circle.py": "broken-link",
        "disguised.py": "link-not-analyzed",
    }
    assert found.links == (
        ("alias", "pkg"),
        ("disguised.py", "plain.txt"),
        ("loop", "."),
        ("same.py", "real.py"),
    )
    assert found.notes == ("data is a link to a folder outside of the project: it is not entered",)


@posix
def test_odd_files_with_a_python_name_are_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero.py").symlink_to("/dev/zero")
    server = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    try:
        os.chdir(tmp_path)  # the name of a socket must be short
        server.bind("sock.py")
    finally:
        os.chdir(here)
        server.close()
    found = discover(tmp_path)
    assert paths(found) == []
    assert reasons(found) == {
        "pipe.py": "not-regular",
        "sock.py": "not-regular",
        "zero.py": "link-out-of-root",
    }


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.py", "closed/b.py")
    real = os.scandir

    def scandir(path: str) -> object:
        if path.rstrip("/").endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(discovery.os, "scandir", scandir)
    found = discover(tmp_path)
    assert paths(found) == ["a.py"]
    assert reasons(found) == {"closed": "unreadable"}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_not_utf_8_survive(tmp_path: Path) -> None:
    names = [b"caf\xe9.py", b"new\nline.py", b"esc\x1b[31m.py", b"::error ::x.py", b"-n.py", b"a b;$(x).py"]
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("x = 1\n")
    found = discover(tmp_path)
    assert sorted(os.fsencode(path) for path in paths(found)) == sorted(names)
    latin = next(path for path in paths(found) if path.startswith("caf"))
    assert shown(latin) == r"caf\xe9.py"


def test_the_order_does_not_depend_on_the_file_system(tmp_path: Path) -> None:
    names = [f"{a}/{b}.py" for a in "zay" for b in "cab"]
    write(tmp_path, *names)
    assert paths(discover(tmp_path)) == sorted(names)
