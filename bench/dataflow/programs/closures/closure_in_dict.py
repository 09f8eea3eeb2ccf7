from probe import source, sink


def build(secret):
    table = {}

    def register(name):
        def wrap(function):
            table[name] = function
            return function

        return wrap

    @register("open")
    def open_():
        return "open"

    @register("closed")
    def closed():
        return secret

    return table


actions = build(source())
sink(actions["open"]())
sink(actions["closed"]())
sink({name: action() for name, action in actions.items()})
sink(build("x")["closed"]())
