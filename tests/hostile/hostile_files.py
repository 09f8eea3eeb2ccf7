"""Files that each send a diagnosis to Cohere and do their best not to be analysed.

`REPORTED` must be analysed all the same; of the `NAMED` ones it is enough that the report names them. All are
made when a test asks for them.
"""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import hostile_text
from hostile_text import nested

SENDS = (
    "import cohere\n"
    "def triage(diagnosis):\n"
    "    cohere.ClientV2().chat(model='m', messages=[{'role': 'user', 'content': diagnosis}])\n"
)
LINE = SENDS.replace("\n", "\\n")
WIDE = "import cohere\ndef t(diagnosis): cohere.ClientV2().ｃhat(model='m', messages=[diagnosis])\n"  # noqa: RUF001 - they are the point
BOLD = "import 𝐜𝐨𝐡𝐞𝐫𝐞\ndef t(diagnosis): 𝐜𝐨𝐡𝐞𝐫𝐞.ClientV2().chat(model='m', messages=[diagnosis])\n"  # noqa: RUF001 - they are the point


def _after(text: str) -> bytes:
    return (SENDS + text).encode()


REPORTED: dict[str, bytes] = {
    "undecodable-comment": b"# \xff\xfe\xe9\n" + SENDS.encode(),
    "latin-1": b"# coding: latin-1\n# \xe9\n" + SENDS.encode(),
    "cp1252": b"# -*- coding: cp1252 -*-\nx = '\x80'\n" + SENDS.encode(),
    "escaped-in-a-comment": f"# coding: unicode_escape\n# harmless \\u000a{LINE}".encode(),
    "utf-7": b"# coding: utf-7\n" + SENDS.encode("utf-7"),
    "carriage-returns": SENDS.replace("\n", "\r").encode(),
    "code-after-a-carriage-return": b"# harmless \r" + SENDS.encode(),
    "form-feeds": b"\x0c" + SENDS.replace("\n", "\n\x0c").encode().replace(b"\n\x0c    ", b"\n    "),
    "compatible-letters": WIDE.encode(),
    "bold-letters": BOLD.encode(),
    "byte-order-mark": codecs.BOM_UTF8 + SENDS.encode(),
    "two-byte-order-marks": 2 * codecs.BOM_UTF8 + SENDS.encode(),
    "byte-order-mark-and-another-encoding": codecs.BOM_UTF8 + b"# coding: cp037\n" + SENDS.encode(),
    "nul-in-a-comment": b"# \0\n" + SENDS.encode(),
    "nonlocal-in-a-module": _after("nonlocal x\n"),
    "return-in-a-module": b"return\n" + SENDS.encode(),
    "long-sum": _after("x = " + "1 + " * 2500 + "1\n"),
    "long-elif": _after("if a: pass\n" + "elif b: pass\n" * 2500),
    "long-chain": _after("x = a" + ".b()" * 1400 + "\n"),
    "many-operands": _after(hostile_text.LEGAL["many-operands"]),
    "joined-strings": _after(hostile_text.LEGAL["many-joined-strings"]),
    "patterns": _after(hostile_text.LEGAL["nested-patterns"]),
    "annotation": _after(hostile_text.LEGAL["parenthesised-annotation"]),
    "attribute-annotation": _after("(a.b): int\n"),
    "brackets": _after("x = " + nested("(", "a", ")", 190) + "\n"),
    "calls": _after("x = " + nested("f(", "a", ")", 190) + "\n"),
    "nots": _after("x = " + "not " * 2000 + "a\n"),
    "lambdas": _after("x = " + "lambda: " * 2000 + "a\n"),
    "deep-import": _after("import " + "a." * 200 + "a\n"),
    "later-syntax": _after("try:\n    pass\nexcept A, B:\n    pass\n"),
}
_CRASHES = (
    "parentheses",
    "unclosed-lambda-defaults",
    "not",
    "plus",
    "elif",
    "method-chain",
    "f-string-fields",
    "indents",
)
NAMED: dict[str, bytes] = {
    **{f"hang-{name}": _after(text + "\n") for name, text in hostile_text.HANG.items()},
    **{f"crash-{name}": _after(hostile_text.CRASH[name] + "\n") for name in _CRASHES},
    "large-blank-lines": _after(hostile_text.LARGE["blank-lines"]),
    **{f"broken-{name}": _after(text) for name, text in hostile_text.BROKEN.items()},
    "utf-16": SENDS.encode("utf-16"),
    "utf-16-without-mark": SENDS.encode("utf-16-le"),
    "utf-16-behind-other-letters": ("\N{HIRAGANA LETTER A}\N{HIRAGANA LETTER A} = 1\n" + SENDS).encode(
        "utf-16-le"
    ),
    "utf-16-behind-a-declaration": b"# coding: utf-16\n" + SENDS.encode("utf-16"),
    "utf-32": SENDS.encode("utf-32"),
    "too-large": _after("x = [" + "1," * 2_500_000 + "]\n"),
    "deepest-import": _after("import " + "a." * 5000 + "a\n"),
    "t-strings": _after("x = t'a' t'b'\n"),
    **{
        f"codec-{name}": f"# coding: {name}\n{SENDS}".encode()
        for name in ("zlib", "hex", "base64", "rot13", "undefined", "punycode", "idna", "nonsense")
    },
}


def write_special_files(root: Path) -> list[str]:
    """Names of files that are no files, or cannot be read; each has a name that says Python."""
    os.mkfifo(root / "pipe.py")
    (root / "zero.py").symlink_to("/dev/zero")
    (root / "nowhere.py").symlink_to("absent.py")
    (root / "itself.py").symlink_to("itself.py")
    (root / "outside.py").symlink_to("/etc/hostname")
    return ["pipe.py", "zero.py", "nowhere.py", "itself.py", "outside.py"]
