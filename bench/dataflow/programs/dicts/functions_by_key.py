from probe import source, sink


def read_public():
    return "public"


def read_private():
    return source()


READERS = {"public": read_public, "private": read_private}
sink(READERS["public"]())
sink(READERS["private"]())
reader = READERS.get("private")
sink(reader())
READERS["late"] = read_private
sink(READERS["late"]())
READERS["private"] = read_public
sink(READERS["private"]())
nested = {"admin": {"read": read_private}, "guest": {"read": read_public}}
sink(nested["admin"]["read"]())
sink(nested["guest"]["read"]())
