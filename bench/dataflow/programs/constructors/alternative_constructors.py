from probe import source, sink


class Record:
    def __init__(self, key, value):
        self.key = key
        self.value = value

    @classmethod
    def parse(cls, line):
        key, _, value = line.partition("=")
        return cls(key, value)

    @classmethod
    def blank(cls, key):
        return cls(key, "")

    @classmethod
    def from_mapping(cls, mapping):
        return cls(**mapping)

    @staticmethod
    def copy(record):
        return Record(record.key, record.value)


sink(Record.parse("a=" + source()).value)
sink(Record.blank("k").value)
sink(Record.blank(source()).key)
sink(Record.from_mapping({"key": "k", "value": source()}).value)
sink(Record.from_mapping({"key": "k", "value": source()}).key)
sink(Record.copy(Record("k", source())).value)
sink(Record.copy(Record("k", source())).key)
