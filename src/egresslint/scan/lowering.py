"""From a file's bytes to IR and places: decode, guard, parse and lower; in a worker where that is dangerous.

A notebook is one module of all its cells. A cell over which the worker dies costs only itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from egresslint.ir.front import (
    Lowered,
    Piece,
    Place,
    decode_answer,
    encode_pieces,
    locate_pieces,
    lower_encoded,
    lower_pieces,
)
from egresslint.ir.nodes import ModuleIR
from egresslint.source.decode import decode
from egresslint.source.failure import ParseFailure
from egresslint.source.guard import suspect
from egresslint.source.isolate import Worker
from egresslint.source.notebook import Notebook

Pieces = Sequence[Piece]


class Lowering:
    """Lowers files one after the other; starts its worker with the first dangerous one."""

    def __init__(self) -> None:
        self.worker = Worker()

    def close(self) -> None:
        self.worker.close()

    def lower(
        self, data: bytes, notebook: Notebook | None, *, swiftly: bool = False
    ) -> Lowered | ParseFailure:
        """The IR of a module's bytes, or of a notebook's cells; with places where a worker made it."""
        pieces = read_pieces(data, notebook)
        if isinstance(pieces, ParseFailure):
            return pieces
        dangers = {piece.index: found for piece in pieces if (found := suspect(piece.text)) is not None}
        if not dangers:
            return lower_pieces(pieces, swiftly=swiftly)
        marked = [
            Piece(piece.index, piece.text, _refusal(found.message, found.line))
            if (found := dangers.get(piece.index)) is not None and found.refused
            else piece
            for piece in pieces
        ]
        return self._lower_apart(marked, dangers)

    def _lower_apart(self, pieces: Pieces, dangers: Iterable[int | None]) -> Lowered | ParseFailure:
        lowered = self._ask(pieces)
        if not isinstance(lowered, ParseFailure) or len(pieces) == 1:
            return lowered
        # Some cell kills the worker: the rest goes without those that do.
        alone = set(dangers)
        killers = {
            piece.index: answer
            for piece in pieces
            if piece.index in alone and isinstance(answer := self._ask([piece]), ParseFailure)
        }
        rest = self._ask([piece for piece in pieces if piece.index not in killers]) if killers else lowered
        if not isinstance(rest, ParseFailure):
            rest.failures += killers.items()
        return rest

    def _ask(self, pieces: Pieces) -> Lowered | ParseFailure:
        answer = self.worker.call(lower_encoded, encode_pieces(pieces))
        return answer if isinstance(answer, ParseFailure) else decode_answer(answer)


def read_pieces(data: bytes, notebook: Notebook | None) -> list[Piece] | ParseFailure:
    if notebook is not None:
        return [Piece(cell.index, cell.source) for cell in notebook.cells]
    text = decode(data)
    return text if isinstance(text, ParseFailure) else [Piece(None, text)]


def locate(data: bytes, notebook: Notebook | None, known: ModuleIR) -> dict[int, Place]:
    """Places by ordinal, from a second parse of text that was lowered without a worker."""
    pieces = read_pieces(data, notebook)
    return {} if isinstance(pieces, ParseFailure) else locate_pieces(pieces, known)


def _refusal(message: str, line: int | None) -> ParseFailure:
    return ParseFailure("too-complex", f"the parser must not see it: {message}", line)
