from probe import source, sink

a = b = c = d = "clean"
for turn in range(4):
    sink(a)
    d = c
    c = b
    b = a
    a = source()
sink(d)
sink(turn)
one = two = "clean"
for _ in range(1):
    two = one
    one = source()
sink(one)
sink(two)
x = source()
for _ in range(2):
    x, y = "reset", x
sink(x)
sink(y)
