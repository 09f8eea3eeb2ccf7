from probe import source, sink


def reader(chunks):
    return lambda: chunks.pop(0) if chunks else ""


read = reader([source(), "b"])
while chunk := read():
    sink(chunk)
sink(chunk)
quiet = reader(["a"])
while part := quiet():
    sink(part)
