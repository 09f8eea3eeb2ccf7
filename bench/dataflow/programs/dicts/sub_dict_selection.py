from operator import itemgetter
from probe import source, sink

person = {"name": "n", "diagnosis": source(), "city": "c", "age": "4"}
public = {k: person[k] for k in person.keys() & {"name", "city"}}
sink(public)
private = {k: person[k] for k in person.keys() - {"name", "city"}}
sink(private)
name, city = itemgetter("name", "city")(person)
sink(name)
sink(city)
first, second = map(person.get, ("age", "diagnosis"))
sink(first)
sink(second)
wanted = ["name", "age"]
sink([person[w] for w in wanted])
wanted.append("diagnosis")
sink([person[w] for w in wanted])
