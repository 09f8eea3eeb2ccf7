from probe import source, sink


class Client:
    def __init__(self, path=(), log=None):
        self.path = path
        self.log = [] if log is None else log

    def __getattr__(self, name):
        return Client((*self.path, name), self.log)

    def __call__(self, **params):
        self.log.append((self.path, params))
        return {"path": ".".join(self.path), "params": params}


client = Client()
answer = client.users.notes.create(text=source(), mode="fast")
sink(answer["params"]["text"])
sink(answer["params"]["mode"])
sink(answer["path"])
sink(client.log)
sink(Client().log)
