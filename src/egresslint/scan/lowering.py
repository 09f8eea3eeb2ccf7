"""From a file's bytes to IR and places: decode, guard, parse, lower; a worker where the text is dangerous.

What LibCST refuses and CPython takes is lowered from `ast` by the second front end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from egresslint.ir.nodes import ModuleIR
from egresslint.scan.files import Lowered, Place
from egresslint.source.decode import decode
from egresslint.source.failure import ParseFailure
from egresslint.source.guard import suspect
from egresslint.source.notebook import Notebook

if TYPE_CHECKING:
    import libcst as cst

Texts = list[tuple[int | None, str]]


class Isolated(msgspec.Struct):
    """What the worker sends back."""

    ir: ModuleIR
    places: dict[int, Place]
    full: bool


def lower_file(data: bytes, notebook: Notebook | None, *, is_notebook: bool) -> Lowered | ParseFailure:
    if is_notebook:
        return _lower_cells([(cell.index, cell.source) for cell in notebook.cells] if notebook is not None else [])
    text = decode(data)
    if isinstance(text, ParseFailure):
        return text
    return _lower_text(text)


def _lower_text(text: str) -> Lowered | ParseFailure:
    suspicion = suspect(text)
    if suspicion is not None:
        return _lower_apart(text, refused=suspicion.refused)
    from egresslint.source.parse import call_in_deep_thread, parse_module

    module = parse_module(text)
    if isinstance(module, ParseFailure):
        return _lower_by_ast(text, module)
    return call_in_deep_thread(_lower_trees, [(None, module)])


def _lower_trees(trees: list[tuple[int | None, cst.Module]]) -> Lowered:
    from egresslint.ir.lower import Lowering

    return Lowered(Lowering().lower(trees), {}, [])


def _lower_by_ast(text: str, failure: ParseFailure) -> Lowered | ParseFailure:
    """The second front end; the first one's failure is the answer where this one fails too."""
    from egresslint.source.fallback import parse_ast
    from egresslint.source.parse import call_in_deep_thread

    tree = parse_ast(text)
    if isinstance(tree, ParseFailure):
        return failure

    def lower() -> Lowered:
        from egresslint.ir.lower_ast import lower_ast

        module, places = lower_ast(tree, text)
        return Lowered(module, places, [], full=False)

    return call_in_deep_thread(lower)


def _lower_apart(text: str, *, refused: bool) -> Lowered | ParseFailure:
    from egresslint.source.isolate import Worker

    function = lower_refused if refused else lower_suspicious
    with Worker() as worker:
        answer = worker.call(function, text.encode("utf-8", "surrogatepass"))
    if isinstance(answer, ParseFailure):
        return answer
    found = msgspec.msgpack.decode(answer, type=Isolated | ParseFailureMessage)
    if isinstance(found, ParseFailureMessage):
        return ParseFailure(found.reason, found.message, found.line, found.column)  # type: ignore[arg-type]  # as sent
    return Lowered(found.ir, found.places, [], full=found.full)


class ParseFailureMessage(msgspec.Struct, tag=True):
    reason: str
    message: str
    line: int | None
    column: int | None


def lower_suspicious(payload: bytes) -> bytes:
    """Runs in the worker: LibCST first."""
    text = payload.decode("utf-8", "surrogatepass")
    from egresslint.source.parse import call_in_deep_thread, parse_module

    module = parse_module(text)
    if isinstance(module, ParseFailure):
        return _encode(_lower_by_ast(text, module))

    def whole() -> Lowered:
        lowered = _lower_trees([(None, module)])
        lowered.places = _locate([(None, module)])
        return lowered

    return _encode(call_in_deep_thread(whole))


def lower_refused(payload: bytes) -> bytes:
    """Runs in the worker: LibCST must not see the text."""
    text = payload.decode("utf-8", "surrogatepass")
    return _encode(_lower_by_ast(text, ParseFailure("too-complex", "the file nests too deep to be parsed")))


def _encode(found: Lowered | ParseFailure) -> bytes:
    if isinstance(found, ParseFailure):
        message = ParseFailureMessage(found.reason, found.message, found.line, found.column)
        return msgspec.msgpack.encode(message)
    return msgspec.msgpack.encode(Isolated(found.ir, found.places, found.full))


def _lower_cells(cells: Texts) -> Lowered | ParseFailure:
    """A notebook as one module; a cell that does not parse costs only itself."""
    from egresslint.source.parse import call_in_deep_thread

    trees, failures = _parse_cells(cells)
    lowered = call_in_deep_thread(_lower_trees, trees)
    lowered.failures = failures
    return lowered


def _parse_cells(
    cells: Texts,
) -> tuple[list[tuple[int | None, cst.Module]], list[tuple[int | None, ParseFailure]]]:
    from egresslint.source.parse import parse_module

    trees: list[tuple[int | None, cst.Module]] = []
    failures: list[tuple[int | None, ParseFailure]] = []
    for index, text in cells:
        suspicion = suspect(text)
        module = (
            ParseFailure("too-complex", suspicion.message, suspicion.line)
            if suspicion is not None
            else parse_module(text)
        )
        if isinstance(module, ParseFailure):
            failures.append((index, module))
        else:
            trees.append((index, module))
    return trees, failures


def locate_file(data: bytes, notebook: Notebook | None) -> dict[int, Place]:
    """Places by ordinal, from a second parse of the same text."""
    from egresslint.source.parse import call_in_deep_thread, parse_module

    if notebook is not None:
        trees, _ = _parse_cells([(cell.index, cell.source) for cell in notebook.cells])
        return call_in_deep_thread(_locate, trees)
    text = decode(data)
    if isinstance(text, ParseFailure):
        return {}
    module = parse_module(text)
    return {} if isinstance(module, ParseFailure) else call_in_deep_thread(_locate, [(None, module)])


def _locate(trees: list[tuple[int | None, cst.Module]]) -> dict[int, Place]:
    from egresslint.ir.lower import Lowering
    from egresslint.ir.positions import locate

    lowering = Lowering()
    places: dict[int, Place] = {}
    lowering.lower(_watched(trees, lowering, places, locate))
    return places


def _watched(trees, lowering, places, locate):  # type: ignore[no-untyped-def]  # a generator between the two
    """Hand out the trees one by one; once one is lowered, find its nodes' places while it is at hand."""
    for index, module in trees:
        first = len(lowering.nodes)
        yield index, module
        places.update(locate(module, lowering.nodes[first:], first))
