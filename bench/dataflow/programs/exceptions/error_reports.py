import contextlib

from probe import source, sink


class ServiceError(Exception):
    status = 500

    def __init__(self, message="failed", **details):
        super().__init__(message)
        self.details = details

    def response(self):
        return {"status": self.status, "error": str(self)}

    def debug(self):
        return {**self.response(), **self.details}


class NotFound(ServiceError):
    status = 404


class Denied(ServiceError):
    def __init__(self, user):
        super().__init__("denied", user=user)


def handler(function, *args, verbose=False):
    try:
        return {"status": 200, "body": function(*args)}
    except NotFound as error:
        return error.response()
    except ServiceError as error:
        return error.debug() if verbose else error.response()


def find(rows, key):
    if key not in rows:
        raise NotFound(f"no {key}", rows=rows)
    return rows[key]


def require(user):
    raise Denied(user)


def wrapped(rows, key):
    try:
        return find(rows, key)
    except NotFound as error:
        raise ServiceError("wrapped", cause=error) from error


rows = {"note": source(), "name": "ann"}
sink(handler(find, rows, "name"))
sink(handler(find, rows, "note"))
sink(handler(find, rows, "missing"))
sink(handler(require, source()))
sink(handler(require, source(), verbose=True))
sink(handler(require, "ann", verbose=True))
sink(handler(wrapped, rows, "missing"))
try:
    wrapped(rows, "missing")
except ServiceError as error:
    sink(error.details["cause"].status)
    sink(error.details["cause"].details["rows"])
    sink(error.__cause__.args)
    sink(error.args)
with contextlib.suppress(ServiceError):
    kept = "before"
    require(source())
    kept = source()  # never runs
sink(kept)
try:
    raise NotFound(source())
except (KeyError, NotFound) as error:
    sink(error.response())
    sink(error.status)
    sink(error.details)
