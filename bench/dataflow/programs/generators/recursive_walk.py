from probe import source, sink


def walk(tree, path=()):
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from walk(value, path + (key,))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from walk(value, (*path, index))
    else:
        yield path, tree


data = {"a": {"b": [source(), "x"]}, "c": "plain"}
sink([path for path, _ in walk(data)])
sink([leaf for _, leaf in walk(data)])
sink(dict(walk({"k": "v"})))
sink([leaf for path, leaf in walk({"k": ["v", {"w": "z"}]})])
flat = {"/".join(map(str, path)): leaf for path, leaf in walk(data)}
sink(flat["a/b/0"])
sink(list(flat))
