import functools
from probe import source, sink


class Retry:
    def __init__(self, times=2, on=(ValueError,)):
        self.times = times
        self.on = on
        self.errors = []

    def __call__(self, function):
        @functools.wraps(function)
        def run(*args, **named):
            for _ in range(self.times):
                try:
                    return function(*args, **named)
                except self.on as error:
                    self.errors.append(str(error))
            return None

        run.policy = self
        return run


class Counted:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0
        self.last = None

    def __get__(self, instance, owner):
        return functools.partial(self, instance)

    def __call__(self, *args):
        self.calls += 1
        self.last = args[-1]
        return self.function(*args)


@Retry(times=2)
def failing(text):
    raise ValueError(text)


@Retry()
def fine(text, tail=""):
    return text + tail


sink(failing(source()))
sink(failing.policy.errors)
sink(fine("a", tail=source()))
sink(fine("a"))
sink(fine.policy.errors)


class Service:
    @Counted
    def send(self, text):
        return f"<{text}>"

    @staticmethod
    @Retry()
    def join(a, b):
        return a


service = Service()
sink(service.send(source()))
sink(Service.__dict__["send"].last)
sink(Service.__dict__["send"].calls)
sink(service.send("p"))
sink(Service.__dict__["send"].last)
sink(Service.join("x", source()))
sink(Service.join(source(), "x"))


def with_attributes(**extra):
    def decorate(cls):
        for key, value in extra.items():
            setattr(cls, key, value)
        return cls

    return decorate


@with_attributes(owner=source(), kind="k")
class Model:
    pass


sink(Model.owner)
sink(Model().kind)
