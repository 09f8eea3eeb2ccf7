from probe import source, sink

ROUTES = {}


def route(path):
    def register(function):
        ROUTES[path] = function
        return function

    return register


@route("/")
def index():
    return "index"


@route("/note")
def note():
    return source()


sink(ROUTES["/"]())
sink(ROUTES["/note"]())
sink(index())
sink(note())
sink(sorted(ROUTES))
