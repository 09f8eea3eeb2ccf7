from probe import source, sink


class ServiceError(Exception):
    code = 500

    def __init__(self, message, *, details=None, **context):
        super().__init__(message)
        self.details = details
        self.context = context

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


class NotFound(ServiceError):
    code = 404


class Denied(ServiceError):
    code = 403

    def __str__(self):
        return "denied"


def find(name):
    if name == "x":
        raise NotFound("nothing here", details=source(), user="u")
    if name == "y":
        raise Denied(source(), details="d", user=source())
    return name


try:
    find("x")
except NotFound as error:
    sink(str(error))
    sink(error.details)
    sink(error.context["user"])
    sink(error.args)
try:
    find("y")
except NotFound as error:
    sink(error.details)  # dead
except ServiceError as error:
    sink(str(error))
    sink(error.args[0])
    sink(error.details)
    sink(error.context)
    sink(error.code)
    saved = error
else:
    sink("none")  # dead
sink(saved.args)


def wrapped(name):
    try:
        return find(name)
    except ServiceError as error:
        raise RuntimeError("wrapped") from error


try:
    wrapped("y")
except RuntimeError as error:
    sink(str(error))
    sink(error.__cause__.args[0])
    sink(error.__cause__.details)
    sink(str(error.__cause__))
sink(wrapped("z"))
