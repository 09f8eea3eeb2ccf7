"""On what a result rests: the files that were followed, and each answer that was given about the others.

A file that was not followed may change: while it would give the same answers, the result stays what it was.
Every question of the engine that rests on the bytes of such a file has to be noted here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from egresslint.scan.memory import name_imports
from egresslint.scan.pipeline import Followed
from egresslint.source.failure import ParseFailure, shown
from egresslint.source.markers import shows_word

if TYPE_CHECKING:
    from egresslint.scan.files import Files


class Question(msgspec.Struct, array_like=True, frozen=True):
    """Which files mention `name` and import `path`, where there is one of each: those of the answer."""

    path: str
    name: str
    answer: tuple[str, ...]


class Grounds(msgspec.Struct, array_like=True, frozen=True):
    """`contents` are those of all files, `used` the files that were followed or hold a marker.

    `imported` holds a digest of what each file imports; it is empty if nobody asked for importers.
    `configuration` are the answers of configuration files.
    """

    contents: dict[str, bytes]
    used: frozenset[str]
    marked: frozenset[str]
    seeds: frozenset[str]
    imported: dict[str, bytes]
    questions: tuple[Question, ...]
    configuration: dict[str, bytes]
    followed: Followed


def take_grounds(files: Files, followed: Followed) -> Grounds:
    return Grounds(
        contents=files.index.contents,
        used=files.demanded | files.marked,
        marked=files.marked,
        seeds=frozenset(files.seeds),
        imported=files.imported,
        questions=tuple(Question(path, name, answer) for (path, name), answer in files.asked.items()),
        configuration=dict(files.configuration.heard),
        followed=followed,
    )


def still_hold(grounds: Grounds, files: Files) -> bool:
    """Whether the same project, by paths, would end the same way."""
    now = files.index.contents
    if len(now) < len(files.entries) or not files.configuration.agrees(grounds.configuration):
        return False
    changed = [path for path in files.entries if grounds.contents.get(path) != now[path]]
    used = grounds.used.intersection(changed)
    # Where nothing is shown of a file, its comments and line breaks say nothing.
    if used and not used.isdisjoint(_shown_files(grounds.followed, files)):
        return False
    return all(_answers_for(path, grounds, files) for path in changed) and all(
        _means_the_same(path, grounds.contents[path], files) for path in sorted(used)
    )


def _shown_files(followed: Followed, files: Files) -> set[str]:
    """The files that a report may show a place or a failure of."""
    analysis = followed.analysis
    spans = [
        span for egress in analysis.egresses for span in (egress.span, egress.client) if span is not None
    ]
    spans += [unresolved.span for unresolved in analysis.unresolved]
    for flow in analysis.flows:
        spans += [flow.primary, *(step.span for step in flow.steps), *(s.span for s in flow.sources)]
    named = {span.path for span in spans} | {failure.path for failure in followed.coverage.files_failed}
    return {path for path in files.entries if shown(path) in named}


def _means_the_same(path: str, before: bytes, files: Files) -> bool:
    """Whether another text of a file lowers to the same program."""
    old = files.memory.recall_lowered(before)
    if old is None or isinstance(old, ParseFailure) or old.failures:
        return False
    return files.means(path, old.ir)


def _answers_for(path: str, grounds: Grounds, files: Files) -> bool:
    """Whether a file would play the same part, whatever it does."""
    text = files.words(path)
    if text is None or files.is_marked(path) != (path in grounds.marked):
        return False
    if files.is_seed(path) != (path in grounds.seeds):
        return False
    if grounds.imported and name_imports(files.imports(path)) != grounds.imported.get(path):
        return False
    return all(_answers_alike(path, text, question, files) for question in grounds.questions)


def _answers_alike(path: str, text: bytes, question: Question, files: Files) -> bool:
    is_mentioned = not question.name or shows_word(text, question.name)
    if is_mentioned == (path in question.answer):
        return True
    # It may always have mentioned the name, and does not import what is asked about.
    return is_mentioned and not files.is_importing(path, question.path)
