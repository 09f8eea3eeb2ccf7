"""`python -m egresslint`, and the console script. Answers `--version` before anything is imported."""

from __future__ import annotations

import os
import sys


def main() -> None:
    if sys.argv[1:] == ["--version"]:
        from egresslint import __version__

        sys.stdout.write(f"egresslint {__version__}\n")
        return
    from egresslint.cli import INTERRUPTED, run

    code = run()
    if code == INTERRUPTED:
        # A thread may still be inside the native parser, which aborts where Python shuts down beneath it.
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
