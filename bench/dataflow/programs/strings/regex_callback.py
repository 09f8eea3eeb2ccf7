from probe import source, sink
import re

PATTERN = re.compile(r"\{(\w+)\}")
values = {"name": "Ana", "key": source()}


def expand(template, table):
    return PATTERN.sub(lambda m: table[m.group(1)], template)


sink(expand("{key}", values))
sink(PATTERN.sub("x", "{key}"))
sink(PATTERN.sub(source(), "{key}"))
sink(PATTERN.findall("{key}"))
