import copy
from probe import source, sink


class Document:
    def __init__(self, other=None, **changes):
        self.title = "untitled"
        self.lines = []
        if other is not None:
            self.__dict__.update(copy.deepcopy(other.__dict__))
        for name, value in changes.items():
            setattr(self, name, value)

    def clone(self, **changes):
        return type(self)(self, **changes)

    def share(self):
        made = type(self).__new__(type(self))
        made.__dict__ = self.__dict__
        return made


base = Document(title="base")
base.lines.append("plain")
child = base.clone()
child.lines.append(source())
sink(base.lines)
sink(child.lines)
sink(child.title)
tainted = base.clone(title=source())
sink(tainted.title)
sink(tainted.lines)
sink(tainted.clone(title="safe").title)
sink(tainted.clone().title)
alias = base.share()
alias.title = source()
sink(base.title)
fresh = Document.__new__(Document)
fresh.title = "fresh"
sink(vars(fresh))
fresh.__init__()
sink(fresh.title)
