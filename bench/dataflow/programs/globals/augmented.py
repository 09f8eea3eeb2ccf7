from probe import source, sink

buffer = ""
trail = "a"


def write(text):
    global buffer
    buffer += text


write("x")
sink(buffer)
write(source())
sink(buffer)
trail += "b"
sink(trail)
write("y")
sink(buffer)
