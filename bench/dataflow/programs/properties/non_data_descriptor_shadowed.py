from probe import source, sink


class Lazy:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = self.function(instance)
        instance.__dict__[self.name] = value
        return value


class Loader:
    calls = 0

    def __init__(self, path):
        self.path = path

    @Lazy
    def content(self):
        Loader.calls += 1
        return "content of " + self.path

    @Lazy
    def constant(self):
        return "constant"


loader = Loader(source())
sink(loader.content)
sink(loader.constant)
sink(Loader.calls)
preset = Loader(source())
preset.__dict__["content"] = "preset"
sink(preset.content)
plain = Loader("p")
plain.content = source()
sink(plain.content)
