"""Reads `requires = ">=0.4, <2"`: which versions of egresslint may read a governance file."""

from __future__ import annotations

from collections.abc import Mapping

from egresslint.governance.reading import Reader

_OPERATORS = (">=", "<=", "==", "!=", ">", "<")


def check_requires(reader: Reader, document: Mapping[str, object], version: str) -> None:
    """Reports at `requires` where it is malformed, or asks for another version than the running one."""
    requirement = document.get("requires")
    if requirement is None:
        return
    if not isinstance(requirement, str):
        reader.report(("requires",), "`requires` must be a string", 'such as ">=0.1"')
        return
    outcomes = [_holds(clause.strip(), version) for clause in requirement.split(",")]
    if None in outcomes:
        reader.report(
            ("requires",), "`requires` is not a version requirement", 'such as ">=0.1" or ">=0.1, <2"'
        )
    elif not all(outcomes):
        reader.report(
            ("requires",),
            f"this file requires egresslint {requirement}, and this is {version}",
            "run the version that it asks for",
        )


def _holds(clause: str, version: str) -> bool | None:
    """Whether one comparison holds; None where it is malformed."""
    operator = next((known for known in _OPERATORS if clause.startswith(known)), None)
    wanted = _release(clause[len(operator) :].strip()) if operator else None
    running = _release(version)
    if operator is None or wanted is None or running is None:
        return None
    return {
        ">=": running >= wanted,
        "<=": running <= wanted,
        "==": running == wanted,
        "!=": running != wanted,
        ">": running > wanted,
        "<": running < wanted,
    }[operator]


def _release(version: str) -> tuple[int, int, int] | None:
    """The first three numbers; a pre-release counts as its release."""
    numbers = [_leading_number(part) for part in version.split(".")[:3]]
    if any(number is None for number in numbers):
        return None
    major, minor, patch = ([number or 0 for number in numbers] + [0, 0])[:3]
    return major, minor, patch


def _leading_number(part: str) -> int | None:
    digits = part[: len(part) - len(part.lstrip("0123456789"))]
    return int(digits) if digits and len(digits) < 10 else None
