from probe import source, sink


def public():
    return "public"


def private():
    return source()


steps = [public, private]
sink(steps[0]())
sink(steps[1]())
results = [step() for step in steps]
sink(results[0])
sink(results)
steps[1] = public
sink(steps[1]())
for step in (public, public):
    sink(step())
