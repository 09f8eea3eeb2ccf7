import io
import logging
import warnings
from probe import source, sink

secret = source()
stream = io.StringIO()
logger = logging.getLogger("app")
logger.setLevel(logging.DEBUG)
handler = logging.StreamHandler(stream)
logger.addHandler(handler)
result = logger.info("note %s", secret)
sink(result)
sink(logger.name)
records = []


class Collect(logging.Handler):
    def emit(self, record):
        records.append(self.format(record))


logger.addHandler(Collect())
logger.warning("user %s", secret)
sink(records)
sink(len(records))
quiet = logging.getLogger("quiet")
sink(quiet.isEnabledFor(logging.DEBUG))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("about " + secret)
sink(str(caught[0].message))
