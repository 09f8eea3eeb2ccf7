"""Tests of the installed program; installing asks a package index. `-m "not e2e"` leaves them out."""

from __future__ import annotations

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "e2e: installs egresslint and runs it as users do; needs a package index"
    )
