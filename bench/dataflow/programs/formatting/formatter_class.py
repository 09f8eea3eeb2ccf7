import string
from probe import source, sink


class Loud(string.Formatter):
    def get_value(self, key, args, kwargs):
        if key == "secret":
            return source()
        return super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        return super().format_field(value, spec).upper()


loud = Loud()
sink(loud.format("{secret}"))
sink(loud.format("{0} {a}", "x", a="y"))
sink(string.Formatter().format("{0} {note}", "x", note=source()))
sink(string.Formatter().vformat("{0}", ["x"], {"note": "y"}))
sink(string.capwords(source()))
sink(string.ascii_letters)
