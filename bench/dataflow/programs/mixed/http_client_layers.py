import json
from urllib.parse import unquote, urlencode
from probe import source, sink


class Response:
    def __init__(self, request, status=200):
        self.request = request
        self.status = status
        self.text = json.dumps({"echo": request.body, "path": request.path}, ensure_ascii=False)

    def json(self):
        return json.loads(self.text)


class Request:
    def __init__(self, method, path, *, params=None, body=None, headers=()):
        self.method = method
        self.path = path + ("?" + urlencode(params) if params else "")
        self.body = body
        self.headers = dict(headers)


class Transport:
    def __init__(self):
        self.sent = []

    def send(self, request):
        self.sent.append(request)
        return Response(request)


class Auth(Transport):
    def __init__(self, inner, token):
        super().__init__()
        self.inner = inner
        self.token = token

    def send(self, request):
        request.headers["Authorization"] = "Bearer " + self.token
        return self.inner.send(request)


class Client:
    def __init__(self, transport):
        self.transport = transport

    def __getattr__(self, method):
        def call(path, **options):
            return self.transport.send(Request(method.upper(), path, **options))

        return call


transport = Transport()
client = Client(transport)
response = client.get("/a")
sink(response.text)
sink(transport.sent[0].method)
response = client.post("/b", body=source())
sink(response.text)
sink(response.status)
sink(transport.sent[1].body)
sink(transport.sent[0].body)
secure = Client(Auth(Transport(), source()))
response = secure.get("/c", params={"x": "1"})
sink(response.request.headers)
sink(response.request.path)
sink(response.text)
sink(unquote(secure.get("/d", params={"q": source()}).request.path))
