from functools import partial
from probe import source, sink


def request(method, url, *parts, body=None, headers=None, **options):
    return {"method": method, "url": url, "parts": parts, "body": body, "headers": headers, "options": options}


get = partial(request, "GET", headers={"accept": "json"})
api = partial(get, "http://api", body="none")
secret = source()
sink(api()["url"])
sink(api(body=secret)["body"])
sink(api(body=secret)["headers"])
sink(api(secret)["parts"])
sink(api(secret)["url"])
sink(api(headers={"token": secret})["headers"])
sink(api(retry=secret)["options"])
sink(get(secret)["url"])
sink(get("u", body=secret)["body"])
sink(partial(api, timeout=3)()["options"])
sink(api.keywords)
sink(partial(request, secret).args)
sink(partial(request, secret)("u")["method"])
sink(partial(request, secret)("u")["url"])
callbacks = {"a": partial(print, "x"), "b": partial(lambda text, end: text, secret)}
sink(callbacks["b"]("end"))
sink(partial(lambda text, end: end, secret)("end"))
