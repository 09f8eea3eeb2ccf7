from probe import source, sink

people = [{"name": "b", "note": source(), "age": 3}, {"name": "a", "note": "n", "age": 5}]
sink(max(people, key=lambda person: person["age"])["name"])
sink([person["name"] for person in sorted(people, key=lambda person: person["note"])])
sink(sorted(people, key=lambda person: person["age"])[0]["note"])
sink(min(people, key=lambda person: person["name"])["age"])
sink(list(filter(lambda person: person["note"] != "x", people)))
sink([person["age"] for person in filter(None, people)])
sink(sum(person["age"] for person in people))
sink(any(person["note"] for person in people))
sink(max(person["note"] for person in people))
sink(dict(map(lambda person: (person["name"], person["age"]), people)))
sink(dict(map(lambda person: (person["name"], person["note"]), people)))
