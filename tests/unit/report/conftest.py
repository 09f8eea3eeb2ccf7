"""Snapshots: rendered output is compared with a file; EGRESSLINT_UPDATE_SNAPSHOTS=1 writes it anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "snapshots"


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    return _compare


def _compare(name: str, rendered: str) -> None:
    path = FOLDER / name
    if os.environ.get("EGRESSLINT_UPDATE_SNAPSHOTS"):
        path.write_text(rendered, encoding="utf-8", newline="\n")
    assert path.exists(), f"no snapshot {name}: set EGRESSLINT_UPDATE_SNAPSHOTS=1 to write it, then read it"
    assert rendered == path.read_text(encoding="utf-8")
