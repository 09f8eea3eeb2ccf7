from probe import source, sink

apply = lambda function, *args: function(*args)
compose = lambda f, g: lambda x: f(g(x))
secret = source()
sink(apply(str.upper, secret))
sink(apply(len, secret))
sink(compose(str.upper, str.strip)(secret))
sink(compose(lambda x: "fixed", str.strip)(secret))
sink(compose(lambda x: x, lambda x: "fixed")(secret))
sink(apply(lambda: secret))
sink(apply(lambda *rest: rest[0], "a", secret))
