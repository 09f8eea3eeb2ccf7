from probe import source, sink


def split(text, default="none"):
    head, *tail = text.split(" ", 1)
    return head, (tail[0] if tail else default)


command, argument = split("run " + source())
sink(argument)
command, argument = split("stop")
sink(command)
sink(argument)
_, argument = split("stop", default=source())
sink(argument)
*heads, argument = ("a", "b", len(source()))
sink(heads)
sink(argument)
