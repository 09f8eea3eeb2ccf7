from probe import source, sink


class Registry:
    def __class_getitem__(cls, key):
        return {"private": source(), "public": "p"}[key]


class Single:
    def __new__(cls, text):
        instance = super().__new__(cls)
        instance.early = text
        return instance

    def __init__(self, text):
        self.late = "late"


sink(Registry["private"])
sink(Registry["public"])
single = Single(source())
sink(single.early)
sink(single.late)
sink(Single("x").early)
