from probe import source, sink


class Api:
    def __init__(self, pages):
        self.pages = pages
        self.requests = 0

    def get(self, token=None):
        self.requests += 1
        index = token or 0
        following = index + 1 if index + 1 < len(self.pages) else None
        return {"items": self.pages[index], "next": following}


def items(api):
    token = None
    while True:
        page = api.get(token)
        yield from page["items"]
        token = page["next"]
        if token is None:
            return


api = Api([["a"], [source()]])
sink(list(items(api)))
sink(api.requests)
sink(list(items(Api([["x"]]))))
sink(sum(1 for _ in items(api)))
