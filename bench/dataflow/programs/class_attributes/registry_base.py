from probe import source, sink


class Plugin:
    registry = {}
    name = "base"
    default = None

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        cls.options = options
        Plugin.registry[cls.name] = cls


class Reader(Plugin, secret=source()):
    name = "reader"


class Writer(Plugin, secret="none"):
    name = "writer"


sink(Reader.options["secret"])
sink(Writer.options["secret"])
sink(Plugin.registry["reader"].options)
sink(Plugin.registry["writer"].options)
Plugin.default = source()
sink(Reader.default)
sink(Writer().default)
Writer.default = "own"
sink(Writer().default)
sink(Reader().default)
reader = Reader()
reader.default = "instance"
sink(reader.default)
sink(type(reader).default)
del reader.default
sink(reader.default)
sink(list(Plugin.registry))
