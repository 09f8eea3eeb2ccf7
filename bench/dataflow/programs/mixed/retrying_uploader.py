import functools
import io
from contextlib import suppress
from probe import source, sink


class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.received = {}

    def put(self, name, data):
        if self.failures:
            self.failures -= 1
            raise TimeoutError(f"{name} timed out")
        self.received[name] = data.read() if hasattr(data, "read") else data


def retry(times, *errors, fallback=None):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            problems = []
            for _ in range(times):
                try:
                    return function(*args, **kwargs), problems
                except errors as error:
                    problems.append(str(error))
            return fallback, problems
        return wrapper
    return decorate


@retry(3, TimeoutError, fallback="gave up")
def upload(server, name, data):
    server.put(name, data)
    return f"{name} ok"


server = Flaky(1)
result, problems = upload(server, "a", source())
sink(result)
sink(problems)
sink(server.received["a"])
result, problems = upload(server, "b", io.StringIO("plain"))
sink(server.received["b"])
result, problems = upload(Flaky(9), source(), "x")
sink(result)
sink(problems)
with suppress(TimeoutError):
    Flaky(1).put("n", source())
    server.received["c"] = source()
sink(server.received.get("c"))
sink(sorted(server.received))
