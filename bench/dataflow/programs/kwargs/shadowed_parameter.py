from probe import source, sink


def normalise(text, keep=False):
    if not keep:
        text = "redacted"
    sink(text)
    return text


def reset(text):
    text = "fresh"
    return text


secret = source()
sink(normalise(secret))
sink(normalise("open", keep=True))
sink(reset(secret))
sink(secret)
