from probe import source, sink


class Pages:
    def __init__(self, *pages):
        self.pages = pages

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Pages(*self.pages[index])
        if index >= len(self.pages):
            raise IndexError(index)
        return "page " + self.pages[index]

    def __len__(self):
        return len(self.pages)


pages = Pages("a", source(), "c")
sink(list(pages))
sink(pages[0])
sink(pages[1])
sink(len(pages))
for page in Pages("x", "y"):
    sink(page)
first, second, third = pages
sink(first)
sink(second)
sink(pages[2:][0])
sink(pages[1:][0])
sink("page c" in pages)
sink(list(reversed(Pages("p", "q"))))
sink(max(Pages("p", source())))
