from probe import source, sink


def parse(items):
    good, bad = [], []
    for item in items:
        try:
            number = int(item)
        except ValueError:
            bad.append(item)
            continue
        good.append(number)
    return good, bad


good, bad = parse(["1", source(), "2"])
sink(good)
sink(bad)
sink(len(bad))
sink(parse(["3", "x"])[1])
