from probe import source, sink


class Defaults(dict):
    def __missing__(self, key):
        return source() if key == "note" else f"<{key}>"


class Plain(dict):
    def __missing__(self, key):
        return "none"


defaults = Defaults(mode="fast")
sink(defaults["note"])
sink(defaults["mode"])
plain = Plain(note=source())
sink(plain["note"])
sink(plain["other"])
sink("{note}".format_map(plain))
