from probe import source, sink


def collect(value, *buckets):
    for bucket in buckets:
        bucket.append(value)


def clear_first(*buckets):
    buckets[0].clear()


left, right, untouched = [], [], []
collect(source(), left, right)
sink(left)
sink(right)
sink(untouched)
clear_first(left, right)
sink(left)
sink(right)
