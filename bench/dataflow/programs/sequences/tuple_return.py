from probe import source, sink


def load():
    return "header", source(), 200


header, body, status = load()
sink(header)
sink(body)
sink(status)
sink(load()[0])
sink(load()[1])
result = load()
sink(result[2])
sink(result[-2])
