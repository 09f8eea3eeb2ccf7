"""From options to one scan's request: the root, the settings, what is reported of them, what has changed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec

from egresslint import config, scan
from egresslint.cli.options import Common


def build_request(
    paths: tuple[Path, ...], common: Common, *, hook: bool = False, **given: object
) -> scan.Request:
    """`given` are settings of the command line; those that are None or empty leave the file's in force."""
    paths = paths or (Path.cwd(),)
    root = find_root(paths)
    settings = config.load_settings(root, common.config)
    chosen = {"exclude": common.exclude, **given}
    settings = msgspec.structs.replace(settings, **{name: value for name, value in chosen.items() if value})
    return scan.Request(
        root=root,
        paths=_filters(paths, root),
        settings=settings,
        governance_path=common.governance,
        as_of=common.as_of,
        hook=hook,
        changed=_changed(root, common) if hook else None,
        jobs=common.jobs,
        cache_dir=common.cache_dir,
        no_cache=common.no_cache,
    )


def _changed(root: Path, common: Common) -> frozenset[str] | None:
    from egresslint.cli.hook import find_changed

    return find_changed(root, common.governance, common.config)


def find_root(paths: Iterable[Path]) -> Path:
    """The one project that all paths belong to."""
    roots = {config.find_root(path) for path in paths}
    if len(roots) > 1:
        shown = " and ".join(f"'{root}'" for root in sorted(roots))
        raise click.UsageError(f"The paths belong to different projects: {shown}.")
    return roots.pop()


def _filters(paths: Iterable[Path], root: Path) -> tuple[str, ...]:
    """Relative to the root, with `/`; empty where the root itself is among them."""
    relative = {Path(os.path.relpath(path.resolve(), root)).as_posix() for path in paths}
    return () if "." in relative else tuple(sorted(relative))
