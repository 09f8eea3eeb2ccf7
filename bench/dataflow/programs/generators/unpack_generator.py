from probe import source, sink


def pair(secret):
    yield "left"
    yield secret


left, right = pair(source())
sink(right)
a, *b = pair("x")
sink(b)
sink([*pair(source())])
sink({*pair("x")})
sink(max(pair("x")))
print(*pair("x"))
sink(dict([pair(source())]))
