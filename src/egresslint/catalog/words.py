"""Splits identifiers, keys and columns into lowercase words, and annotations into names.

No regular expressions: this runs over every name of a project. It knows nothing of what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterator


def dotted_names(annotation: str) -> Iterator[str]:
    """The names in the text of an annotation, in order; what stands in quotes counts too."""
    start = -1
    for index, character in enumerate(annotation + " "):
        if character.isalnum() or character in "_.":
            start = index if start < 0 else start
        elif start >= 0:
            yield annotation[start:index].strip(".")
            start = -1


def split_words(text: str) -> Iterator[str]:
    """Lowercase words of an identifier, key or column, in any case style; runs of digits are words."""
    if not text.isascii():
        text = _fold(text)
    elif text.islower() and text.replace("_", "").isalpha():
        yield from filter(None, text.split("_"))
        return
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or _is_boundary(text, index):
            if text[start].isalnum():
                yield text[start:index].lower()
            start = index


def _is_boundary(text: str, index: int) -> bool:
    before, here = text[index - 1], text[index]
    if not before.isalnum() or not here.isalnum() or before.isdecimal() != here.isdecimal():
        return True
    return here.isupper() and (not before.isupper() or _ends_acronym(text[index + 1 : index + 3]))


def _ends_acronym(following: str) -> bool:
    """`SSNNumber` breaks before the second N; the plural `SSNs` does not break at all."""
    return following[:1].islower() and not (following[0] == "s" and not following[1:].islower())


def _fold(text: str) -> str:
    """NFKC, then without accents: identifiers that Python takes for equal, and `prénom` for `prenom`."""
    from unicodedata import combining, normalize

    folded = normalize("NFKD", normalize("NFKC", text))
    return "".join(character for character in folded if not combining(character))
