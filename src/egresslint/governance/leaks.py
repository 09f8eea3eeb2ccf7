"""Recognises values that look like secrets, which a governance file must never hold.

The test is deliberately narrow: known shapes of keys, and long runs that mix cases and digits unlike words.
Messages must name the place and never repeat the value.
"""

from __future__ import annotations

from itertools import pairwise

SHORTEST = 32

# the public beginnings of keys that vendors document so that scanners can tell them
_PREFIXES = (
    "sk-",
    "sk_live_",
    "rk_live_",
    "ghp_",
    "gho_",
    "ghs_",
    "github_pat_",
    "glpat-",
    "xoxb-",
    "xoxp-",
    "AKIA",
    "ASIA",
    "AIza",
    "hf_",
    "eyJ",
)


def looks_secret(text: str) -> bool:
    """Whether a value, or a word of it, looks like a key, a token or a private key."""
    if "-----BEGIN" in text:
        return True
    words = text.replace("=", " ").replace(":", " ").replace("/", " ").split()
    return any(_has_known_shape(word) or _looks_random(word) for word in words)


def _has_known_shape(word: str) -> bool:
    return len(word) >= 16 and word.startswith(_PREFIXES) and any(c.isdigit() for c in word)


def _looks_random(word: str) -> bool:
    """Random text changes between capitals, small letters and digits at more than four of ten places."""
    if len(word) < SHORTEST or not word.isascii() or not word.replace("-", "").replace("_", "").isalnum():
        return False
    kinds = [_kind(character) for character in word]
    changes = sum(a != b for a, b in pairwise(kinds))
    return {"upper", "lower", "digit"} <= set(kinds) and changes > 0.4 * len(word)


def _kind(character: str) -> str:
    if character.isdigit():
        return "digit"
    if character.isalpha():
        return "upper" if character.isupper() else "lower"
    return "other"
