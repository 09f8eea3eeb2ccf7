"""Finds the results of earlier runs that still hold, and keeps those of this one.

A whole result holds for one state of everything that it was made from: each file, the settings that decide
something, the day, and what governance and configuration files said. Where data goes holds for any day and
any declaration, and while the files that were followed are the same: it was made from these, and from what is
declared of data and sanitizers alone.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from egresslint.scan.configuration import Configuration
from egresslint.scan.index import Index
from egresslint.scan.whole import Whole
from egresslint.scan.witnesses import Witness, Witnesses, find_governance

if TYPE_CHECKING:
    from egresslint.governance.model import Governance
    from egresslint.scan import Request
    from egresslint.scan.files import Files
    from egresslint.scan.pipeline import Followed

# Settings that choose what is done with a result.
_AFTERWARDS = {
    "output_format": "full",
    "output_file": None,
    "fail_on": "error",
    "statistics": False,
    "jobs": None,
    "cache_dir": None,
    "no_cache": False,
}


class _Kept(msgspec.Struct, array_like=True, frozen=True):
    witnesses: tuple[Witness, ...]
    configuration: dict[str, bytes]
    whole: Whole


def recall_whole(request: Request, index: Index) -> Whole | None:
    facts = _whole_facts(request, index)
    if facts is None:
        return None
    kept = index.memory.recall("whole", facts, msgspec.msgpack.Decoder(_Kept))
    if kept is None or not Witnesses(request.root).agree(kept.witnesses):
        return None
    configuration = Configuration(request.root, index.discovery.configuration)
    return kept.whole if configuration.agrees(kept.configuration) else None


def keep_whole(request: Request, files: Files, whole: Whole, witnesses: Witnesses) -> None:
    facts = _whole_facts(request, files.index)
    if facts is not None and not is_unsettled(files):
        files.memory.keep("whole", facts, _Kept(tuple(witnesses.heard), files.configuration.heard, whole))


def recall_followed(request: Request, files: Files, governance: Governance) -> Followed | None:
    from egresslint.scan.grounds import Grounds, still_hold

    facts = _followed_facts(request, files.index, governance)
    if facts is None:
        return None
    grounds = files.memory.recall("flows", facts, msgspec.msgpack.Decoder(Grounds))
    if grounds is None or not still_hold(grounds, files):
        return None
    files.configuration.heard.update(grounds.configuration)
    return grounds.followed


def keep_followed(request: Request, files: Files, governance: Governance, followed: Followed) -> None:
    from egresslint.scan.grounds import take_grounds

    facts = _followed_facts(request, files.index, governance)
    if facts is not None and not is_unsettled(files):
        files.memory.keep("flows", facts, take_grounds(files, followed))


def is_unsettled(files: Files) -> bool:
    """Whether another run over the same bytes could end otherwise."""
    starved = any("MemoryError" in failure.reason for failure in files.failed.values())
    return files.is_passing or starved or files.index.has_moved()


def _whole_facts(request: Request, index: Index) -> bytes | None:
    if index.tree is None:
        return None
    settings = msgspec.structs.replace(request.settings, **_AFTERWARDS)
    governance = find_governance(request)
    place = None if governance is None else os.path.abspath(governance)  # noqa: PTH100 - it follows no link
    return _encode([index.tree, settings, place, request.as_of, request.hook])


def _followed_facts(request: Request, index: Index, governance: Governance) -> bytes | None:
    shape = index.shape
    if index.tree is None or shape is None:
        return None
    # Where a rule stands decides nothing.
    rules = [msgspec.structs.replace(rule, span=None) for rule in (*governance.data, *governance.sanitizers)]
    return _encode([shape, request.settings.src, rules])


def _encode(facts: object) -> bytes | None:
    try:
        return msgspec.msgpack.encode(facts)
    except (msgspec.MsgspecError, ValueError):
        return None
