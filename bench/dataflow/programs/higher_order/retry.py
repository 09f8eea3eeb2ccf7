from probe import source, sink


def retry(function, *args, attempts=2, fallback=None, **kwargs):
    for attempt in range(attempts):
        try:
            return function(*args, **kwargs)
        except ValueError:
            continue
    return fallback


def parse(text, prefix=""):
    return prefix + text


def broken(text):
    raise ValueError(text)


secret = source()
sink(retry(parse, secret))
sink(retry(parse, "a", prefix=secret))
sink(retry(parse, "a"))
sink(retry(broken, secret))
sink(retry(broken, "a", fallback=secret))
sink(retry(broken, secret, fallback="none"))
