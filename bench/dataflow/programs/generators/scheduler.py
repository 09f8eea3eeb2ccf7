from probe import source, sink


def task(name, payload, out):
    out.append(name)
    yield
    out.append(payload)
    yield


def run(tasks):
    while tasks:
        current = tasks.pop(0)
        try:
            next(current)
        except StopIteration:
            continue
        tasks.append(current)


first, second = [], []
run([task("a", source(), first), task("b", "plain", second)])
sink(first)
sink(second)
names = []
run([task("c", len(source()), names)])
sink(names)
