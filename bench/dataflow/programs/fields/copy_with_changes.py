import copy

from probe import source, sink


class Profile:
    def __init__(self, nick, note, tags=()):
        self.nick = nick
        self.note = note
        self.tags = list(tags)

    def clone(self, **changes):
        other = copy.copy(self)
        other.__dict__.update(changes)
        return other


original = Profile("n", source(), ["a"])
clean = original.clone(note="none")
sink(clean.note)
sink(clean.nick)
sink(original.note)
sink(original.clone(nick="m").note)
deep = copy.deepcopy(original)
deep.note = "x"
deep.tags.append(source())
sink(original.tags)
sink(deep.tags)
sink(deep.note)
