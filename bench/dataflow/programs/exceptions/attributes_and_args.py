from probe import source, sink


class Failure(Exception):
    def __init__(self, message, payload=None):
        super().__init__(message)
        self.payload = payload


class Coded(Exception):
    code = "E1"

    def __str__(self):
        return f"code {self.code}"


def fail(message, payload=None):
    raise Failure(message, payload)


def test_payload():
    try:
        fail("m", source())
    except Failure as error:
        sink(error.payload)
        sink(error.args)
        sink(str(error))


def test_message():
    try:
        fail(source())
    except Failure as error:
        sink(error.args[0])
        sink(f"{error}")
        sink(error.payload)


def test_own_str():
    try:
        raise Coded(source())
    except Coded as error:
        sink(str(error))
        sink(error.args)
        sink(error.code)


def test_two_args():
    try:
        raise ValueError("a", source())
    except ValueError as error:
        sink(error.args[0])
        sink(error.args[1])
        a, b = error.args
        sink(a)


def test_cause():
    try:
        try:
            fail("m", source())
        except Failure as error:
            raise RuntimeError("wrapped") from error
    except RuntimeError as error:
        sink(str(error))
        sink(error.__cause__.payload)
        sink(repr(error))


test_payload()
test_message()
test_own_str()
test_two_args()
test_cause()
