from probe import source, sink


class Ok:
    def __init__(self, value):
        self.value = value

    def then(self, function):
        return function(self.value)

    def unwrap_or(self, default):
        return self.value


class Err:
    def __init__(self, reason):
        self.reason = reason

    def then(self, function):
        return self

    def unwrap_or(self, default):
        return default


def parse(text):
    return Ok(text.strip()) if text else Err("empty")


def reject(text):
    return Err("rejected")


sink(parse(source()).then(lambda t: Ok(t + "!")).unwrap_or("none"))
sink(parse(source()).then(reject).unwrap_or("none"))
sink(parse(source()).then(reject).reason)
sink(parse("").then(lambda t: Ok(source())).unwrap_or("none"))
sink(parse("").unwrap_or(source()))
