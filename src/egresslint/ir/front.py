"""From text to IR and places, by whichever front end reads it: LibCST's, or CPython's own tree.

LibCST reads every grammar, whatever interpreter runs, and is asked first for text that may hold calls to
report. Other text may be asked for `swiftly`: CPython's parser costs a tenth. What one front end refuses, the
other is asked for. Both number what they make alike, so that either can tell the places of the other.

Text comes in pieces, one for a module and one for each cell of a notebook. The same work can be asked for as
bytes to bytes, so that a worker process does it. Nothing here judges whether text is dangerous: a piece says
so itself.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from egresslint.ir.nodes import ModuleIR
from egresslint.source.failure import ParseFailure
from egresslint.source.parse import call_in_deep_thread

if TYPE_CHECKING:
    import libcst as cst

    from egresslint.ir.lower import Lowering

# CPython's compiler gives up at 9984 at the latest, on what its parser takes.
MAX_DEPTH = 12_000
Place = tuple[int, int, int, int]
Failures = dict[int | None, ParseFailure]


class Piece(msgspec.Struct, frozen=True):
    """A module's text, or that of the cell with this index; `refusal` says why LibCST must not see it."""

    index: int | None
    text: str
    refusal: ParseFailure | None = None


class Lowered(msgspec.Struct):
    """A lowered file. `places` are those of its ordinals, None until they are looked for."""

    ir: ModuleIR
    places: dict[int, Place] | None
    failures: list[tuple[int | None, ParseFailure]]


class _Answer(msgspec.Struct):
    """What a worker sends back, and what a cache keeps: one or the other."""

    lowered: Lowered | None = None
    failure: ParseFailure | None = None


def lower_pieces(pieces: Sequence[Piece], *, swiftly: bool = False) -> Lowered | ParseFailure:
    """The IR of a file. A cell that nothing reads costs only itself; a module has but one piece to lose."""
    return call_in_deep_thread(_lower_swiftly if swiftly else _lower, pieces)


def locate_pieces(pieces: Sequence[Piece], known: ModuleIR) -> dict[int, Place]:
    """The places of what `lower_pieces` made of the same pieces."""
    return call_in_deep_thread(_locate, pieces, known)


def lower_encoded(payload: bytes) -> bytes:
    """`lower_pieces` for a worker."""
    return call_in_deep_thread(_lower_encoded, payload)


def encode_pieces(pieces: Sequence[Piece]) -> bytes:
    return msgspec.msgpack.encode(pieces)


def encode_answer(found: Lowered | ParseFailure) -> bytes:
    """The same as bytes, for another process or a later run."""
    answer = _Answer(failure=found) if isinstance(found, ParseFailure) else _Answer(lowered=found)
    return call_in_deep_thread(msgspec.msgpack.encode, answer)


def decode_answer(answer: bytes) -> Lowered | ParseFailure:
    """What `encode_answer` made, which nests as deep as the source does."""
    found = call_in_deep_thread(_decode_answer, answer)
    outcome = found.lowered or found.failure
    assert outcome is not None
    return outcome


def _decode_answer(answer: bytes) -> _Answer:
    return _answers().decode(answer)


@cache
def _answers() -> msgspec.msgpack.Decoder[_Answer]:
    """Made once: that costs as much as reading a small file."""
    return msgspec.msgpack.Decoder(_Answer)


def _lower_encoded(payload: bytes) -> bytes:
    return encode_answer(_lower(msgspec.msgpack.decode(payload, type=list[Piece]), located=True))


def _lower_swiftly(pieces: Sequence[Piece]) -> Lowered | ParseFailure:
    lowered, refused = _lower_by_ast(pieces, located=False)
    return _lower(pieces) if refused else lowered


def _locate(pieces: Sequence[Piece], known: ModuleIR) -> dict[int, Place]:
    """By CPython; by LibCST what CPython refuses, or numbers apart after all.

    Should both do that, places that are a little wrong beat those of other nodes.
    """
    lowered, refused = _lower_by_ast(pieces, located=True)
    if refused or lowered.ir != known:
        found = _lower(pieces, located=True)
        if not isinstance(found, ParseFailure) and found.ir == known:
            return found.places or {}
    return lowered.places or {}


