from probe import source, sink


class Counting(type):
    created = 0

    def __call__(cls, *args, **kwargs):
        Counting.created += 1
        instance = super().__call__(*args, **kwargs)
        instance.origin = args[0]
        return instance


class Item(metaclass=Counting):
    def __init__(self, text):
        self.text = text.strip()


item = Item(source())
sink(item.text)
sink(item.origin)
sink(Counting.created)
sink(Item("x").origin)
