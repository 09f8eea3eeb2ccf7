from probe import source, sink

emit = lambda text: sink(text)
emit(source())
quiet = lambda text: sink("quiet")
quiet(source())
both = lambda a, b: (sink(a), sink(b))
both(source(), "x")
only_first = lambda a, b: sink(a)
only_first("x", source())
VERBOSE = False
unless = lambda text: sink(text) if VERBOSE else None  # dead
unless(source())
