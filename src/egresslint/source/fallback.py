"""What LibCST refuses and CPython takes: the same text as CPython's own syntax tree.

It reads only the grammar of the interpreter that runs, and its tree has no comments; columns in it count
UTF-8 bytes. The tree may be as deep as the text: walk it iteratively, or in the deep thread.
"""

from __future__ import annotations

import ast

from egresslint.source.failure import ParseFailure
from egresslint.source.parse import call_in_deep_thread


def parse_ast(text: str) -> ast.Module | ParseFailure:
    """Parse decoded text. Whatever the parser raises becomes a failure; only an interrupt passes."""
    return call_in_deep_thread(_parse, text)


def _parse(text: str) -> ast.Module | ParseFailure:
    import warnings

    try:
        with warnings.catch_warnings():
            # Of escapes and comparisons that are the author's business.
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except SyntaxError as error:
        column = error.offset if error.offset and error.offset > 0 else None
        return ParseFailure(
            "parse-error", f"it is not valid Python: {error.msg}", error.lineno or None, column
        )
    except ValueError as error:
        return ParseFailure("parse-error", f"it is not valid Python: {error}")
    except MemoryError:
        # CPython's words for brackets and operators that nest deeper than its parser goes.
        return ParseFailure("too-complex", "it nests too deeply for the parser")
    except RecursionError:
        return ParseFailure("too-complex", "it nests too deeply for the parser")
    except Exception as error:  # noqa: BLE001 - whatever it is, it concerns this file alone
        return ParseFailure("parser-crashed", f"the parser failed: {error}")
