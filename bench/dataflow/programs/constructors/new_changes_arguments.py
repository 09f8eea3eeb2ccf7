from probe import source, sink


class Upper(str):
    def __new__(cls, value="", *, suffix=""):
        return super().__new__(cls, value.upper() + suffix)


class Masked(str):
    def __new__(cls, value):
        return super().__new__(cls, "*" * len(value))


class Interned:
    _known = {}

    def __new__(cls, key):
        if key not in cls._known:
            made = super().__new__(cls)
            made.payload = None
            cls._known[key] = made
        return cls._known[key]


secret = source()
sink(Upper(secret))
sink(Upper("a", suffix=secret))
sink(Masked(secret))
sink(Upper("a"))
Interned("a").payload = secret
sink(Interned("a").payload)
sink(Interned("b").payload)
