import functools
import inspect

from probe import source, sink

ROUTES = {}
CALLS = []


def route(path, *, methods=("GET",)):
    def decorate(function):
        for method in methods:
            ROUTES[method, path] = function
        return function

    return decorate


def audited(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        CALLS.append((function.__name__, len(args), sorted(kwargs)))
        return function(*args, **kwargs)

    return wrapper


def only(*allowed):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(user, *args):
            if user not in allowed:
                return "forbidden"
            return function(user, *args)

        return wrapper

    return decorate


def inject(**given):
    def decorate(function):
        names = inspect.signature(function).parameters

        @functools.wraps(function)
        def wrapper(**kwargs):
            return function(**{**{k: v for k, v in given.items() if k in names}, **kwargs})

        return wrapper

    return decorate


@route("/note")
@audited
def note(text, mark="!"):
    return text + mark


@route("/size", methods=("GET", "POST"))
def size(text):
    return len(text)


@only("doctor")
def chart(user, text):
    return text


@inject(token=source(), host="host")
def connect(host, token="none"):
    return host, token


@inject(token=source(), host="host")
def ping(host):
    return host


def twice(function):
    return lambda x: function(function(x))


@twice
@twice
def exclaim(x):
    return x + "!"


sink(ROUTES["GET", "/note"](source()))
sink(ROUTES["GET", "/note"]("plain", mark=source()))
sink(ROUTES["POST", "/size"](source()))
sink(CALLS)
sink(chart("doctor", source()))
sink(chart("clerk", source()))
sink(connect()[0])
sink(connect()[1])
sink(connect(token="own")[1])
sink(ping())
sink(exclaim(source()))
sink(exclaim("plain"))
sink(sorted(path for _, path in ROUTES))
sink(note.__name__)
