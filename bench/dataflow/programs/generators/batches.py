from probe import source, sink


def batches(items, size):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def counts(items, size):
    for batch in batches(items, size):
        yield len(batch)


items = ["a", "b", source()]
for batch in batches(items, 2):
    sink(batch)
sink(list(counts(items, 2)))
sink([batch[0] for batch in batches(["x", "y"], 1)])
sink(sum(counts(items, 1)))
