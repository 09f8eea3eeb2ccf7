from probe import source, sink


def read(rows):
    for row in rows:
        yield row


def strip(rows):
    for row in rows:
        yield row.strip()


def redact(rows):
    for _ in rows:
        yield "***"


def number(rows):
    for index, row in enumerate(rows):
        yield index, row


rows = ["a", source()]
sink(list(strip(read(rows))))
sink(list(redact(strip(read(rows)))))
sink([index for index, _ in number(read(rows))])
sink([row for _, row in number(read(rows))])
sink(list(number(redact(rows))))
