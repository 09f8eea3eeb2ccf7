from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models import Person


def describe(person: Person) -> str:
    return person.full()


def greet(person: Person) -> str:
    return "hi " + person.name
