from probe import source, sink


def area(*args, **kwargs):
    if len(args) == 1:
        return "one:" + str(args[0])
    if len(args) == 2:
        return "two"
    return kwargs.get("fallback", "none")


def describe(value, *, verbose=False, formatter=None):
    if formatter is not None:
        return formatter(value)
    if verbose:
        return repr(value)
    return type(value).__name__


def first_given(*candidates, default="default"):
    for candidate in candidates:
        if candidate is not None:
            return candidate
    return default


secret = source()
sink(area(secret))
sink(area(secret, secret))
sink(area(fallback=secret))
sink(area(1, 2, fallback=secret))
sink(describe(secret))
sink(describe(secret, verbose=True))
sink(describe(secret, formatter=len))
sink(describe("x", formatter=lambda _: secret))
sink(first_given(None, secret))
sink(first_given(None, "x", secret))
sink(first_given(None, default=secret))
sink(first_given("x", default=secret))
