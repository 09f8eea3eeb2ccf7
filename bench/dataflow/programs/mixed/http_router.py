import json
import re
from probe import source, sink


class HttpError(Exception):
    status = 500

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details


class NotFound(HttpError):
    status = 404


class Request:
    def __init__(self, method, path, body=None, headers=()):
        self.method, self.path = method, path
        self.headers = dict(headers)
        self._body = body

    @property
    def json(self):
        return json.loads(self._body or "{}")


class Router:
    def __init__(self):
        self.routes = []

    def route(self, pattern, method="GET"):
        regex = re.compile("^" + re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", pattern) + "$")

        def register(handler):
            self.routes.append((method, regex, handler))
            return handler
        return register

    def __call__(self, request):
        try:
            return self.dispatch(request)
        except HttpError as error:
            return error.status, {"error": str(error), **error.details}

    def dispatch(self, request):
        for method, regex, handler in self.routes:
            if method == request.method and (found := regex.match(request.path)):
                return 200, handler(request, **found.groupdict())
        raise NotFound("no route", path=request.path)


app = Router()
users = {"1": {"name": "ann", "note": source()}, "2": {"name": "bob", "note": "-"}}


@app.route("/users/<uid>")
def show(request, uid):
    if uid not in users:
        raise NotFound("no user", uid=uid)
    return {"name": users[uid]["name"]}


@app.route("/users/<uid>/note")
def note(request, uid):
    return users[uid]["note"]


@app.route("/users", "POST")
def create(request):
    data = request.json
    users["3"] = {"name": data["name"], "note": data.get("note", "none")}
    return "created"


sink(app(Request("GET", "/users/1"))[0])
sink(app(Request("GET", "/users/1"))[1])
sink(app(Request("GET", "/users/1/note"))[1])
sink(app(Request("GET", "/users/2/note"))[0])
sink(app(Request("GET", "/users/99"))[1])
sink(app(Request("GET", "/none/" + source()))[1])
sink(app(Request("POST", "/users", json.dumps({"name": "cid", "note": source()}))))
sink(users["3"]["name"])
sink(users["3"]["note"])
