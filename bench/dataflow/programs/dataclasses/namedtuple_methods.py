from probe import source, sink
from collections import namedtuple

Person = namedtuple("Person", "name card", defaults=["none"])
ana = Person("ana", source())
sink(ana._asdict()["card"])
sink(ana._asdict()["name"])
sink(ana._replace(card="masked"))
sink(ana._replace(name="bo"))
sink(Person._make(["cy", source()]).card)
sink(Person("di"))
