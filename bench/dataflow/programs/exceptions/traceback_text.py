import sys
import traceback
from probe import source, sink


def fail(text):
    raise RuntimeError(text)


try:
    fail("oops " + source())
except RuntimeError as error:
    sink(traceback.format_exc())
    sink(traceback.format_exception_only(error)[-1])
    sink("".join(traceback.format_exception(error)))
    kind, value, trace = sys.exc_info()
    sink(kind.__name__)
    sink(str(value))
    sink(type(error).__name__)
    sink(error.__class__.__name__)
try:
    fail("oops")
except RuntimeError as error:
    sink(str(error))
    sink("%s: %s" % (type(error).__name__, error))
