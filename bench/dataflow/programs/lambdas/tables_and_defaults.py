from probe import source, sink

secret = source()
OPERATIONS = {
    "keep": lambda text: text,
    "drop": lambda text: "",
    "size": lambda text: len(text),
    "twice": lambda text, again=None: text + (again(text) if again else ""),
}
sink(OPERATIONS["keep"](secret))
sink(OPERATIONS["drop"](secret))
sink(OPERATIONS["size"](secret))
sink(OPERATIONS["twice"]("a", again=lambda text: secret))
sink(OPERATIONS["twice"]("a", again=OPERATIONS["keep"]))
sink([operation(secret) for operation in (OPERATIONS["drop"], OPERATIONS["size"])])
pick = lambda *args, **kwargs: args[0] if args else kwargs.get("value")
sink(pick("a", secret))
sink(pick(value=secret))
sink(pick(value="v", other=secret))
compose = lambda f, g: lambda *a: f(g(*a))
sink(compose(str.upper, OPERATIONS["keep"])(secret))
sink(compose(OPERATIONS["keep"], OPERATIONS["drop"])(secret))
sink((lambda a, /, b="b", *c, d="d", **e: (b, c, d, e))(secret))
sink((lambda a, /, b="b", *c, d="d", **e: (b, c, d, e))("a", "b", secret)[1])
