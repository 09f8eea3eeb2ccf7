from probe import source, sink


def split_sensitive(record):
    public = {}
    private = {}
    for key, value in record.items():
        public[key] = len(value)
        private[key] = value
    return public, private


public, private = split_sensitive({"name": source()})
sink(public)
sink(private)


def both():
    first = [source()]
    second = ["safe"]
    return {"first": first, "second": second}


sink(both()["second"])
sink(both()["first"])
sink(both()["first"][0])
