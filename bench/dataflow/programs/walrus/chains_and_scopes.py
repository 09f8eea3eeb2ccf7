from probe import source, sink

if (text := source()) and (size := len(text)) > 3:
    sink(size)
    sink(text)
while chunk := (text := text[5:])[:5]:
    sink(chunk)
sink(text)
print(label := "plain", end="")
sink(label)
values = [(y := "a"), y + "b", (y := source()), y]
sink(values[1])
sink(values[3])
sink(y)


def call(a, b):
    return b


sink(call(z := source(), "x"))
sink(z)
sink(call((z := "reset"), z))
