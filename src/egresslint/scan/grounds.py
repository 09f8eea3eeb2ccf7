"""On what a result rests: the files that were followed, and each answer that was given about the others.

A file that was not followed may change: while it would give the same answers, the result stays what it was.
Every question of the engine that rests on the bytes of such a file has to be noted here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from egresslint.scan.memory import name_imports
from egresslint.scan.pipeline import Followed
from egresslint.source.markers import shows_word

if TYPE_CHECKING:
    from egresslint.scan.files import Files


class Question(msgspec.Struct, array_like=True, frozen=True):
    """Which files mention `name` and import `path`: those of the answer."""

    path: str
    name: str
    answer: tuple[str, ...]


class Grounds(msgspec.Struct, array_like=True, frozen=True):
    """`contents` are those of all files, `used` the files that were followed or hold a marker.

    `imported` holds a digest of what each file imports; it is empty if nobody asked for importers.
    """

    contents: dict[str, bytes]
    used: frozenset[str]
    imported: dict[str, bytes]
    questions: tuple[Question, ...]
    followed: Followed


def take_grounds(files: Files, followed: Followed) -> Grounds:
    used = files.demanded | files.marked
    questions = tuple(Question(path, name, answer) for (path, name), answer in files.asked.items())
    return Grounds(files.index.contents, used, files.imported, questions, followed)


def still_hold(grounds: Grounds, files: Files) -> bool:
    """Whether the same project, by paths, would end the same way."""
    now = files.index.contents
    if len(now) < len(files.entries):
        return False
    changed = [path for path in files.entries if grounds.contents.get(path) != now[path]]
    return grounds.used.isdisjoint(changed) and all(_is_alike(path, grounds, files) for path in changed)


def _is_alike(path: str, grounds: Grounds, files: Files) -> bool:
    text = files.words(path)
    if text is None or files.may_matter(path):
        return False
    if grounds.imported and name_imports(files.imports(path)) != grounds.imported.get(path):
        return False
    return all(_answers_alike(path, text, question, files) for question in grounds.questions)


def _answers_alike(path: str, text: bytes, question: Question, files: Files) -> bool:
    is_mentioned = shows_word(text, question.name)
    if is_mentioned == (path in question.answer):
        return True
    # It may always have mentioned the name, and does not import what is asked about.
    return is_mentioned and not files.is_importing(path, question.path)
