import io
import re
from probe import source, sink

if (found := {"a": source()}.get("a")) is not None:
    sink(found)
if (missing := {"a": source()}.get("b")) is None:
    sink(missing)
stream = io.StringIO("one\ntwo\n")
lines = []
while line := stream.readline():
    lines.append(line.strip())
sink(lines)
stream = io.StringIO("one\n" + source())
while line := stream.readline():
    lines.append(line)
sink(lines)
sink(line)
sizes = [size for text in ("a", source()) if (size := len(text)) > 1]
sink(sizes)
texts = [clean for text in ("a", source()) if (clean := text.strip())]
sink(texts[0])
sink(texts[1])
sink(clean)
if match := re.match(r"(\w+)", "word"):
    sink(match[1])
if any((hit := text).startswith("z") for text in ("a", "zed", source())):
    sink(hit)
print((total := 0), file=io.StringIO())
for part in ("a", source()):
    if (total := total + len(part)) > 100:
        sink(part)  # dead
sink(total)
data = [value := source(), value.upper(), len(value)]
sink(data[1])
sink(data[2])
sink((x := "x") + "y")
sink([y := source(), "z"][1])
sink(y)


def lookup(table, key):
    if (value := table.get(key)) and (size := len(value)) > 2:
        return value, size
    return None, value


sink(lookup({"k": source()}, "k")[0])
sink(lookup({"k": source()}, "k")[1])
sink(lookup({"k": source()}, "j"))
sink(lookup({"k": "ab"}, "k"))
f = lambda v: (w := v.upper(), len(w))
sink(f(source())[0])
sink(f(source())[1])
state = "start"
while (state := {"start": "middle", "middle": source(), "x": "y"}.get(state)) and state != "middle":
    pass
sink(state)
last = None
if (n := 10) > 5 and (last := source()):
    sink(last)
if (n := 1) > 5 and (skipped := source()):
    sink(skipped)  # dead
sink(n)
