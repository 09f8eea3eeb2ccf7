from probe import source, sink


class Config:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.values = {"mode": "fast"}
        return cls._instance


Config().values["note"] = source()
sink(Config().values["note"])
sink(Config().values["mode"])
sink(Config() is Config())
