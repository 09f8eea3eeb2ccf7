from probe import source, sink


class Limits:
    names = ["a", "b"]
    secrets = [source()]
    upper = [name.upper() for name in names]
    loud = [text.upper() for text in secrets]
    sizes = {len(text) for text in secrets}


sink(Limits.upper)
sink(Limits.loud)
sink(Limits.sizes)
sink([name for name in Limits.names])
sink([text for text in Limits().secrets])
