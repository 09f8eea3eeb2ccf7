from probe import source, sink
from functools import partial


def request(url, *, token="none", retries=1):
    return {"url": url, "token": token, "retries": retries}


authed = partial(request, token=source(), retries=3)
sink(authed("/a")["token"])
sink(authed("/a")["url"])
sink(authed("/a")["retries"])
sink(authed("/a", token="override")["token"])
sink(partial(request, "/b")(token=source())["url"])
