from probe import source, sink


def first_good(functions):
    errors = []
    for function in functions:
        try:
            return function(), errors
        except ValueError as error:
            errors.append(str(error))
    return "none", errors


def bad():
    raise ValueError("secret " + source())


def quiet():
    raise ValueError("quiet")


def good():
    return "good"


def secret():
    return source()


def skip_failures(items):
    kept = []
    for item in items:
        try:
            if " " in item:
                raise ValueError
        except ValueError:
            continue
        else:
            kept.append(item)
    return kept


def collect_failures(items):
    failed = []
    for item in items:
        try:
            if " " in item:
                raise ValueError(item)
        except ValueError as error:
            failed.extend(error.args)
    return failed


def restore(state):
    old = state["user"]
    state["user"] = source()
    try:
        return state["user"]
    finally:
        state["user"] = old


value, errors = first_good([quiet, good])
sink(value)
sink(errors)
value, errors = first_good([bad, good])
sink(value)
sink(errors)
value, errors = first_good([secret, good])
sink(value)
sink(errors)
sink(skip_failures(["a", source()]))
sink(collect_failures(["a", source()]))
state = {"user": "nobody"}
sink(restore(state))
sink(state)
