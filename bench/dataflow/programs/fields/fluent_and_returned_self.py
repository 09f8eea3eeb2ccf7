from probe import source, sink


class Request:
    def __init__(self):
        self._headers = {}
        self._body = None
        self._url = "/"

    def header(self, name, value):
        self._headers[name] = value
        return self

    def body(self, value):
        self._body = value
        return self

    def url(self, *parts):
        self._url = "/".join(parts)
        return self

    def clone(self):
        made = Request()
        made._headers = dict(self._headers)
        made._url = self._url
        return made

    def build(self):
        return {"url": self._url, "headers": self._headers, "body": self._body}


secret = source()
request = Request().url("a", "b").header("X", secret).body("plain")
sink(request.build()["body"])
sink(request.build()["headers"])
sink(request.build()["url"])
sink(request.clone().build()["headers"])
sink(Request().body(secret).clone().build())
sink(Request().url("x", secret).build()["url"])
sink(Request().body(secret).body("later").build()["body"])
