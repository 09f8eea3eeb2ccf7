from probe import source, sink


def handle(words):
    match words:
        case ["login", user, password]:
            sink(password)
            sink(user)
        case ["echo", *rest]:
            sink(rest)
        case [only]:
            sink(only)


handle(["login", "ana", source()])
handle(["echo", "one", "two"])
handle([source()])
