from probe import source, sink


class AppError(Exception):
    def __init__(self, message, code=1, detail=None):
        super().__init__(message)
        self.code = code
        self.detail = detail


def fail(detail):
    raise AppError("failed", detail=detail)


try:
    fail(source())
except AppError as error:
    sink(str(error))
    sink(error.code)
    sink(error.detail)
    sink(error.args)
try:
    raise AppError(source())
except AppError as error:
    sink(str(error))
    sink(error.detail)
