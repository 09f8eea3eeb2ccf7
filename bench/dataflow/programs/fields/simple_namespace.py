from types import SimpleNamespace

from probe import source, sink

options = SimpleNamespace(note=source(), mode="fast")
sink(options.note)
sink(options.mode)
options.mode = options.note
sink(options.mode)
options.note = "none"
sink(options.note)
nested = SimpleNamespace(inner=SimpleNamespace(a="x", b=source()))
sink(nested.inner.a)
sink(nested.inner.b)
