from probe import source, sink


class Options:
    defaults = {"timeout": 3, "agent": "plain"}

    def __init__(self, **given):
        for name, value in {**self.defaults, **given}.items():
            setattr(self, name, value)

    def merged(self, other):
        return Options(**{**vars(self), **vars(other)})


class Client:
    def __init__(self, token=None, options=None, *, base="local", **extra):
        self.options = options or Options(**extra)
        self.headers = {"agent": self.options.agent}
        if token:
            self.headers["auth"] = f"Bearer {token}"
        self.base = base.rstrip("/")

    @classmethod
    def from_settings(cls, settings):
        return cls(settings.get("token"), base=settings.get("base", "default"))

    def request(self, path, **params):
        return {"url": f"{self.base}/{path}", "headers": dict(self.headers), "params": params}

    def __copy(self):
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        return clone

    def without_auth(self):
        clone = self.__copy()
        clone.headers = {k: v for k, v in self.headers.items() if k != "auth"}
        return clone


client = Client(source())
sink(client.base)
sink(client.headers["agent"])
sink(client.headers["auth"])
sink(client.request("notes")["url"])
sink(client.request("notes")["headers"])
sink(client.request("notes", q=source())["params"])
sink(client.without_auth().request("notes"))
sink(client.without_auth().base)
sink(Client(agent=source()).headers)
sink(Client(timeout=source()).headers)
sink(Client(timeout=source()).options.timeout)
sink(Client.from_settings({"token": "plain", "base": source()}).base)
sink(Client.from_settings({"token": source()}).base)
sink(Client.from_settings({"token": source()}).headers)
sink(Options(a=source()).merged(Options(a="clean")).a)
sink(Options(a="plain").merged(Options(b=source())).a)
