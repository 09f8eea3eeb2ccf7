from probe import source, sink


def with_token(function):
    def wrapper(*args, **kwargs):
        return function(*args, token=source(), **kwargs)

    return wrapper


def with_mode(function):
    def wrapper(*args, **kwargs):
        return function(*args, mode="fast", **kwargs)

    return wrapper


@with_token
@with_mode
def call(url, token=None, mode=None):
    sink(url)
    sink(token)
    sink(mode)
    return {"url": url, "token": token}


result = call("localhost")
sink(result["url"])
sink(result["token"])
