from probe import source, sink
from service import describe, greet
from models import Person

sink(describe(Person("ana", source())))
sink(greet(Person("ana", source())))
sink(greet(Person(source(), "none")))
