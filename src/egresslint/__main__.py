"""`python -m egresslint`, and the console script. Answers `--version` before anything is imported."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

_LAST_STREAM = 2


def main() -> None:
    _open_streams()
    if sys.argv[1:] == ["--version"]:
        _end(_print_version())
    from egresslint.cli import run

    _end(run())


def _print_version() -> int:
    from egresslint import __version__

    try:
        sys.stdout.write(f"egresslint {__version__}\n")
    except OSError:
        from egresslint.cli import INCOMPLETE

        return INCOMPLETE
    return 0


def _open_streams() -> None:
    """Open to nowhere what the caller closed: the next files that are opened would take their places."""
    while (handle := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
        os.set_inheritable(handle, True)
    os.close(handle)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - kept to the end


def _end(code: int) -> None:
    """End the process at once: to take the interpreter down piece by piece costs up to a quarter of a run.

    Where a scan was interrupted, a thread may moreover still be inside the native parser, which aborts where
    Python shuts down beneath it.
    """
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        from egresslint.cli import INCOMPLETE

        code = INCOMPLETE
    # Notes that nobody can read are no reason to fail.
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
