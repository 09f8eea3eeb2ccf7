import json
from probe import source, sink


class Request:
    def __init__(self, method, path, body=None, headers=None):
        self.method = method
        self.path = path
        self.headers = headers or {}
        self._body = body

    def json(self):
        return json.loads(self._body) if self._body else {}


class Response:
    def __init__(self, body, status=200):
        self.body = body
        self.status = status


class HTTPError(Exception):
    def __init__(self, status, detail):
        super().__init__(detail)
        self.status = status
        self.detail = detail


class App:
    def __init__(self):
        self.routes = {}
        self.before = []

    def post(self, path):
        def decorate(handler):
            self.routes["POST", path] = handler
            return handler
        return decorate

    def middleware(self, function):
        self.before.append(function)
        return function

    def handle(self, request):
        try:
            for function in self.before:
                function(request)
            handler = self.routes.get((request.method, request.path))
            if handler is None:
                raise HTTPError(404, request.path)
            return Response(handler(request))
        except HTTPError as error:
            return Response({"detail": error.detail}, error.status)


app = App()
seen = []


@app.middleware
def authenticate(request):
    if "token" not in request.headers:
        raise HTTPError(401, "no token")
    seen.append(request.headers["token"])


@app.post("/notes")
def create(request):
    data = request.json()
    return {"id": 1, "size": len(data["note"])}


@app.post("/echo")
def echo(request):
    return request.json()


body = json.dumps({"note": source()})
sink(app.handle(Request("POST", "/notes", body, {"token": "t"})).body)
sink(app.handle(Request("POST", "/echo", body, {"token": "t"})).body)
sink(app.handle(Request("POST", "/echo", body)).body)
sink(app.handle(Request("POST", "/none", body, {"token": "t"})).body)
sink(seen)
app.handle(Request("POST", "/notes", body, {"token": source()}))
sink(seen)
sink(app.handle(Request("POST", "/echo", None, {"token": "t"})).body)
sink(app.handle(Request("POST", "/echo", body, {"token": "t"})).status)
sink(sorted(path for _, path in app.routes))
