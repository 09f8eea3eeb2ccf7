from functools import partial, reduce

from probe import source, sink


def base(request):
    return {"status": 200, "body": request["body"]}


def shouting(handler):
    def handle(request):
        response = handler(request)
        return {**response, "body": response["body"].upper()}

    return handle


def dropping(handler):
    def handle(request):
        return {**handler(request), "body": "dropped"}

    return handle


def guarding(allowed, handler):
    def handle(request):
        return handler(request) if request["user"] in allowed else {"status": 403, "body": "no"}

    return handle


def tracing(trace):
    def wrap(handler):
        def handle(request):
            trace.append(request["user"])
            response = handler(request)
            trace.append(response["status"])
            return response

        return handle

    return wrap


def build(*layers, app=base):
    return reduce(lambda handler, layer: layer(handler), reversed(layers), app)


request = {"user": "ann", "body": source()}
trace = []
sink(build()(request))
sink(build(shouting)(request)["body"])
sink(build(shouting)(request)["status"])
sink(build(dropping, shouting)(request))
sink(build(shouting, dropping)(request))
sink(build(partial(guarding, {"ann"}))(request))
sink(build(partial(guarding, {"bob"}))(request))
sink(build(tracing(trace), dropping)(request))
sink(trace)
sink(build(app=lambda request: {"body": request["user"]})(request))
handlers = {"keep": base, "drop": dropping(base)}
sink({name: handler(request)["status"] for name, handler in handlers.items()})
sink(handlers["drop"](request))
sink(handlers["keep"](request))
