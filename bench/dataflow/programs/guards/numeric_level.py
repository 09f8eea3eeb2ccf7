from probe import source, sink

DEBUG, INFO, ERROR = 10, 20, 40


def log(level, message, threshold=INFO):
    if level < threshold:
        return None
    return message


sink(log(DEBUG, source()))
sink(log(ERROR, source()))
sink(log(DEBUG, source(), threshold=DEBUG))
sink(log(ERROR, "disk full"))
