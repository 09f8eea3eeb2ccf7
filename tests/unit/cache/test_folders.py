"""The folder: made for this user alone, marked, and removed without touching what is not ours."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from egresslint.cache.folders import NotOursError, Removal, open_store, remove
from egresslint.cache.places import Place
from egresslint.cache.store import Store

KEY = b"k" * 16


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "base" / "project", tmp_path / "base" / "project")


def opened(place: Place) -> Store:
    store = open_store(place)
    assert store is not None
    return store


def test_entries_outlive_the_run(place: Place) -> None:
    opened(place).save("ir", KEY, b"found")
    assert opened(place).load("ir", KEY) == b"found"


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_the_folder_is_closed_to_others(place: Place) -> None:
    opened(place).save("ir", KEY, b"found")
    for path in (place.folder.parent, place.folder, *place.folder.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


def test_git_and_backups_leave_the_folder_out(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    place = Place(tmp_path / "cache", tmp_path / "vault")
    opened(place).save("ir", KEY, b"found")
    answer = subprocess.run(["git", "status", "--porcelain"], cwd=tmp_path, capture_output=True, check=True)
    assert answer.stdout == b""
    assert (place.folder / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f0688")


def test_the_secret_lies_in_the_vault(tmp_path: Path) -> None:
    place = Place(tmp_path / "inside", tmp_path / "vault")
    opened(place).save("ir", KEY, b"found")
    assert not (place.folder / "seal").exists()
    assert len((place.vault / "seal").read_bytes()) == 32


@pytest.mark.parametrize("damaged", [b"", b"short", b"x" * 33])
def test_a_damaged_secret_costs_the_entries(place: Place, damaged: bytes) -> None:
    opened(place).save("ir", KEY, b"found")
    (place.folder / "seal").write_bytes(damaged)
    assert opened(place).load("ir", KEY) is None
    opened(place).save("ir", KEY, b"found")
    assert opened(place).load("ir", KEY) == b"found"


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_folder_that_others_may_write_to_is_not_used(place: Place, mode: int) -> None:
    opened(place)
    place.folder.chmod(mode)
    assert open_store(place) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="users of POSIX")
def test_the_folder_of_another_user_is_not_used(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(place)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert open_store(place) is None
    with pytest.raises(NotOursError):
        remove(place)


def test_a_file_in_the_place_of_the_folder_is_left_alone(place: Place) -> None:
    place.folder.parent.mkdir()
    place.folder.write_bytes(b"mine")
    assert open_store(place) is None
    with pytest.raises(NotOursError):
        remove(place)
    assert place.folder.read_bytes() == b"mine"


def test_a_link_in_the_place_of_the_folder_is_not_followed(place: Place, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    opened(Place(elsewhere, elsewhere))
    place.folder.parent.mkdir()
    place.folder.symlink_to(elsewhere, target_is_directory=True)
    assert open_store(place) is None
    with pytest.raises(NotOursError):
        remove(place)
    assert (elsewhere / "seal").exists()


def test_a_folder_that_cannot_be_made_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert open_store(Place(tmp_path / "file" / "x", tmp_path / "file" / "x")) is None


def test_removing_takes_all_that_is_ours(place: Place) -> None:
    opened(place).save("ir", KEY, b"found")
    removal = remove(place)
    assert (removal.files, removal.left) == (4, ())
    assert removal.size > 0
    assert not place.folder.exists()


def test_removing_takes_what_killed_writers_left(place: Place) -> None:
    opened(place).save("ir", KEY, b"found")
    for name in ("seal", "CACHEDIR.TAG", ".gitignore", f"ir-{KEY.hex()}.cache"):
        (place.folder / f"{name}.12-ab.part").write_bytes(b"half")
    removal = remove(place)
    assert (removal.files, removal.left) == (8, ())


def test_removing_what_is_not_there_removes_nothing(place: Place) -> None:
    assert remove(place) == Removal(0, 0, ())


def test_removing_leaves_what_is_not_ours(place: Place, tmp_path: Path) -> None:
    opened(place).save("ir", KEY, b"found")
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    (place.folder / f"ir-{b'o'.hex() * 16}.cache").symlink_to(outside)
    (place.folder / "notes.txt").write_bytes(b"mine")
    (place.folder / "deep").mkdir()
    removal = remove(place)
    assert removal.left == ("deep", "ir-" + "6f" * 16 + ".cache", "notes.txt")
    assert outside.read_bytes() == b"mine"


def test_a_folder_without_our_tag_is_not_emptied(place: Place) -> None:
    place.folder.mkdir(parents=True, mode=0o700)
    entry = place.folder / f"ir-{KEY.hex()}.cache"
    entry.write_bytes(b"whatever")
    with pytest.raises(NotOursError):
        remove(place)
    assert entry.exists()
