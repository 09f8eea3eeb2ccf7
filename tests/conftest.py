"""Keeps tests away from the cache of whoever runs them: each test session has a cache folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Programs that tests start inherit it."""
    folder = tmp_path_factory.mktemp("user-cache")
    changed = {"XDG_CACHE_HOME": str(folder), "LOCALAPPDATA": str(folder)}
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    yield folder
    for name, value in before.items():
        if value is None:
            del os.environ[name]
        else:
            os.environ[name] = value
