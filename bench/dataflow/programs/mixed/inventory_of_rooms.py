from dataclasses import dataclass, field
from typing import Optional

from probe import source, sink


@dataclass
class Guest:
    name: str
    note: Optional[str] = None


@dataclass
class Room:
    number: int
    guest: Optional[Guest] = None
    history: list = field(default_factory=list)

    def check_in(self, guest):
        if self.guest is not None:
            raise RuntimeError(f"room {self.number} is taken")
        self.guest = guest
        self.history.append(guest.name)

    def check_out(self):
        guest, self.guest = self.guest, None
        return guest


class Hotel:
    def __init__(self, count):
        self.rooms = {n: Room(n) for n in range(1, count + 1)}

    def free(self):
        return [r.number for r in self.rooms.values() if r.guest is None]

    def book(self, guest, number=None):
        number = number if number is not None else self.free()[0]
        self.rooms[number].check_in(guest)
        return number

    def report(self):
        return {n: (r.guest.name if r.guest else "free") for n, r in self.rooms.items()}

    def notes(self):
        return {n: r.guest.note for n, r in self.rooms.items() if r.guest and r.guest.note}


hotel = Hotel(3)
sink(hotel.book(Guest("ann", source()), 2))
sink(hotel.book(Guest("bob")))
sink(hotel.report())
sink(hotel.notes())
sink(hotel.free())
try:
    hotel.book(Guest("eve", source()), 2)
except RuntimeError as error:
    sink(str(error))
sink(hotel.rooms[2].guest.note)
sink(hotel.rooms[1].guest.note)
left = hotel.rooms[2].check_out()
sink(left.name)
sink(left.note)
sink(hotel.rooms[2])
sink(hotel.notes())
sink(hotel.rooms[2].history)
