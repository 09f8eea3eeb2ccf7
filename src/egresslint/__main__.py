"""`python -m egresslint`, and the console script. Answers `--version` before anything is imported."""

from __future__ import annotations

import sys


def main() -> None:
    if sys.argv[1:] == ["--version"]:
        from egresslint import __version__

        sys.stdout.write(f"egresslint {__version__}\n")
        return
    from egresslint.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
