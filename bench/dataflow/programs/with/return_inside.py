from contextlib import contextmanager

from probe import source, sink


@contextmanager
def logged(log):
    log.append("enter")
    yield
    log.append("exit")


def work(log, text, early):
    with logged(log):
        if early:
            return "early"
        return text


log = []
sink(work(log, source(), False))
sink(work(log, source(), True))
sink(log)
sink(work(log, "x", False))
