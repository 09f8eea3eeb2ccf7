"""The command line: reads options, calls one scan, writes what it found. The only code that prints or exits.

Each command is a module of its own, imported when it is called; nothing here analyses anything.
"""

from __future__ import annotations

from egresslint.cli.running import INCOMPLETE, run

__all__ = ["INCOMPLETE", "run"]
