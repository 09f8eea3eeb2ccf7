from probe import source, sink


class RequestBuilder:
    def __init__(self, method):
        self._method = method
        self._headers = {}
        self._body = None

    def header(self, name, value):
        self._headers[name] = value
        return self

    def body(self, body):
        self._body = body
        return self

    def build(self):
        return {"method": self._method, "headers": self._headers, "body": self._body}


request = RequestBuilder("POST").header("Authorization", source()).body("hello").build()
sink(request["method"])
sink(request["headers"])
sink(request["body"])
sink(request["headers"]["Authorization"])
plain = RequestBuilder("GET").header("Accept", "json").body(source()).build()
sink(plain["headers"])
sink(plain["body"])
