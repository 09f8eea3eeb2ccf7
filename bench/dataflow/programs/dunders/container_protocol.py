from probe import source, sink


class Shelf:
    def __init__(self, *books):
        self.books = list(books)

    def __len__(self):
        return len(self.books)

    def __getitem__(self, index):
        return self.books[index]


shelf = Shelf("a", source())
for book in shelf:
    sink(book)
sink(list(shelf))
sink(source() in shelf)
sink([len(book) for book in Shelf("x")])
first, second = Shelf("x", "y")
sink(second)
sink(list(reversed(Shelf("p", "q"))))
