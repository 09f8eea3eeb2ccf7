from probe import source, sink


def checked(method):
    def wrapper(self, value):
        self.checks += 1
        return method(self, value)

    return wrapper


def ignoring(method):
    def wrapper(self, value):
        return None

    return wrapper


class Form:
    def __init__(self):
        self.checks = 0
        self.value = "none"

    @checked
    def set(self, value):
        self.value = value
        return value

    @ignoring
    def skip(self, value):
        self.value = value
        return value


form = Form()
sink(form.skip(source()))
sink(form.value)
sink(form.set(source()))
sink(form.value)
sink(form.checks)
