from probe import source, sink


def remember(text):
    remember.last = text
    remember.count += 1
    return "ok"


remember.last = ""
remember.count = 0


def tagged(**tags):
    def decorate(function):
        for key, value in tags.items():
            setattr(function, key, value)
        return function

    return decorate


@tagged(short_description=source(), order="name")
def view(item):
    return item


sink(remember.last)
sink(remember(source()))
sink(remember.last)
sink(remember.count)
sink(view.short_description)
sink(view.order)
sink(view("x"))
remember("plain")
sink(remember.last)
