from probe import source, sink


class Pages:
    def __init__(self, pages):
        self.pages = pages

    def __iter__(self):
        return iter(self.pages)


class Numbered:
    def __init__(self, pages):
        self.pages = pages

    def __iter__(self):
        for number, _ in enumerate(self.pages):
            yield number


pages = ["a", source()]
for page in Pages(pages):
    sink(page)
for number in Numbered(pages):
    sink(number)
sink(list(Pages(pages)))
sink([*Numbered(pages)])
first, second = Pages(["x", "y"])
sink(second)
sink("".join(Pages(pages)))
