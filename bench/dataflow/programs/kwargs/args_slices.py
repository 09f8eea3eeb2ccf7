from probe import source, sink


def command(*args):
    name, *rest = args
    options = dict(zip(rest[::2], rest[1::2]))
    sink(name)
    sink(args[1:3])
    sink(args[3:])
    return options


options = command("run", "--note", "x", "--text", source())
sink(options["--text"])
sink(sorted(options))
