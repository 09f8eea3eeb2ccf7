from probe import source, sink

ROUTES = {}
DOCS = []


def route(path, *, methods=("GET",), doc=None):
    def register(handler):
        for method in methods:
            ROUTES[method, path] = handler
        DOCS.append(doc or path)
        return handler

    return register


@route("/notes", methods=["GET", "POST"])
def notes(request):
    return {"notes": request["body"]}


@route("/health", doc="health check")
def health(request):
    return {"status": "ok"}


@route("/echo/" + "all")
def echo(request, *, loud=False):
    return request["body"].upper() if loud else request["query"]


def dispatch(method, path, request):
    handler = ROUTES.get((method, path))
    if handler is None:
        return {"error": path}
    return handler(request)


request = {"body": source(), "query": "q"}
sink(dispatch("POST", "/notes", request))
sink(dispatch("GET", "/health", request))
sink(dispatch("GET", "/echo/all", request))
sink(dispatch("PUT", "/notes", request))
sink(DOCS)
sink(ROUTES["GET", "/echo/all"](request, loud=True))
sink(sorted(path for _, path in ROUTES))
