import functools
from probe import source, sink


def accepts(**converters):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(**kwargs):
            clean = {}
            for name, convert in converters.items():
                if name in kwargs:
                    clean[name] = convert(kwargs[name])
            return function(**clean)

        return wrapper

    return decorate


def ensure(predicate, fallback):
    def decorate(function):
        def wrapper(value):
            return function(value) if predicate(value) else fallback

        return wrapper

    return decorate


def tee(log):
    def decorate(function):
        def wrapper(*args):
            out = function(*args)
            log.append(out)
            return out

        return wrapper

    return decorate


log, sizes = [], []


@accepts(text=str.strip, size=len, note=lambda _: "noted")
def build(text="", size=0, note=""):
    return {"text": text, "size": size, "note": note}


@ensure(callable, "fallback")
def run(function):
    return function()


@tee(log)
def echo(text):
    return text


@tee(sizes)
def size(text):
    return len(text)


secret = source()
sink(build(text=secret)["text"])
sink(build(size=secret)["size"])
sink(build(note=secret))
sink(build(other=secret))
sink(run("not callable"))
sink(run(lambda: secret))
echo("a")
sink(log)
echo(secret)
size(secret)
sink(log)
sink(sizes)
