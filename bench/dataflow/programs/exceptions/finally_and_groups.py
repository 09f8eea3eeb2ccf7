import contextlib
from probe import source, sink

log = []


def attempt(action, fallback=None):
    result = fallback
    try:
        result = action()
    except (KeyError, IndexError) as error:
        log.append(type(error).__name__)
        return error.args[0]
    except ValueError:
        log.append("value")
        raise
    else:
        log.append("ok")
    finally:
        log.append("done")
    return result


sink(attempt(lambda: {"a": 1}[source()]))
sink(attempt(lambda: [][0]))
sink(attempt(lambda: source()))
sink(attempt(lambda: "p", source()))
sink(attempt(lambda: None, source()))
try:
    attempt(lambda: int(source()))
except ValueError as error:
    sink(str(error))
sink(log)


def overriding():
    try:
        return source()
    finally:
        return "final"


sink(overriding())


def reassigned():
    value = source()
    try:
        return value
    finally:
        value = "late"


sink(reassigned())
with contextlib.suppress(ZeroDivisionError):
    value = "before"
    value = 1 / 0
    value = source()
sink(value)
held = None
try:
    try:
        raise KeyError("first")
    finally:
        held = source()
except KeyError as error:
    sink(error)
    error.add = held
    second = error
sink(second.add)
sink(held)
errors = []
for text in ("1", "x", source()):
    try:
        errors.append(int(text))
    except ValueError:
        errors.append(text)
        continue
    finally:
        last = text
sink(errors[0])
sink(errors[1])
sink(errors[2])
sink(last)
