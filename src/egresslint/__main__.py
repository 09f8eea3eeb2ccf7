"""`python -m egresslint`, and the console script. Answers `--version` before anything is imported."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    if sys.argv[1:] == ["--version"]:
        from egresslint import __version__

        sys.stdout.write(f"egresslint {__version__}\n")
        return
    # Modules stay until the end, and what a run makes of a project mostly too: there is nothing to collect.
    gc.disable()
    from egresslint.cli import INTERRUPTED, run

    code = run()
    if code == INTERRUPTED or _is_written():
        # Taking everything apart first costs milliseconds of each commit. And after an interrupt a thread may
        # still be inside the native parser, which aborts where Python shuts down beneath it.
        os._exit(code)
    sys.exit(code)


def _is_written() -> bool:
    """Whether nothing is left to be written at exit."""
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (OSError, ValueError, AttributeError):
        return False
    return True


if __name__ == "__main__":
    main()
