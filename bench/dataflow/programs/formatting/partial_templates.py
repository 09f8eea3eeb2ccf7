from probe import source, sink

PUBLIC = "{name} lives in {city}"
FULL = PUBLIC + " and pays with {card}"


def describe(template, person):
    return template.format(**person)


person = {"name": "ana", "city": "Porto"}
sink(describe(PUBLIC, person))
person["card"] = source()
sink(describe(FULL, person))
sink(FULL.format(name="a", city="b", card="c"))
sink(FULL)
