import re
from probe import source, sink


def parse(lines):
    section = "none"
    out = {}
    for line in lines:
        if (stripped := line.strip()).startswith("["):
            section = stripped[1:-1]
        elif (at := stripped.find("=")) > 0:
            out.setdefault(section, {})[stripped[:at]] = stripped[at + 1:]
    return out, section


config, last = parse(["[a]", "x=1", "[b]", "y=2"])
sink(config)
sink(last)
secret = source()
if (size := len(secret)) > 3 and (head := secret[:3]):
    sink(size)
    sink(head)
values = [half for n in (2, 4) if (half := n // 2)]
sink(values)
sink(half)
pairs = {key: cut for key in ("a", "b") if (cut := {"a": secret, "b": "bb"}[key])}
sink(pairs["a"])
sink(pairs["b"])
sink(cut)
stack = ["x", secret, "y"]
while stack and (top := stack.pop()) != "x":
    pass
sink(top)
queue = ["one", "two"]
seen = []
while queue and (item := queue.pop(0)):
    seen.append(item)
sink(seen)
sink(item)
if not (empty := []):
    sink(empty)
print(*(first := ["f"]), sep=(second := "-"), end="")
sink(first)
sink(second)
f = lambda x, y=(z := "z"): (w := x)
sink(f(secret))
sink(z)
total = 0
sink([total := total + n for n in (1, 2)])
sink(total)
text = "plain"
sink((text := secret) if False else text)
sink((text := secret) if True else text)
sink(text)
assert (checked := "ok")
sink(checked)
d = {(k := "key"): (v := secret)}
sink(k)
sink(v)
sink(d[k])
x = (y := secret, "tail")
sink(x[0])
sink(x[1])
