from probe import source, sink


class Transient(Exception):
    def __init__(self, attempt, payload):
        Exception.__init__(self, attempt)
        self.payload = payload


def retry(action, attempts=3):
    errors = []
    for attempt in range(attempts):
        try:
            return action(attempt), errors
        except Transient as error:
            errors.append((attempt, error.payload))
    return None, errors


def flaky(attempt):
    if attempt < 1:
        raise Transient(attempt, source())
    return "finished"


result, errors = retry(flaky)
sink(result)
sink(errors[0][0])
sink(errors[0][1])
result, errors = retry(lambda attempt: source())
sink(result)
sink(errors)
