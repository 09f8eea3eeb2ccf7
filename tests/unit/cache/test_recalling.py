"""What is shown again, what is found anew, and that only the time it takes tells one from the other."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
from cached_scans import CALLER, GOVERNANCE, PROJECT, SENDER, check, request, show, write

from egresslint import scan
from egresslint.scan import index, pipeline
from egresslint.scan.files import Files
from egresslint.source.discover import FileEntry

LOADED = "print(sorted(name for name in sys.modules if name.split('.')[0] == 'libcst'), file=sys.stderr)"
HEAVY = "print(*(n for n in sys.modules if '.dataflow.' in n or '.ir.' in n), file=sys.stderr)"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    write(folder, PROJECT)
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs that begin long after the files were written, so that their dates are believed."""
    import time

    monkeypatch.setattr(index, "time_ns", lambda: time.time_ns() + 10**10)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was done: files lowered, data followed."""
    done: list[str] = []
    lower, follow = Files._lower_anew, pipeline.follow

    def note_lower(self: Files, path: str, *, swiftly: bool) -> object:
        done.append(path)
        return lower(self, path, swiftly=swiftly)

    def note_follow(*arguments: object) -> object:
        done.append("follow")
        return follow(*arguments)

    monkeypatch.setattr(Files, "_lower_anew", note_lower)
    monkeypatch.setattr(pipeline, "follow", note_follow)
    return done


def test_an_unchanged_project_is_shown_again(root: Path, cache: Path, work: list[str]) -> None:
    cold = show(root, None)
    assert show(root, cache) == cold
    work.clear()
    assert show(root, cache) == cold
    assert work == []


@pytest.mark.usefixtures("late")
def test_another_version_of_the_program_starts_afresh_and_then_recalls(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it names trees in another way."""
    from egresslint.cache import program

    cold = show(root, cache)
    name = index.Index._name
    monkeypatch.setattr(program, "identify", lambda *_: b"another")
    monkeypatch.setattr(index.Index, "_name", lambda self, contents: name(self, [*contents, b"new"]))
    assert show(root, cache) == cold
    monkeypatch.setattr(scan, "_run_anew", None)
    assert show(root, cache) == cold


