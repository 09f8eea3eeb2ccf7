import io
import logging

from probe import source, sink

stream = io.StringIO()
logger = logging.getLogger("bench")
logger.addHandler(logging.StreamHandler(stream))
logger.warning("started")
sink(logger.name)
out = io.StringIO()
print("a", source(), file=out)
sink(out.getvalue())
quiet = io.StringIO()
print("a", "b", file=quiet)
sink(quiet.getvalue())
sink(print("x"))
