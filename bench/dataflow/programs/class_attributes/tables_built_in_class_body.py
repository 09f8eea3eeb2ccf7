from probe import source, sink


class Codec:
    names = ["upper", "title", "hide"]
    table = {}
    secret = source()

    def upper(text):
        return text.upper()

    def title(text):
        return text.title()

    def hide(text):
        return "hidden"

    for _name in names:
        table[_name] = locals()[_name]
    aliases = {"u": upper, "h": hide}
    length = len(secret)
    doubled = secret * 2
    if length > 1000:
        note = secret
    else:
        note = "short"

    @classmethod
    def run(cls, name, text):
        return (cls.table.get(name) or cls.aliases[name])(text)


secret = source()
sink(Codec.run("upper", secret))
sink(Codec.run("hide", secret))
sink(Codec.run("h", secret))
sink(Codec.run("u", secret))
sink(Codec.length)
sink(Codec.doubled)
sink(Codec.note)
sink(Codec.aliases["h"](secret))
sink(Codec.names)
