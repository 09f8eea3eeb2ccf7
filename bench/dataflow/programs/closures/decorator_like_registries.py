from probe import source, sink


def make_registry():
    items = {}

    def register(name, **meta):
        def inner(function):
            items[name] = (function, meta)
            return function

        return inner

    def run(name, *args):
        function, _meta = items[name]
        return function(*args)

    def meta(name):
        return items[name][1]

    register.run = run
    register.meta = meta
    return register


register = make_registry()
other = make_registry()


@register("echo", owner=source())
def echo(text):
    return text


@register("none")
@other("none", owner="o")
def none(text):
    return None


sink(register.run("echo", source()))
sink(register.run("none", source()))
sink(register.meta("echo")["owner"])
sink(register.meta("none"))
sink(other.meta("none"))
sink(other.run("none", source()))
sink(echo("x"))
