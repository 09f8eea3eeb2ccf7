import re
from probe import source, sink

line = "id=42 note=" + source()
match = re.search(r"id=(?P<id>\d+) note=(?P<note>.+)", line)
sink(match["note"])
sink(match.group("note"))
sink(match.groups()[1])
sink(match.groupdict()["note"])
sink(match.start("note"))
sink(match.span())
sink(bool(match))
sink(re.sub(r"\d", "#", line))
sink(re.sub(r"=.*", lambda m: "=" + m.group(0).upper(), line))
sink(re.split(r"note=", line)[1])
sink(re.findall(r"\S+$", line))
sink([m.group() for m in re.finditer(r"\w+", line)][-1])
sink(re.escape("plain."))
sink(re.sub("x", source(), "axb"))
