import functools
from probe import source, sink


class Router:
    def __init__(self):
        self.routes = {}
        self.before = []

    def get(self, path, *, wrap=None):
        def decorate(function):
            self.routes[path] = wrap(function) if wrap else function
            return function

        return decorate

    def hook(self, function):
        self.before.append(function)
        return function

    def dispatch(self, path, request):
        for hook in self.before:
            request = hook(request) or request
        return self.routes[path](request)


def upper(function):
    @functools.wraps(function)
    def inner(*args, **named):
        return function(*args, **named).upper()

    return inner


def masked(function):
    @functools.wraps(function)
    def inner(request):
        function(request)
        return "***"

    return inner


router = Router()


@router.hook
def stamp(request):
    request["stamp"] = "now"


@router.get("/echo", wrap=upper)
def echo(request):
    return request["body"]


@router.get("/mask", wrap=masked)
def mask(request):
    return request["body"]


@router.get("/stamp")
def stamped(request):
    return request["stamp"]


request = {"body": source()}
sink(router.dispatch("/echo", request))
sink(router.dispatch("/mask", request))
sink(router.dispatch("/stamp", request))
sink(echo({"body": "plain"}))
sink(mask(request))
sink(echo.__name__)


@functools.lru_cache(maxsize=None)
def lookup(key, extra=None):
    return f"{key}:{extra}"


sink(lookup("a"))
sink(lookup("a", source()))
sink(lookup("a"))
