from probe import source, sink


def fail(kind, text):
    if kind == "key":
        raise KeyError(text)
    if kind == "index":
        raise IndexError(text)
    raise RuntimeError(text)


def run(kind, text):
    try:
        fail(kind, text)
    except (KeyError, IndexError) as error:
        return error.args[0]
    except RuntimeError:
        return "runtime"


sink(run("key", source()))
sink(run("index", source()))
sink(run("runtime", source()))
sink(run("key", "k"))
