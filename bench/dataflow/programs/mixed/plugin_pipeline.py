from probe import source, sink


class Stage:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()
        Stage.registry[cls.name] = cls

    def __init__(self, **options):
        self.options = options

    def run(self, rows):
        return [self.row(row) for row in rows]

    def row(self, row):
        return row


class Rename(Stage, name="rename"):
    def row(self, row):
        return {self.options.get(key, key): value for key, value in row.items()}


class Drop(Stage):
    def row(self, row):
        return {key: value for key, value in row.items() if key not in self.options["fields"]}


class Upper(Stage):
    def row(self, row):
        row = dict(row)
        row[self.options["field"]] = row[self.options["field"]].upper()
        return row


class Limit(Stage):
    def run(self, rows):
        return super().run(rows[:self.options["count"]])


def build(spec):
    return [Stage.registry[name](**options) for name, options in spec]


def process(rows, spec):
    for stage in build(spec):
        rows = stage.run(rows)
    return rows


rows = [{"name": "ann", "note": "n"}, {"name": "bob", "note": source()}]
sink(process(rows, [("rename", {"note": "memo"})])[1]["memo"])
sink(process(rows, [("rename", {"note": "memo"})])[1]["name"])
sink(process(rows, [("drop", {"fields": ["note"]})]))
sink(process(rows, [("limit", {"count": 1})]))
sink(process(rows, [("upper", {"field": "note"}), ("drop", {"fields": ["name"]})]))
sink(sorted(Stage.registry))
sink([stage.name for stage in build([("drop", {"fields": []}), ("limit", {})])])
sink(rows[0])
