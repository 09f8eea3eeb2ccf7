from probe import source, sink


class ApiError(Exception):
    def __init__(self, status, body, **context):
        super().__init__(f"status {status}")
        self.status = status
        self.body = body
        self.context = context


class NotFound(ApiError):
    def __init__(self, path, **context):
        super().__init__(404, f"no {path}", **context)
        self.path = path


def fetch(path):
    raise NotFound(path, user=source(), page="p")


try:
    fetch("/a")
except ApiError as error:
    sink(error.status)
    sink(error.body)
    sink(error.context["user"])
    sink(error.context["page"])
    sink(str(error))
    sink(error.path)
try:
    fetch(source())
except NotFound as error:
    sink(error.body)
    sink(error.path)
    sink(error.args)