def _lower(pieces: Sequence[Piece], located: bool = False) -> Lowered | ParseFailure:
    """Take the front end that loses fewer pieces."""
    lowered, refused = _lower_by_cst(pieces, located=located)
    if refused:
        other, failed = _lower_by_ast(pieces, located=True)
        if len(failed) < len(refused):
            lowered, refused = (
                other,
                {index: refused.get(index, failure) for index, failure in failed.items()},
            )
    if None in refused:
        return refused[None]
    lowered.failures = list(refused.items())
    return lowered


# By LibCST


def _lower_by_cst(pieces: Sequence[Piece], *, located: bool) -> tuple[Lowered, Failures]:
    trees: list[tuple[int | None, cst.Module]] = []
    failures: Failures = {}
    for piece in pieces:
        module = _parse_by_cst(piece)
        if isinstance(module, ParseFailure):
            failures[piece.index] = module
        else:
            trees.append((piece.index, module))
    if not trees and failures:
        return _nothing(), failures
    from egresslint.ir.lower import Lowering

    lowering = Lowering()
    places: dict[int, Place] | None = {} if located else None
    try:
        module_ir = lowering.lower(_watched(trees, lowering, places))
    except Exception as error:  # noqa: BLE001 - whatever it is, it concerns this file alone
        return _nothing(), _fail_all(pieces, error)
    return Lowered(module_ir, places, []), failures


def _parse_by_cst(piece: Piece) -> cst.Module | ParseFailure:
    from egresslint.source.parse import parse_module

    return piece.refusal or parse_module(piece.text)


def _watched(
    trees: Sequence[tuple[int | None, cst.Module]], lowering: Lowering, places: dict[int, Place] | None
) -> Iterator[tuple[int | None, cst.Module]]:
    """Hand out the trees one by one; once one is lowered, find its nodes' places while it is at hand."""
    from egresslint.ir.positions import locate

    for index, module in trees:
        first = len(lowering.nodes)
        yield index, module
        if places is not None:
            places.update(locate(module, lowering.nodes[first:], first))


# By CPython


def _lower_by_ast(pieces: Sequence[Piece], *, located: bool) -> tuple[Lowered, Failures]:
    from egresslint.ir.lower_ast import lower_ast_cells

    cells: list[tuple[int | None, ast.Module, str]] = []
    failures: Failures = {}
    for piece in pieces:
        tree = _parse_by_ast(piece.text)
        if isinstance(tree, ParseFailure):
            failures[piece.index] = tree
        else:
            cells.append((piece.index, tree, piece.text))
    try:
        module_ir, places = lower_ast_cells(cells, located=located)
    except Exception as error:  # noqa: BLE001 - whatever it is, it concerns this file alone
        return _nothing(), _fail_all(pieces, error)
    return Lowered(module_ir, places, []), failures


def _parse_by_ast(text: str) -> ast.Module | ParseFailure:
    from egresslint.source.fallback import parse_ast

    tree = parse_ast(text)
    if isinstance(tree, ParseFailure) or 2 * len(text) < MAX_DEPTH or _nests_within(tree, MAX_DEPTH):
        return tree
    return ParseFailure("too-complex", "it nests deeper than Python compiles")


def _nests_within(tree: ast.AST, most: int) -> bool:
    level = [tree]
    for _ in range(most):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return True
    return False


def _nothing() -> Lowered:
    return Lowered(ModuleIR(units=[], mentions=[], cells=[], count=0), None, [])


def _fail_all(pieces: Sequence[Piece], error: Exception) -> Failures:
    if isinstance(error, RecursionError):
        failure = ParseFailure("too-complex", "it nests too deeply to be read")
    elif isinstance(error, MemoryError):
        failure = ParseFailure("out-of-memory", "there is not enough memory to read it")
    else:
        failure = ParseFailure("parser-crashed", f"reading it failed: {type(error).__name__}: {error}")
    return {piece.index: failure for piece in pieces}
