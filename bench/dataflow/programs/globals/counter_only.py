from probe import source, sink

total = 0
last = ""


def observe(text):
    global total, last
    total += len(text)
    last = text


observe(source())
sink(total)
sink(last)
observe("short")
sink(last)
sink(total)
