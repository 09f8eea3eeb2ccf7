from probe import source, sink


def retry(times, function, on_error=None):
    errors = []
    for attempt in range(times):
        try:
            return function(attempt), errors
        except ValueError as error:
            errors.append(error)
            if on_error is not None:
                on_error(attempt)
    return "gave up", errors


def succeeds_second(attempt):
    if attempt == 0:
        raise ValueError("first")
    return source()


def always_fails(attempt):
    raise ValueError("attempt", attempt)


def fails_with_secret(attempt):
    raise ValueError(source())


class Resource:
    open = "closed"

    def __init__(self, value):
        self.value = value

    def use(self, function):
        self.open = "open"
        try:
            return function(self.value)
        finally:
            self.open = "closed"
            self.value = None


def convert(text, kind=int, default=0):
    try:
        return kind(text)
    except (TypeError, ValueError):
        return default
    else:
        return text


def both(first, second):
    try:
        first()
    except KeyError:
        return "key"
    else:
        try:
            return second()
        except KeyError as error:
            return error.args[0]
    finally:
        pass


def missing():
    raise KeyError("missing")


def missing_secret():
    raise KeyError(source())


value, errors = retry(3, succeeds_second)
sink(value)
sink([str(error) for error in errors])
value, errors = retry(2, always_fails)
sink(value)
sink(errors[0].args)
value, errors = retry(2, fails_with_secret)
sink(value)
sink([str(error) for error in errors])
seen = []
retry(2, fails_with_secret, seen.append)
sink(seen)
resource = Resource(source())
sink(resource.use(lambda v: v))
sink(resource.value)
sink(resource.open)
sink(convert(source()))
sink(convert(source(), str))
sink(convert("12"))
sink(both(missing, lambda: source()))
sink(both(lambda: None, lambda: source()))
sink(both(lambda: None, missing_secret))
sink(both(missing_secret, lambda: "second"))
