"""`python -m egresslint`, and the console script. Answers `--version` before anything is imported."""

from __future__ import annotations

import os
import sys


def main() -> None:
    if sys.argv[1:] == ["--version"]:
        from egresslint import __version__

        sys.stdout.write(f"egresslint {__version__}\n")
        return
    from egresslint.cli import run

    _end(run())


def _end(code: int) -> None:
    """End the process at once: to take the interpreter down piece by piece costs up to a quarter of a run.

    Where a scan was interrupted, a thread may moreover still be inside the native parser, which aborts where
    Python shuts down beneath it.
    """
    from contextlib import suppress

    from egresslint.cli import INCOMPLETE

    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        code = INCOMPLETE
    # Notes that nobody can read are no reason to fail.
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
