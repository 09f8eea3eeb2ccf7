"""`egresslint init`: shows a governance file made from what the code does, the hook and the CI step.

It writes only when told to, and never over a file that exists.
"""

from __future__ import annotations

from pathlib import Path

import click

from egresslint.cli.options import Common, common_options, option, paths_argument
from egresslint.cli.running import CLEAN, INCOMPLETE
from egresslint.cli.terminal import OutputLostError, say, write_results


@click.command(short_help="Propose a governance file, hook and CI step.")
@paths_argument()
@option("--write", is_flag=True, help="Write the files that do not exist yet.")
@common_options
def command(paths: tuple[Path, ...], common: Common, *, write: bool) -> int:
    """Propose a governance file, a pre-commit hook and a CI step for this project."""
    from egresslint import scan
    from egresslint.cli.request import build_request
    from egresslint.cli.starter import HOOK, propose_ci, propose_governance

    request = build_request(paths, common)
    report = scan.run(request).report
    proposals = (propose_governance(report.egresses, common.as_of), HOOK, propose_ci(request.root))
    for proposal in proposals:
        _offer(request.root, proposal.path, proposal.text, write=write)
    if not common.quiet:
        _advise(proposals[0].path, written=write, complete=report.complete)
    return CLEAN if report.complete else INCOMPLETE


def _offer(root: Path, path: str, text: str, *, write: bool) -> None:
    if write:
        state = "written" if _write(root / path, text) else "exists and is left as it is"
        write_results(f"{path}: {state}\n")
    else:
        state = "exists and is left as it is; it could say" if _exists(root / path) else "would be written"
        write_results(f"{path}: {state}\n\n{_indent(text)}\n\n")


def _exists(file: Path) -> bool:
    return file.exists() or file.is_symlink()


def _write(file: Path, text: str) -> bool:
    """False where something stands there: exclusive creation follows no link and replaces nothing."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise OutputLostError(f"{file.name}: {error.strerror}") from error
    return True


def _indent(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())


def _advise(path: str, *, written: bool, complete: bool) -> None:
    if not complete:
        say("note: not every relevant file could be analysed: accounts may be missing")
    first = "complete" if written else "run again with --write, then complete"
    say(
        f"next: {first} {path}: uncomment what is true, say who checked it and where the proof is, "
        "then run `egresslint validate`"
    )
