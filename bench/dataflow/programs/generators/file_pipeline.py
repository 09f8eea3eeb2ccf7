import io
from probe import source, sink


def read(stream):
    with stream:
        for line in stream:
            yield line.rstrip("\n")


def grep(word, lines):
    return (line for line in lines if word in line)


def split(lines, sep=":"):
    for line in lines:
        key, value = line.split(sep, 1)
        yield {"key": key, "value": value}


def only(field, rows):
    for row in rows:
        yield row[field]


def stream():
    return io.StringIO("name:ann\nnote:" + source() + "\n")


rows = list(split(read(stream())))
sink(rows[0]["key"])
sink(rows[0]["value"])
sink(rows[1]["key"])
sink(rows[1]["value"])
sink(list(only("key", split(read(stream())))))
sink(list(only("value", split(read(stream())))))
sink(list(grep("name", read(io.StringIO("name:x\nother:y")))))
sink(sum(1 for _ in read(stream())))
sink(max(len(line) for line in read(stream())))
sink(dict(enumerate(read(stream())))[1])
sink("|".join(only("key", split(read(stream())))))


class Lines:
    def __init__(self, text):
        self.text = text

    def __iter__(self):
        yield from self.text.split(",")


sink(list(Lines("a,b")))
sink([part for part in Lines("a," + source())])
sink(sorted(Lines("b,a"))[0])
