from dataclasses import asdict, dataclass, field
from typing import NamedTuple
from probe import source, sink


class Address(NamedTuple):
    street: str
    city: str = "Bern"


@dataclass
class Person:
    name: str
    address: Address
    contacts: list = field(default_factory=list)

    def card(self):
        return f"{self.name}, {self.address.city}"

    def full(self):
        return f"{self.name}, {self.address.street}"


@dataclass
class Team:
    lead: Person
    members: dict = field(default_factory=dict)


person = Person("n", Address(source()))
team = Team(person, {"a": Person("m", Address("s"))})
sink(person.card())
sink(person.full())
sink(asdict(team)["lead"]["name"])
sink(asdict(team))
sink(team.members["a"].full())
sink(team.lead.address.street)
sink(team.lead.address._replace(street="x"))
sink(team.lead.address._asdict()["city"])
sink(team.members)
team.lead = team.members["a"]
sink(team)
