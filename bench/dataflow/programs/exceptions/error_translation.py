from probe import source, sink


class DomainError(Exception):
    code = "domain"

    def __init__(self, message="failed", *, detail=None):
        self.message = message
        self.detail = detail
        super().__init__(message)

    def to_dict(self):
        return {"code": self.code, "message": self.message}


class Forbidden(DomainError):
    code = "forbidden"


def guard(function):
    def run(*args):
        try:
            return {"ok": function(*args)}
        except DomainError as error:
            return error.to_dict()
        except LookupError as error:
            return {"code": "lookup", "message": str(error)}
    return run


@guard
def read(name, secret):
    if name == "root":
        raise Forbidden("not you", detail=secret)
    if name == "none":
        raise KeyError(secret)
    if name == "bad":
        raise DomainError(secret)
    return secret


sink(read("root", source()))
sink(read("none", source()))
sink(read("bad", source()))
sink(read("bad", "plain"))
sink(read("x", source()))
try:
    raise Forbidden(detail=source())
except DomainError as error:
    sink(error.message)
    sink(error.detail)
    sink(error.code)
