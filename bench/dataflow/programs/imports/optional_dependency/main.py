import backend
from backend import encode, HAS_FAST
from probe import source, sink

sink(encode(source()))
sink(HAS_FAST)
sink(backend.slow(source()))
sink(backend.name)
sink(backend.loads('{"a": 1}'))
sink(backend.loads(source_json := '["' + source() + '"]'))
