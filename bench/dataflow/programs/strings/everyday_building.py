from probe import source, sink


def greeting(name):
    return "Hello, " + name + "!"


def initials_only(name):
    return str(len(name)) + " letters"


def table(rows):
    widths = [max(len(str(cell)) for cell in column) for column in zip(*rows)]
    return "\n".join("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)) for row in rows)


def ruler(rows):
    widths = [max(len(str(cell)) for cell in column) for column in zip(*rows)]
    return "-".join("=" * width for width in widths)


def slug(title):
    return "-".join(word.lower() for word in title.split())


def query(**params):
    return "&".join(f"{key}={value}" for key, value in sorted(params.items()))


def keys_only(**params):
    return "&".join(sorted(params))


def wrap(text, mark="*"):
    return mark + text + mark


def plural(count, word):
    return f"{count} {word}" + ("s" if count != 1 else "")


def yes_no(text):
    return "yes" if "secret" in text.lower() else "no"


def quoted(items):
    return ", ".join(map(repr, items))


rows = [("name", "note"), ("ann", source())]
sink(greeting(source()))
sink(initials_only(source()))
sink(table(rows))
sink(ruler(rows))
sink(slug(source()))
sink(query(name="ann", note=source()))
sink(keys_only(name="ann", note=source()))
sink(wrap("plain", source()))
sink(wrap("plain"))
sink(plural(len(source()), "word"))
sink(yes_no(source()))
sink(quoted(["plain", source()]))
sink(quoted(["plain"]))
sink(source().join(["one", "two"]))
sink("%(who)s and %(what)s" % {"who": "ann", "what": "bob", "note": source()})
sink("{who}".format(**{"who": "ann", "note": source()}))
sink("{0[1]}".format(["plain", source()]))
sink("{0[0]}".format(["plain", source()]))
sink(f"{rows[0][0]}")
sink(f"{rows[1][1]:.3}")
