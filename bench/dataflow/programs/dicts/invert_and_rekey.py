from probe import source, sink

people = {"ann": "plain", "bob": source()}
inverse = {v: k for k, v in people.items()}
sink(list(inverse))
sink(inverse["plain"])
sink(list(inverse.values()))
upper = {k.upper(): v for k, v in people.items()}
sink(upper["BOB"])
sink(upper["ANN"])
only = {k: people[k] for k in ("ann",)}
sink(only)
less = {k: v for k, v in people.items() if k != "bob"}
sink(less)
