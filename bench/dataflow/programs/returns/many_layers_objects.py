from probe import source, sink


class Repo:
    def find(self, key):
        return {"id": key, "token": source()}


class Service:
    def __init__(self, repo):
        self.repo = repo

    def token(self, key):
        return self.repo.find(key)["token"]

    def id(self, key):
        return self.repo.find(key)["id"]


class Api:
    def __init__(self):
        self.service = Service(Repo())

    def get(self, what, key):
        if what == "token":
            return self.service.token(key)
        return self.service.id(key)


api = Api()
sink(api.get("token", "k1"))
sink(api.get("id", "k1"))
sink(api.service.token("k2"))
sink(api.service.id("k2"))
