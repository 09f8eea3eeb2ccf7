"""`egresslint clean`: removes what earlier runs remembered of this project. It changes no result."""

from __future__ import annotations

from pathlib import Path

import click

from egresslint.cli.options import cache_dir_option, config_option, paths_argument
from egresslint.cli.running import CLEAN
from egresslint.cli.terminal import say, write_results


@click.command(short_help="Remove the cache of this project.")
@paths_argument()
@config_option()
@cache_dir_option()
def command(paths: tuple[Path, ...], config: Path | None, cache_dir: Path | None) -> int:
    """Remove what earlier runs remembered of the project around PATH.

    Only files that egresslint made are removed, and no link is followed. The next run takes its full time.
    """
    from egresslint.cli.request import find_cache, find_root
    from egresslint.config import load_settings
    from egresslint.report.escape import terminal
    from egresslint.rules import rule_names
    from egresslint.scan.forgetting import ForeignFolderError, forget

    root = find_root(paths or (Path.cwd(),))
    settings = load_settings(root, config, frozenset(rule_names()))
    try:
        done = forget(root, cache_dir or find_cache(root, settings))
    except ForeignFolderError as error:
        raise click.UsageError(
            f"'{error}' is no folder that egresslint made for you: nothing was removed."
        ) from None
    if done is None or not (done.files or done.left):
        write_results("There is no cache of this project.\n")
        return CLEAN
    kilobytes = -(-done.size // 1024)
    files = "1 file" if done.files == 1 else f"{done.files} files"
    write_results(terminal(f"Removed {files} ({kilobytes} kB) from {done.folder}.") + "\n")
    if done.left:
        say(f"note: left what egresslint did not make: {', '.join(done.left)}")
    return CLEAN
