from probe import source, sink


def make_stack():
    items = []

    def push(item):
        items.append(item)
        return len(items)

    def pop():
        return items.pop()

    def peek(depth=1):
        return items[-depth]

    return {"push": push, "pop": pop, "peek": peek, "items": items}


stack = make_stack()
sink(stack["push"](source()))
sink(stack["peek"]())
stack["push"]("top")
sink(stack["items"])
sink(stack["pop"]())
sink(stack["pop"]())
sink(stack["items"])
empty = make_stack()
sink(empty["items"])


def lazily(function):
    cache = []

    def get():
        if not cache:
            cache.append(function())
        return cache[0]

    return get


value = lazily(source)
plain = lazily(lambda: "p")
sink(value())
sink(plain())
