"""Where the cache and its secret lie: never where the scanned project could bring them along."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from egresslint.cache.places import Place, find_place

pytestmark = pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="the folders of Linux")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "pro ject"
    folder.mkdir()
    return folder


def place(root: Path, chosen: Path | None = None, **environment: str) -> Place:
    found = find_place(root, chosen, environment)
    assert found is not None
    return found


def test_the_default_is_the_users_cache_folder(root: Path, tmp_path: Path) -> None:
    found = place(root, HOME=str(tmp_path))
    assert found.folder.parent == tmp_path / ".cache" / "egresslint"
    assert found.folder.name.startswith("pro-ject-")
    assert found.vault == found.folder


def test_the_environment_moves_the_users_cache_folder(root: Path, tmp_path: Path) -> None:
    assert place(root, XDG_CACHE_HOME=f"{tmp_path}/x").folder.parent == tmp_path / "x" / "egresslint"


def test_a_relative_cache_folder_of_the_environment_is_ignored(root: Path, tmp_path: Path) -> None:
    found = place(root, XDG_CACHE_HOME="x", HOME=str(tmp_path))
    assert found.folder.parent == tmp_path / ".cache" / "egresslint"


def test_projects_of_one_name_have_folders_of_their_own(tmp_path: Path) -> None:
    first, second = (place(tmp_path / at / "app", HOME=str(tmp_path)) for at in ("a", "b"))
    assert first.folder != second.folder


def test_a_chosen_folder_outside_of_the_project_holds_its_own_secret(root: Path, tmp_path: Path) -> None:
    found = place(root, tmp_path / "chosen", HOME=str(tmp_path))
    assert found.folder.parent == tmp_path / "chosen"
    assert found.vault == found.folder


def test_the_secret_of_a_cache_inside_the_project_lies_outside(root: Path, tmp_path: Path) -> None:
    found = place(root, root / ".cache", HOME=str(tmp_path))
    assert found.folder.parent == root / ".cache"
    assert found.vault == tmp_path / ".cache" / "egresslint"


def test_the_secret_lies_outside_of_the_repository_around_the_project(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    (repository / "part").mkdir(parents=True)
    (repository / ".git").mkdir()
    found = place(repository / "part", repository / "cache", HOME=str(tmp_path))
    assert found.folder.parent == repository / "cache"
    assert found.vault == tmp_path / ".cache" / "egresslint"


def test_a_link_does_not_hide_that_a_cache_lies_inside_the_project(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root / "inner", target_is_directory=True)
    found = place(root, tmp_path / "link", HOME=str(tmp_path))
    assert found.vault == tmp_path / ".cache" / "egresslint"


def test_without_a_place_for_the_secret_there_is_no_cache(root: Path) -> None:
    assert find_place(root, None, {}) is None
    assert find_place(root, root / ".cache", {}) is None
    assert find_place(root, None, {"HOME": str(root)}) is None
    assert find_place(root, root / ".cache", {"XDG_CACHE_HOME": str(root / ".cache")}) is None
