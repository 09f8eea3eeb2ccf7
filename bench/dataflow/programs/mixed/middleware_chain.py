from probe import source, sink


def authenticate(next_handler):
    def handle(request):
        request = dict(request, user="ana")
        return next_handler(request)

    return handle


def scrub(next_handler):
    def handle(request):
        request = {key: value for key, value in request.items() if key != "token"}
        return next_handler(request)

    return handle


def user_view(request):
    return request["user"]


def token_view(request):
    return request.get("token", "no token")


request = {"token": source(), "path": "/"}
sink(authenticate(user_view)(request))
sink(authenticate(token_view)(request))
sink(scrub(authenticate(user_view))(request))
sink(token_view(request))
sink(scrub(lambda r: r["path"])(request))
