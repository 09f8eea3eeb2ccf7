from probe import source, sink


def make_bus():
    handlers = {}

    def on(name):
        def register(function):
            handlers.setdefault(name, []).append(function)
            return function

        return register

    def emit(name, *args, **options):
        return [handler(*args, **options) for handler in handlers.get(name, ())]

    def off(name):
        handlers.pop(name, None)

    return on, emit, off


on, emit, off = make_bus()
seen = []


@on("login")
def greet(user, *, loud=False):
    sink(user)
    return user.upper() if loud else user


@on("login")
def record(user, **options):
    seen.append(user)
    return len(user)


@on("logout")
def leave(user):
    sink(user)
    return "bye"


results = emit("login", source(), loud=True)
sink(results[0])
sink(results[1])
sink(seen)
sink(emit("logout", "guest"))
off("login")
sink(emit("login", source()))
