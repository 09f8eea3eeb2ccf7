from probe import source, sink


def hide(function):
    return lambda text: function("hidden")


def append_secret(function):
    return lambda text: function(text + source())


@hide
@append_secret
def first(text):
    return text


@append_secret
@hide
def second(text):
    return text


sink(first("a"))
sink(second("a"))
sink(first(source()))
sink(second(source()))