@pytest.mark.usefixtures("late")
def test_files_whose_dates_are_believed_are_not_read(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan.run(request(root, cache))
    from egresslint.source import read

    def refuse(*_: object) -> bytes:
        raise AssertionError("a file was read")

    monkeypatch.setattr(read, "read", refuse)
    assert scan.run(request(root, cache)).report.findings


def test_a_warm_run_imports_no_parser_and_no_engine(root: Path, cache: Path) -> None:
    cold = check(root, cache, code=LOADED)
    assert "libcst._nodes" in cold.stderr
    warm = check(root, cache, code=LOADED + "; " + HEAVY)
    assert (warm.stdout, warm.returncode) == (cold.stdout, 1)
    assert warm.stderr.split() == ["[]"]


def test_what_was_lowered_is_not_parsed_again(root: Path, cache: Path) -> None:
    check(root, cache)
    write(root, {"llm-governance.toml": GOVERNANCE + '\n[[data]]\ncategory = "user.name"\nnames = ["who"]\n'})
    warm = check(root, cache, code=LOADED)
    assert warm.stdout == check(root, None).stdout
    assert warm.stderr.split() == ["[]"]


def test_only_the_file_that_was_edited_is_lowered(root: Path, cache: Path, work: list[str]) -> None:
    show(root, cache)
    write(root, {"app/reply.py": CALLER.replace("diagnosis", "topic")})
    work.clear()
    warm = show(root, cache)
    assert work == ["follow", "app/reply.py"]
    assert warm == show(root, None)


@pytest.mark.parametrize(
    "text",
    [
        "def unrelated():\n    return 2\n",
        "def ask(prompt):\n    return prompt\n",
        "import json\n\n\ndef unrelated():\n    return json.dumps(1)\n",
        "def broken(:\n",
    ],
)
def test_an_edit_beside_the_flows_follows_no_data(
    root: Path, cache: Path, work: list[str], text: str
) -> None:
    """A file that is not followed may change, as long as it would not be followed then either."""
    write(root, {"app/far.py": "import json\n"})
    show(root, cache)
    work.clear()
    write(root, {"app/far.py" if "json" in text else "app/other.py": text})
    warm = show(root, cache)
    assert work == []
    assert warm == show(root, None)


def test_a_comment_where_nothing_is_shown_follows_no_data(root: Path, cache: Path, work: list[str]) -> None:
    far = "def tidy(text):\n    return len(text)\n"
    write(root, {"app/far.py": far, "app/reply.py": CALLER + "\n\nfrom app.far import tidy\n\ntidy('x')\n"})
    show(root, cache)
    for text, expected in (
        ("# What it does.\n\n" + far, ["app/far.py"]),
        (far.replace("len", "str"), ["follow", "app/far.py"]),
        ("# What it does.\n\n" + far.replace("len", "str"), ["app/far.py"]),
    ):
        write(root, {"app/far.py": text})
        work.clear()
        warm = show(root, cache)
        assert sorted(work) == sorted(expected)
        assert warm == show(root, None)


@pytest.mark.parametrize("text", ["# cohere\n", "import importlib\n# command-r\nimportlib.import_module\n"])
def test_a_comment_may_be_a_marker(root: Path, cache: Path, text: str) -> None:
    write(root, {"app/far.py": "def tidy(text):\n    return len(text)\n"})
    show(root, cache)
    write(root, {"app/far.py": text + "def tidy(text):\n    return len(text)\n"})
    assert show(root, cache) == show(root, None)


def test_a_comment_moves_what_is_shown(root: Path, cache: Path) -> None:
    show(root, cache)
    for name in ("app/reply.py", "app/llm.py"):
        write(root, {name: "# A comment.\n" + PROJECT[name]})
        assert show(root, cache) == show(root, None)


@pytest.mark.parametrize(
    "text",
    [
        "from app.reply import triage\n\n\ndef f(ssn):\n    triage(ssn)\n",
        "from app.llm import ask\n\n\ndef f(ssn):\n    ask(ssn)\n",
        "import app.llm\n\n\ndef f(ssn):\n    app.llm.ask(ssn)\n",
        SENDER,
        'def f():\n    return "command-r"\n',
        'import importlib\n\nm = importlib.import_module("app.llm")\nm.ask(input("ssn"))\n',
    ],
)
def test_an_edit_that_comes_near_the_flows_is_seen(root: Path, cache: Path, text: str) -> None:
    show(root, cache)
    for content in (text, PROJECT["app/other.py"], text):
        write(root, {"app/other.py": content})
        assert show(root, cache) == show(root, None)


def test_a_file_that_is_new_or_gone_is_seen(root: Path, cache: Path) -> None:
    write(root, {"app/uses.py": "from lib.llm import ask\n\n\ndef f(ssn):\n    ask(ssn)\n"})
    show(root, cache)
    write(root, {"lib/__init__.py": "", "lib/llm.py": SENDER})
    assert show(root, cache) == show(root, None)
    (root / "lib" / "llm.py").unlink()
    assert show(root, cache) == show(root, None)


def test_the_engine_asks_nothing_that_is_not_noted() -> None:
    """Another question about files that are not lowered has to become part of `scan.grounds`."""
    from egresslint.dataflow.analysis import Region

    assert {name for name in dir(Region) if not name.startswith("_")} == {
        "configuration",
        "importing",
        "ir",
        "mentioning",
        "modules",
        "names_provider",
    }


def test_another_day_follows_no_data(root: Path, cache: Path, work: list[str]) -> None:
    show(root, cache)
    work.clear()
    later = date(2027, 3, 1)
    assert show(root, cache, as_of=later) == show(root, None, as_of=later)
    assert work.count("follow") == 1  # the run without a cache


def test_a_declaration_follows_no_data(root: Path, cache: Path, work: list[str]) -> None:
    show(root, cache)
    work.clear()
    opt_out = (
        '[[declaration]]\nkind = "prompt_training_opt_out"\nverified_by = "x"\nverified_on = 2026-11-20\n'
    )
    write(root, {"llm-governance.toml": GOVERNANCE + opt_out})
    warm = show(root, cache)
    assert work == []
    assert warm == show(root, None)


def test_a_path_filters_what_is_known(root: Path, cache: Path, work: list[str]) -> None:
    show(root, cache)
    work.clear()
    filtered = [show(root, cache, paths=(path,)) for path in ("app/reply.py", "app/other.py", "app")]
    changed = [show(root, cache, changed=frozenset({path})) for path in ("app/reply.py", "app/other.py")]
    assert work == []
    assert filtered == [show(root, None, paths=(path,)) for path in ("app/reply.py", "app/other.py", "app")]
    assert changed == [
        show(root, None, changed=frozenset({path})) for path in ("app/reply.py", "app/other.py")
    ]


@pytest.mark.parametrize(
    "settings",
    [
        'ignore = ["undeclared-account", "sensitive-data-without-training-opt-out"]',
        'exclude = ["app/reply.py"]',
        'fail-on = "warning"',
        'src = ["app"]',
        '[levels]\nsensitive-data-without-training-opt-out = "note"',
        '[per-file-ignores]\n"**" = ["sensitive-data-without-training-opt-out"]',
    ],
)
def test_settings_decide_anew(root: Path, cache: Path, settings: str) -> None:
    show(root, cache)
    write(root, {"egresslint.toml": settings})
    assert show(root, cache) == show(root, None)
    (root / "egresslint.toml").unlink()
    assert show(root, cache) == show(root, None)


def test_the_hook_has_results_of_its_own(root: Path, cache: Path) -> None:
    stale = (
        '[[declaration]]\nkind = "zdr"\nverified_by = "x"\nverified_on = 2025-11-20\nexpires = 2026-01-01\n'
    )
    write(root, {"llm-governance.toml": GOVERNANCE + stale})
    for hook in (False, True, False):
        assert show(root, cache, hook=hook) == show(root, None, hook=hook)


def test_a_governance_file_elsewhere_is_a_result_of_its_own(root: Path, cache: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "other.toml"
    elsewhere.write_text(GOVERNANCE.replace("main", "other"), encoding="utf-8")
    for path in (None, elsewhere, None):
        assert show(root, cache, governance_path=path) == show(root, None, governance_path=path)
    elsewhere.write_text("schema = 2\n", encoding="utf-8")
    assert show(root, cache, governance_path=elsewhere) == show(root, None, governance_path=elsewhere)


def test_evidence_that_git_no_longer_tracks_is_seen(root: Path, cache: Path) -> None:
    import hashlib

    proof = root / "zdr.txt"
    proof.write_text("signed", encoding="utf-8")
    digest = hashlib.sha256(proof.read_bytes()).hexdigest()
    zdr = (
        '[[declaration]]\nkind = "zdr"\nverified_by = "x"\nverified_on = 2026-11-20\nexpires = 2027-11-20\n'
        f'evidence = [{{ path = "zdr.txt", sha256 = "{digest}" }}]\n'
    )
    write(root, {"llm-governance.toml": GOVERNANCE + zdr})
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=root, check=True)
    tracked = show(root, cache)
    assert tracked == show(root, cache) == show(root, None)
    subprocess.run(["git", "rm", "-q", "--cached", "zdr.txt"], cwd=root, check=True)
    untracked = show(root, cache)
    assert untracked == show(root, None)
    assert untracked != tracked


def test_an_edit_within_one_tick_is_seen(root: Path, cache: Path) -> None:
    """The same size and the same date, as a coarse clock would give it."""
    file = root / "app" / "reply.py"
    show(root, cache)
    before = file.stat()
    write(root, {"app/reply.py": CALLER.replace("diagnosis", "paperwork")})
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert show(root, cache) == show(root, None)


@pytest.mark.usefixtures("late")
@pytest.mark.skipif(os.name == "nt", reason="Windows notes no change of a file's status")
def test_an_edit_that_sets_the_date_back_is_seen(root: Path, cache: Path) -> None:
    file = root / "app" / "reply.py"
    show(root, cache)
    before = file.stat()
    write(root, {"app/reply.py": CALLER.replace("diagnosis", "paperwork")})
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert show(root, cache) == show(root, None)


@pytest.mark.parametrize("room", [0, 1 << 20])
def test_a_file_that_changes_during_a_run_is_not_believed(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """Each reading after the first finds another text, and the old one comes back in the end."""
    from egresslint.source import read

    read_file = read.read
    texts = iter([CALLER, *[CALLER.replace("diagnosis", "paperwork")] * 100])

    def read_moving(folder: Path, entry: FileEntry) -> object:
        if entry.path == "app/reply.py":
            write(root, {"app/reply.py": next(texts)})
        return read_file(folder, entry)

    with monkeypatch.context() as patch:
        patch.setattr(index, "_FRESH", room)
        patch.setattr(read, "read", read_moving)
        moving = show(root, cache)
    write(root, {"app/reply.py": CALLER})
    cold = show(root, None)
    assert show(root, cache) == cold != moving


def test_what_changed_while_data_was_followed_is_not_believed(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, work: list[str]
) -> None:
    follow = pipeline.follow

    def follow_and_edit(*arguments: object) -> object:
        write(root, {"app/other.py": "x = 1\n"})
        return follow(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "follow", follow_and_edit)
        show(root, cache)
    write(root, {"app/other.py": PROJECT["app/other.py"]})
    work.clear()
    assert show(root, cache) == show(root, None)
    assert work.count("follow") == 2


def test_an_unreadable_file_is_named_again(root: Path, cache: Path) -> None:
    big = root / "app" / "big.py"
    big.write_text("import cohere\n" + "#" * 1_000_001, encoding="utf-8")
    for _ in range(2):
        assert show(root, cache) == show(root, None)
    big.unlink()
    assert show(root, cache) == show(root, None)


def test_what_the_machine_could_not_do_is_tried_again(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from egresslint.scan.lowering import Lowering
    from egresslint.source.failure import ParseFailure

    good = show(root, None)
    with monkeypatch.context() as patch:
        patch.setattr(Lowering, "lower", lambda *_, **__: ParseFailure("timeout", "it took too long"))
        assert "it took too long" in show(root, cache)
    assert show(root, cache) == good


def test_a_file_that_is_not_python_is_remembered_as_such(root: Path, cache: Path, work: list[str]) -> None:
    write(root, {"app/broken.py": "import cohere\nif:\n"})
    cold = show(root, cache)
    assert "broken.py" in cold
    write(root, {"app/reply.py": CALLER.replace("diagnosis", "topic")})
    work.clear()
    warm = show(root, cache)
    assert work == ["follow", "app/reply.py"]
    assert warm == show(root, None)


def test_names_that_are_no_text_cost_only_time(root: Path, cache: Path) -> None:
    try:
        (root / os.fsdecode(b"caf\xe9.py")).write_text(SENDER, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes text alone")
    for _ in range(2):
        assert show(root, cache) == show(root, None)


def test_a_notebook_is_shown_again_with_its_cells(root: Path, cache: Path, work: list[str]) -> None:
    import json

    cells = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": source, "execution_count": None}
        for source in ("from app.llm import ask\n", "def f(diagnosis):\n    ask(diagnosis)\n")
    ]
    document = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    write(root, {"work.ipynb": json.dumps(document)})
    cold = show(root, None)
    assert "work.ipynb" in cold
    assert show(root, cache) == cold
    work.clear()
    assert show(root, cache) == cold
    write(root, {"app/other.py": "x = 2\n"})
    assert show(root, cache) == show(root, None)


def test_two_projects_in_one_folder_do_not_mix(root: Path, cache: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    write(second, {"main.py": SENDER})
    for folder in (root, second, root, second):
        assert show(folder, cache) == show(folder, None)


def test_explaining_needs_no_parser_either(root: Path, cache: Path) -> None:
    asked = request(root, cache)
    cold = scan.explain_at(request(root, None), "app/reply.py", 5)
    assert scan.explain_at(asked, "app/reply.py", 5) == cold
    assert scan.explain_at(asked, "app/reply.py", 5) == cold
