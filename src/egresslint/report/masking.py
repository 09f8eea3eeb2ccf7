"""Hides what looks like a key, token or password in text that is about to be shown.

A mask is as long as what it hides, so that columns stay true. It errs towards hiding: a masked identifier
costs a reader little, a key in a CI log costs a rotation. It does not decide what is a finding.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

_SHORTEST = 8

# `env:NAME` names a variable, as in the governance file: it is no key, even in a list of keys.
# Formats that vendors publish for their keys, so that a prefix alone suffices.
_ISSUED = (
    r"sk-[\w-]{16,}",
    r"(?:sk|rk|pk)_(?:live|test)_\w{10,}",
    r"gh[opsur]_\w{20,}",
    r"github_pat_\w{20,}",
    r"glpat-[\w-]{16,}",
    r"xox[a-z]-[\w-]{10,}",
    r"hf_[A-Za-z0-9]{20,}",
    r"npm_[A-Za-z0-9]{20,}",
    r"A[KS]IA[A-Z0-9]{16}",
    r"AIza[\w-]{30,}",
    r"ya29\.[\w-]{20,}",
    r"SG\.[\w-]{16,}\.[\w-]{16,}",
    r"eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?",
)
_NAMED = (
    r"(?i:(?:api|access|secret|auth|private|signing|account)_?key|token|secret|passw(?:or)?d|passphrase|pwd)"
    r"(?:[\"']?\]?\s{0,8}(?::\s{0,8}[a-zA-Z.]{1,20}\s{0,8})?[:=]{1,2}\s{0,8}|[\"'],\s{0,8}|\(\s{0,8})"
    r"[rRbBuUfF]{0,2}([\"']{1,3})(?P<named>(?!env:\w+[\"'])[^\"'\n]{6,})"
)
_BEARER = r"(?i:bearer|basic)\s{1,4}(?P<bearer>[\w.~+/=-]{12,})"
_IN_URL = r"://[^/\s:@\"']{0,64}:(?P<in_url>[^/\s@\"']{1,256})@"
_RUN = r"[\w+/=-]{20,}"


def mask_secrets(text: str) -> str:
    if len(text) < _SHORTEST:
        return text
    for pattern in _patterns():
        text = pattern.sub(_hide, text)
    return _run().sub(_hide_random, text)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    import re

    issued = rf"(?<![A-Za-z0-9_])(?P<issued>{'|'.join(_ISSUED)})"
    return tuple(re.compile(pattern, re.ASCII) for pattern in (issued, _NAMED, _BEARER, _IN_URL))


@cache
def _run() -> re.Pattern[str]:
    import re

    return re.compile(_RUN, re.ASCII)


def _hide(match: re.Match[str]) -> str:
    group = match.lastgroup or 0
    start, end = (position - match.start() for position in match.span(group))
    whole = match.group()
    return whole[:start] + "*" * (end - start) + whole[end:]


def _hide_random(match: re.Match[str]) -> str:
    run = match.group()
    return "*" * len(run) if _looks_random(run) else run


def _looks_random(run: str) -> bool:
    """Tells keys from names: random text changes often between capitals, small letters and digits.

    Words in a name or a model id, joined by hyphens or underscores, rarely do.
    """
    classes = [_class_of(char) for char in run]
    pairs = list(pairwise(classes))
    changes = sum(a != b for a, b in pairs if "-" not in {a, b})
    digit_groups = sum(a != "9" and b == "9" for a, b in [("-", classes[0]), *pairs])
    return digit_groups >= 2 and changes >= 5 and changes * 6 >= len(run)


def _class_of(char: str) -> str:
    if char.isdigit():
        return "9"
    if char.isalpha():
        return "A" if char.isupper() else "a"
    return "-"
