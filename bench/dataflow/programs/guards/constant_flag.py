from probe import source, sink

DEBUG = False
AUDIT = True


def log(value):
    if DEBUG:
        sink(value)  # dead
    if AUDIT:
        sink(value)
    if not AUDIT or DEBUG:
        sink(value)  # dead
    else:
        sink("fine")


log(source())
