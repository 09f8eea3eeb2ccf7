from probe import source, sink


def strip(text):
    return text.strip()


def drop(text):
    return "dropped"


def shout(text):
    return text.upper()


def run(steps, text):
    for step in steps:
        text = step(text)
    return text


secret = source()
sink(run([strip, shout], secret))
sink(run([strip, drop], secret))
sink(run([], secret))
sink(run([strip], "open"))
