"""From options and settings to one scan's request: the root, what is reported, and what has changed.

What the command line says goes before what the settings file says.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec

from egresslint import config, scan
from egresslint.cli.options import Common
from egresslint.governance.files import resolve_inside
from egresslint.rules import rule_names, suggest


def build_request(
    paths: tuple[Path, ...], common: Common, *, hook: bool = False, **given: object
) -> scan.Request:
    """`given` are settings of the command line; those that are None or empty leave the file's in force."""
    paths = paths or (Path.cwd(),)
    root = find_root(paths)
    settings = choose_settings(root, common, **given)
    governance = common.governance or (root / settings.governance if settings.governance else None)
    return scan.Request(
        root=root,
        paths=_filters(paths, root),
        settings=settings,
        governance_path=governance,
        as_of=common.as_of,
        hook=hook,
        changed=_changed(root, governance, common.config) if hook else None,
        jobs=common.jobs or settings.jobs,
        cache_dir=common.cache_dir or find_cache(root, settings),
        no_cache=common.no_cache or settings.no_cache,
    )


def find_root(paths: Iterable[Path]) -> Path:
    """The one project that all paths belong to."""
    roots = {config.find_root(path) for path in paths}
    if len(roots) > 1:
        shown = " and ".join(f"'{root}'" for root in sorted(roots))
        raise click.UsageError(f"The paths belong to different projects: {shown}.")
    return roots.pop()


def choose_settings(root: Path, common: Common, **given: object) -> config.Settings:
    names = rule_names()
    settings = config.load_settings(root, common.config, frozenset(names))
    chosen = {name: value for name, value in {"exclude": common.exclude, **given}.items() if value}
    settings = msgspec.structs.replace(settings, **chosen)
    for name in (*settings.select, *settings.ignore):
        if name not in names:
            closest = suggest(name)
            raise click.UsageError(
                f"No rule is named '{name}'." + (f" Did you mean '{closest}'?" if closest else "")
            )
    return settings


def find_output(root: Path, settings: config.Settings) -> Path | None:
    """The file that the settings name for the report.

    It is not the user of the command who chose it, so no link may lead the report elsewhere.
    """
    if settings.output_file is None:
        return None
    place = resolve_inside(root, settings.output_file)
    if place is None or place.is_symlink():
        raise click.UsageError(
            f"The settings' output-file '{settings.output_file}' leads out of the project."
        )
    return place


def find_cache(root: Path, settings: config.Settings) -> Path | None:
    """The folder that the settings name for the cache, likewise."""
    if settings.cache_dir is None:
        return None
    place = Path(os.path.realpath(root / settings.cache_dir))
    if Path(os.path.realpath(root)) not in place.parents:
        raise click.UsageError(f"The settings' cache-dir '{settings.cache_dir}' leads out of the project.")
    return place


def _changed(root: Path, governance: Path | None, settings_file: Path | None) -> frozenset[str] | None:
    from egresslint.cli.hook import find_changed

    return find_changed(root, governance or root / config.GOVERNANCE_FILE, settings_file)


def _filters(paths: Iterable[Path], root: Path) -> tuple[str, ...]:
    """Relative to the root; empty where the root itself is among them."""
    relative = {relative_name(path, root) for path in paths}
    return () if "." in relative else tuple(sorted(relative))


def relative_name(path: Path, root: Path) -> str:
    """As reports show it: with `/`."""
    return Path(os.path.relpath(path.resolve(), root)).as_posix()
