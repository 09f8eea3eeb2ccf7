from probe import source, sink


def producer():
    yield "first"
    return source()


generator = producer()
sink(next(generator))
try:
    next(generator)
except StopIteration as stop:
    sink(stop.value)
try:
    next(iter([]))
except StopIteration as stop:
    sink(stop.value)
