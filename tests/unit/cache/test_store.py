"""Entries: what was saved comes back, and nothing else ever does."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from egresslint.cache.store import Store, make_room

KEY, OTHER = b"k" * 16, b"o" * 16
SECRET = b"s" * 32
BODY = b"what was found " * 100


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path), SECRET)


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_what_was_saved_is_found_again(store: Store, tmp_path: Path) -> None:
    store.save("ir", KEY, BODY)
    assert Store(str(tmp_path), SECRET).load("ir", KEY) == BODY


def test_what_was_not_saved_is_absent(store: Store) -> None:
    store.save("ir", KEY, BODY)
    assert store.load("ir", OTHER) is None
    assert store.load("places", KEY) is None


def test_the_last_one_saved_counts(store: Store) -> None:
    store.save("ir", KEY, b"old")
    store.save("ir", KEY, BODY)
    assert store.load("ir", KEY) == BODY


def test_an_entry_of_another_secret_is_absent(store: Store, tmp_path: Path) -> None:
    Store(str(tmp_path), b"x" * 32).save("ir", KEY, BODY)
    assert store.load("ir", KEY) is None
    store.save("ir", KEY, BODY)
    assert store.load("ir", KEY) == BODY


def test_an_entry_under_the_name_of_another_is_absent(store: Store, tmp_path: Path) -> None:
    store.save("ir", KEY, BODY)
    only_file(tmp_path).rename(tmp_path / f"ir-{OTHER.hex()}.cache")
    assert store.load("ir", OTHER) is None


@pytest.mark.parametrize("seed", range(200))
def test_a_flipped_bit_makes_an_entry_absent(store: Store, tmp_path: Path, seed: int) -> None:
    store.save("ir", KEY, BODY)
    file = only_file(tmp_path)
    content = bytearray(file.read_bytes())
    bit = random.Random(seed).randrange(len(content) * 8)
    content[bit // 8] ^= 1 << bit % 8
    file.write_bytes(content)
    assert store.load("ir", KEY) is None


def test_an_entry_that_was_cut_is_absent(store: Store, tmp_path: Path) -> None:
    store.save("ir", KEY, BODY)
    file = only_file(tmp_path)
    whole = file.read_bytes()
    for size in range(len(whole)):
        file.write_bytes(whole[:size])
        assert store.load("ir", KEY) is None


def test_an_entry_that_is_a_link_is_absent(store: Store, tmp_path: Path) -> None:
    store.save("ir", KEY, BODY)
    file = only_file(tmp_path)
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert store.load("ir", KEY) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(store: Store, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / f"ir-{KEY.hex()}.cache")
    assert store.load("ir", KEY) is None


def test_a_folder_in_the_place_of_an_entry_costs_that_entry(store: Store, tmp_path: Path) -> None:
    (tmp_path / f"ir-{KEY.hex()}.cache" / "inner").mkdir(parents=True)
    store.save("ir", KEY, BODY)
    assert store.load("ir", KEY) is None
    store.save("ir", OTHER, BODY)
    assert store.load("ir", OTHER) == BODY


def test_a_disk_that_takes_nothing_is_not_asked_for_ever(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def refuse(path: str, *_: object) -> int:
        asked.append(path)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", refuse)
    for number in range(100):
        store.save("ir", bytes([number]) * 16, BODY)
    assert 0 < len(asked) < 10
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_nothing(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", refuse)
    store.save("ir", KEY, BODY)
    assert list(tmp_path.iterdir()) == []


def test_the_entries_that_were_not_used_for_longest_make_room(tmp_path: Path) -> None:
    store = Store(str(tmp_path), SECRET, limit=1000)
    for number in range(10):
        key = bytes([number]) * 16
        store.save("ir", key, random.Random(number).randbytes(200))
        os.utime(tmp_path / f"ir-{key.hex()}.cache", (number, number))
    store.close()
    left = [number for number in range(10) if store.load("ir", bytes([number]) * 16)]
    assert left == [6, 7, 8, 9]


def test_a_use_keeps_an_entry(tmp_path: Path) -> None:
    store = Store(str(tmp_path), SECRET, limit=500)
    for number in range(3):
        key = bytes([number]) * 16
        store.save("ir", key, random.Random(number).randbytes(200))
        os.utime(tmp_path / f"ir-{key.hex()}.cache", (number, number))
    assert store.load("ir", bytes(16)) is not None
    store.close()
    assert store.load("ir", bytes(16)) is not None
    assert store.load("ir", b"\1" * 16) is None


def test_room_is_looked_for_after_many_bytes_or_once_a_day(tmp_path: Path) -> None:
    tag = tmp_path / "CACHEDIR.TAG"
    tag.write_bytes(b"")
    left = tmp_path / f"ir-{OTHER.hex()}.cache.1-ab.part"
    limit = 1_000_000
    for body, aged, cleared in ((b"x", False, False), (b"x", True, True), (None, False, True)):
        left.write_bytes(b"half")
        os.utime(left, (1, 1))
        os.utime(tag, (1, 1) if aged else None)
        store = Store(str(tmp_path), SECRET, limit)
        store.save("ir", KEY, random.Random(1).randbytes(limit // 60) if body is None else body)
        store.close()
        assert left.exists() != cleared


def test_what_killed_writers_left_is_removed_once_it_is_old(tmp_path: Path) -> None:
    old, new = (tmp_path / f"ir-{KEY.hex()}.cache.{number}-ab.part" for number in (1, 2))
    for file in (old, new, tmp_path / "notes.txt"):
        file.write_bytes(b"half")
        os.utime(file, (1, 1))
    os.utime(new)
    make_room(str(tmp_path), 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([new.name, "notes.txt"])
