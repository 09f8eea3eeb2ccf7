from probe import source, sink


class Keys:
    PUBLIC = "public"
    PRIVATE = source()
    ALL = (PUBLIC, PRIVATE)


def lookup(name):
    return getattr(Keys, name)


sink(Keys.PUBLIC)
sink(Keys.ALL[0])
sink(Keys.ALL[1])
sink(lookup("PRIVATE"))
sink(lookup("PUBLIC"))
sink([name for name in vars(Keys) if name.isupper()])
