from probe import source, sink


class Result:
    def __init__(self, value=None, error=None):
        self.value, self.error = value, error

    @classmethod
    def of(cls, function, *args):
        try:
            return cls(value=function(*args))
        except Exception as e:
            return cls(error=e)

    def unwrap(self):
        if self.error:
            raise self.error
        return self.value


def check(text):
    if " " in text:
        raise ValueError("spaces in " + text)
    return text


def safe_check(text):
    if " " in text:
        raise ValueError("spaces")
    return text


def message(function, *args):
    try:
        function(*args)
    except ValueError as e:
        return e.args[0]
    return "fine"


sink(Result.of(check, "x").value)
sink(str(Result.of(check, source()).error))
sink(str(Result.of(safe_check, source()).error))
sink(Result.of(check, source()).value)
sink(message(check, source()))
sink(message(safe_check, source()))
sink(message(check, "x"))
try:
    Result.of(check, source()).unwrap()
    sink("unreached")  # dead
except ValueError as caught:
    sink(str(caught))
try:
    sink(Result.of(safe_check, "x").unwrap())
except ValueError as caught:
    sink(str(caught))  # dead
