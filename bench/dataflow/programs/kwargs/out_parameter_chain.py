from probe import source, sink


class Response:
    def __init__(self):
        self.body = None
        self.headers = {}


def write(response, *chunks, **headers):
    response.body = "".join(chunks)
    response.headers.update(headers)


def forward(*args, **kwargs):
    write(*args, **kwargs)


def reset(*responses):
    for response in responses:
        response.body = None
        response.headers = {}


one, two = Response(), Response()
forward(one, "a", source(), kind="text")
forward(two, "a", "b", trace=source())
sink(one.body)
sink(one.headers)
sink(two.body)
sink(two.headers["trace"])
reset(one, two)
sink(one.body)
sink(two.headers)
