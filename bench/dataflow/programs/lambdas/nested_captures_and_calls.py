from probe import source, sink

secret = source()
make = lambda value: lambda extra="": lambda: value + extra
sink(make(secret)()())
sink(make("a")(secret)())
sink(make("a")()())
choose = lambda flag: (lambda: secret) if flag else (lambda: "clean")
sink(choose(True)())
sink(choose(False)())
pairs = [(lambda x=x: x, len(x)) for x in ("a", secret)]
sink(pairs[0][0]())
sink(pairs[1][0]())
sink(pairs[1][1])
apply = lambda function, *args, **kwargs: function(*args, **kwargs)
sink(apply(lambda a, b: a, "a", secret))
sink(apply(lambda a, b: b, a="a", b=secret))
sink(apply(apply, lambda: secret))
counter = iter(range(3))
text = "start"
late = lambda: text
text = secret
sink(late())
text = "end"
sink(late())
objects = type("O", (), {"run": lambda self, value: value, "skip": lambda self, value: "skip"})()
sink(objects.run(secret))
sink(objects.skip(secret))
sink(sorted([secret, "a"], key=lambda item: len(item))[0] != "")
sink((lambda *args: args[1:])("a", secret))
sink((lambda *args: args[:1])("a", secret))
