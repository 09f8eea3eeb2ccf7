"""Texts that hurt parsers, made when a test asks for them: each has a name and how CPython takes it.

`HANG` would keep LibCST for hours, `CRASH` would overflow an 8 MiB stack, `LARGE` needs gigabytes, `LEGAL`
runs on some CPython although LibCST refuses it, `BROKEN` is valid nowhere.
"""

from __future__ import annotations


def _case(pattern: str) -> str:
    return f"match a:\n    case {pattern}:\n        pass\n"


def nested(opening: str, inner: str, closing: str, depth: int) -> str:
    return opening * depth + inner + closing * depth


HANG = {
    "tuple-patterns": _case(nested("(", "x", ",)", 30)),
    "group-patterns": _case(nested("(", "x", ")", 60)),
    "sequence-patterns": _case(nested("[", "x", "]", 60)),
    "mapping-patterns": _case(nested("{'k': ", "x", "}", 30)),
    "class-patterns": _case(nested("A(", "x", ")", 60)),
    "keyword-patterns": _case(nested("A(1, b=", "x", ")", 60)),
    "wide-mapping-patterns": _case("{'a': " * 9 + "x" + ", 'b': {'c': {'d': {}}}}" * 9),
    "invalid-groups": _case(nested("(", "x y", ")", 14)),
    "invalid-classes": _case(nested("A(", "yield", ")", 14)),
    "invalid-alternatives": _case(nested("(1 | ", "yield", ")", 14)),
    "unclosed-patterns": _case(nested("{'a': ", "f'{", "}", 30)),
    "never-closed-patterns": "match a:\n    case " + "(" * 30,
    "invalid-patterns": _case(nested("[", "x y", "]", 60)),
    "patterns-after-a-continued-comment": "a = (1)  # \\\n" + _case(nested("(", "x", ",)", 30)),
    "patterns-after-an-odd-string": "a = f'{b:\"^9}' f\"{c['d']:#x}\"\n" + _case(nested("(", "x", ",)", 30)),
    "patterns-with-comments": _case("(  # )\n" * 30 + "x" + ",)" * 30),
    "del-groups": "del " + nested("(", "a b", ")", 60),
    "del-after-a-colon": "if a: del b, " + nested("(", "a()", ",)", 60),
    "del-after-a-semicolon": "a; del " + nested("(", "f(", ")", 60),
}
CRASH = {
    "parentheses": "x = " + nested("(", "a", ")", 100_000),
    "unclosed-parentheses": "x = " + "(" * 100_000,
    "unclosed-lambda-defaults": "x = " + "lambda a=(" * 20_000,
    "calls": "x = " + nested("f(", "a", ")", 50_000),
    "subscripts": "x = " + nested("a[", "b", "]", 50_000),
    "and": "x = " + "a and " * 100_000 + "a",
    "not": "x = " + "not " * 100_000 + "a",
    "minus": "x = " + "-" * 200_000 + "a",
    "plus": "x = a" + " + a" * 100_000,
    "lambda": "x = " + "lambda a, b: " * 50_000 + "a",
    "conditional": "x = " + "a if b else " * 50_000 + "a",
    "power": "x = " + "a ** " * 100_000 + "a",
    "elif": "if a:\n    b\n" + "elif c:\n    d\n" * 50_000,
    "attributes": "x = a" + ".b" * 100_000,
    "method-chain": "x = (a" + "\n.b()" * 50_000 + ")",
    "continued-lines": "x = a" + " + \\\na" * 100_000,
    "joined-strings": "x = " + "'s' " * 100_000,
    "f-string-fields": "x = " + nested("f'{", "a", "}'", 20_000),
    "not-in-parentheses": "x = " + nested("not " * 50 + "(", "a", ")", 199),
    "triple-quoted-operands": "x = " + '"""\n""" + ' * 50_000 + "a",
    "indents": "".join(" " * depth + "if a:\n" for depth in range(1000)) + " " * 1000 + "b\n",
    "decorated": "@" + nested("f(", "a", ")", 50_000) + "\ndef g(): pass\n",
}
LARGE = {
    "assignments": "a=1\n" * 200_000,
    "one-line-list": "x = [" + "1," * 400_000 + "]\n",
    "blank-lines": "\n" * 900_000,
    "statements-on-a-line": "a;" * 400_000 + "\n",
    "many-towers": ("x = " + nested("f(", "a", ")", 150) + "\n") * 500,
    "many-chains": ("x = a" + ".b()" * 199 + "\n") * 1200,
}
LEGAL = {
    "parenthesised-annotation": "(x): int = 1\nimport cohere\n",
    "parenthesised-attribute-annotation": "(a.b): int\nimport cohere\n",
    "many-joined-strings": "import cohere\nx = (" + "'s'\n" * 3500 + ")\n",
    "many-operands": "import cohere\nx = " + "a and " * 5000 + "a\n",
    "nested-patterns": "import cohere\n" + _case(nested("(", "x", ",)", 60)),
}
BROKEN = {
    "two-names": "a b\n",
    "python-2": "print 'x'\n",
    "merge-marks": "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> other\n",
    "unterminated-string": "x = '''\n",
    "unindented": "def f():\nx = 1\n",
    "lfs-pointer": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
    "template": "{% if a %}\nx = {{ b }}\n{% endif %}\n",
    "control-character": "x = \x01\n",
}
