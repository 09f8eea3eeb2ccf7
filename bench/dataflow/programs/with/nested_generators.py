from contextlib import contextmanager

from probe import source, sink


@contextmanager
def connection(log):
    log.append("connect")
    yield {"session": source()}
    log.append("disconnect")


@contextmanager
def cursor(log):
    with connection(log) as opened:
        yield opened["session"], len(log)


log = []
with cursor(log) as (session, opened):
    sink(session)
    sink(opened)
sink(log)
