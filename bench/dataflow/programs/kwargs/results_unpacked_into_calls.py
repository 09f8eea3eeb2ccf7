from probe import source, sink


def parts():
    return "a", source(), "c"


def named():
    return {"left": "l", "right": source()}


def middle(a, b, c):
    return b


def outer(a, b, c):
    return a, c


def sides(left, right="none"):
    return [left], [right]


sink(middle(*parts()))
sink(outer(*parts()))
sink(outer(*reversed(parts())))
sink(middle(*parts()[::-1]))
sink(outer(*parts()[1:], "d"))
sink(sides(**named())[0])
sink(sides(**named())[1])
sink(sides(*named())[0])
sink(sides(**{key: len(value) for key, value in named().items()}))
sink(sides(**dict(zip(["left", "right"], ["a", "b"]))))
sink(sides(**dict(zip(["left", "right"], parts())))[1])
sink(sides(**dict(zip(["left", "right"], parts())))[0])
