from probe import source, sink


def base(request):
    return {"status": 200, "body": request["body"]}


def hide_body(handler):
    def wrapped(request):
        response = handler(request)
        response["body"] = "hidden"
        return response

    return wrapped


def add_trace(handler):
    def wrapped(request):
        response = handler(request)
        response["trace"] = request["id"]
        return response

    return wrapped


handler = base
for layer in (add_trace,):
    handler = layer(handler)
request = {"body": source(), "id": "r1"}
sink(handler(request)["body"])
sink(handler(request)["trace"])
sink(handler(request)["status"])
quiet = hide_body(add_trace(base))
sink(quiet(request)["body"])
sink(quiet({"body": "x", "id": source()})["trace"])
