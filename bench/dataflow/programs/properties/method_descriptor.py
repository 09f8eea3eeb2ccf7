from probe import source, sink


class Bound:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        def call(*args):
            return self.function(instance, *args)

        return call


class Silent:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return lambda *args: "silent"


class Service:
    @Bound
    def echo(self, text):
        return text

    @Silent
    def quiet(self, text):
        return text


service = Service()
sink(service.echo(source()))
sink(service.quiet(source()))
sink(service.echo("x"))
