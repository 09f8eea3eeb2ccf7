from probe import source, sink


def make_readers(record):
    readers = {}
    for key in record:

        def read(key=key):
            return record[key]

        readers[key] = read
    return readers


readers = make_readers({"a": "x", "note": source()})
sink(readers["note"]())
sink(readers["a"](key="a"))
sink(sorted(readers))
record = {"k": "v"}
late = make_readers(record)
sink(late["k"]())
record["k"] = source()
sink(late["k"]())
