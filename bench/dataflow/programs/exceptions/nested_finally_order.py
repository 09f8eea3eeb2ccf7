from probe import source, sink

log = []


def act(fail, text):
    try:
        try:
            log.append("start")
            if fail:
                raise ValueError(text)
            return "fine"
        finally:
            log.append("inner")
    except ValueError as error:
        log.append(error.args[0])
        return "handled"
    finally:
        log.append("outer")


sink(act(False, source()))
sink(log)
sink(act(True, "plain"))
sink(log)
sink(act(True, source()))
sink(log)
sink(log[0])
