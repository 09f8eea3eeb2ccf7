from probe import source, sink
import traceback


def work(secret):
    raise ValueError(secret)


try:
    work(source())
except ValueError as error:
    sink(traceback.format_exc())
    sink(f"failed: {error}")
    sink("%s" % error)
    sink(repr(error))
    sink("failed")
