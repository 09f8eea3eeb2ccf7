from probe import source, sink


class Spot:
    value = "none"


spot = Spot()
table = {}
results = [spot.value for spot.value in ["a", source()]]
sink(results)
sink(spot.value)
sink([len(table["k"]) for table["k"] in ["x"]])
sink(table["k"])
