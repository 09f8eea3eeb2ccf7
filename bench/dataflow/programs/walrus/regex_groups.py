from probe import source, sink
import re


def parse(line):
    if m := re.match(r"key=(.+)", line):
        return m.group(1)
    elif n := re.match(r"name=(\w+)", line):
        return n.group(1)
    return "none"


sink(parse("key=" + source()))
sink(parse("name=ana"))
sink(parse("other"))
