from probe import source, sink


def save(name, comment, size):
    sink(name)
    sink(comment)
    sink(size)


columns = ("name", "comment", "size")
row = ("f.txt", source(), 12)
save(**dict(zip(columns, row)))
