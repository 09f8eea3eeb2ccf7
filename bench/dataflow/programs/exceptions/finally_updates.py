from probe import source, sink

audit = []


def work(value, fail):
    status = "started"
    try:
        if fail:
            raise OSError("disk")
        status = value
    except OSError as error:
        status = str(error)
    finally:
        audit.append(status)
    return status


sink(work("x", True))
sink(work(source(), True))
sink(audit)
sink(work(source(), False))
sink(audit)
