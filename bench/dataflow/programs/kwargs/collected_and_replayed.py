import functools
import inspect

from probe import source, sink


class Call:
    def __init__(self, *args, **kwargs):
        self.args, self.kwargs = args, kwargs

    def into(self, function):
        return function(*self.args, **self.kwargs)

    def plus(self, *args, **kwargs):
        return Call(*self.args, *args, **{**self.kwargs, **kwargs})


class Recorder:
    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        def record(*args, **kwargs):
            self.calls.append((name, args, kwargs))
            return self

        return record

    def replay(self, target):
        return [getattr(target, name)(*args, **kwargs) for name, args, kwargs in self.calls]


class Printer:
    def show(self, text, end="."):
        return text + end

    def count(self, text):
        return len(text)


def bound(function, *args, **kwargs):
    return inspect.signature(function).bind(*args, **kwargs).arguments


def example(one, two="two", *others, three="three"):
    return {"one": one, "two": two, "others": others, "three": three}


def swap_first_two(function):
    @functools.wraps(function)
    def inner(a, b, *rest, **named):
        return function(b, a, *rest, **named)

    return inner


call = Call("plain", three=source())
sink(call.into(example)["one"])
sink(call.into(example)["three"])
sink(call.plus(source()).into(example)["two"])
sink(call.plus(source(), three="clean").into(example)["three"])
recorder = Recorder()
recorder.show(source()).count(source()).show("plain", end="!")
results = recorder.replay(Printer())
sink(results[0])
sink(results[1])
sink(results[2])
sink([name for name, _, _ in recorder.calls])
sink(swap_first_two(example)(source(), "second")["one"])
sink(swap_first_two(example)(source(), "second")["two"])
sink(swap_first_two(example)("first", "second", source())["others"])
sink(swap_first_two(example)("first", "second", three=source())["one"])
sink(bound(example, "plain", three=source())["one"])
sink(example(**dict(zip(["one", "two"], ["plain", source()])))["two"])
sink(example(**dict(zip(["one", "two"], ["plain", source()])))["one"])
sink(example(*map(str.upper, ["plain", source()]))["two"])
sink(example(*map(str.upper, ["plain", source()]))["one"])
