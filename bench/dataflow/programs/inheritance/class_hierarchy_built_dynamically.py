from probe import source, sink


def base_say(self):
    return self.word


def make(name, word, parent=object, **members):
    return type(name, (parent,), {"word": word, "say": base_say, **members})


Dog = make("Dog", "woof")
Spy = make("Spy", source())
Loud = make("Loud", "loud", Spy, say=lambda self: super(Loud, self).say().upper())
Heir = type("Heir", (Spy,), {})
Mixed = type("Mixed", (Dog, Spy), {"other": property(lambda self: Spy.word)})

sink(Dog().say())
sink(Spy().say())
sink(Loud().say())
sink(Heir().say())
sink(Mixed().say())
sink(Mixed().other)
Dog.word = source()
sink(Dog().say())
sink(Mixed.word)
Heir.say = lambda self: "heir"
sink(Heir().say())
sink(Spy().say())
setattr(Spy, "word", "clean")
sink(Heir.word)
