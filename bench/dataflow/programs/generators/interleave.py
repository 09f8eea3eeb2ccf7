from probe import source, sink


def interleave(*iterables):
    iterators = [iter(iterable) for iterable in iterables]
    while iterators:
        for iterator in list(iterators):
            try:
                yield next(iterator)
            except StopIteration:
                iterators.remove(iterator)


sink(list(interleave(["a"], [source()])))
sink(list(interleave(["a"], ["b"])))
names, notes = ["a"], [source()]
merged = dict(zip(names, interleave(notes)))
sink(merged["a"])
sink(list(merged))
