from probe import source, sink


def lines(text):
    yield from text.splitlines()


def strip(rows):
    return (row.strip() for row in rows)


def numbered(rows):
    for number, row in enumerate(rows, 1):
        yield number, row


def only(rows, wanted):
    for number, row in rows:
        if number == wanted:
            yield row


def redact(rows):
    for _ in rows:
        yield "[redacted]"


text = "\n".join(["head", source(), "tail"])
sink(list(strip(lines(text))))
sink([n for n, _ in numbered(strip(lines(text)))])
sink(list(redact(lines(text))))
sink(list(lines("a\nb")))
sink(sum(1 for _ in lines(text)))
sink(",".join(row for _, row in numbered(lines(text))))
sink(next(numbered(lines(text)))[0])
