from probe import source, sink


def twice(function, value):
    return function(function(value))


secret = source()
sink(twice(str.strip, secret))
sink(twice(lambda text: text + "!", secret))
sink(twice(lambda _: "x", secret))
sink(twice(str.strip, " a "))
sink(twice(lambda text: secret, "a"))
