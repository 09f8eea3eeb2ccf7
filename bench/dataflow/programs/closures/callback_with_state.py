from probe import source, sink


def each(items, callback):
    for item in items:
        callback(item)


def main():
    seen = []
    last = None

    def note(item):
        nonlocal last
        seen.append(item.upper())
        last = len(item)

    each(["a", source()], note)
    sink(seen)
    sink(last)
    fresh = []
    each(["a", "b"], fresh.append)
    sink(fresh)
    each([source()], fresh.append)
    sink(fresh)


main()
