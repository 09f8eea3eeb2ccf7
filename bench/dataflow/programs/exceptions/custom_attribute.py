from probe import source, sink


class ApiError(Exception):
    def __init__(self, status, body):
        super().__init__("request failed")
        self.status = status
        self.body = body


def call():
    raise ApiError(500, source())


try:
    call()
except ApiError as error:
    sink(error.body)
    sink(error.status)
    sink(str(error))
    sink(error.args)
