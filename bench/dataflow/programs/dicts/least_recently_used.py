from collections import OrderedDict
from probe import source, sink


class Recent(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            self.popitem(last=False)


recent = Recent(2)
recent["a"] = source()
recent["b"] = "plain"
sink(recent["b"])
sink(recent["a"])
recent["c"] = "new"
sink("b" in recent)
sink(recent["c"])
sink(list(recent))
recent["d"] = "newer"
sink("a" in recent)
sink(list(recent.values()))
