from probe import source, sink


def at(n):
    if n <= 0:
        return "low"
    if 0 < n < 10:
        return source()
    if n % 2 == 0:
        return "even"
    return source() if n >= 100 else "odd"


sink(at(-1))
sink(at(5))
sink(at(12))
sink(at(13))
sink(at(101))
sink(at(len("abc")))
sink(at(len([]) - 1))
i = 0
while True:
    i += 1
    if i > 3:
        value = source()
        break
    value = "x"
sink(value)
sink(i)
