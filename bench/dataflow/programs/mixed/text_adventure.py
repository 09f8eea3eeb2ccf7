from probe import source, sink


class Thing:
    def __init__(self, name, text=""):
        self.name = name
        self.text = text


class Room(Thing):
    def __init__(self, name, text="", **exits):
        super().__init__(name, text)
        self.exits = exits
        self.things = {}

    def add(self, *things):
        self.things.update((thing.name, thing) for thing in things)
        return self


class Game:
    def __init__(self, start):
        self.room = start
        self.bag = {}
        self.out = []

    def play(self, script):
        for line in script:
            verb, _, noun = line.partition(" ")
            method = getattr(self, "do_" + verb, self.unknown)
            self.out.append(method(noun))
        return self.out[-1]

    def unknown(self, noun):
        return "what?"

    def do_go(self, noun):
        if noun not in self.room.exits:
            return "no way"
        self.room = self.room.exits[noun]
        return self.room.text

    def do_take(self, noun):
        thing = self.room.things.pop(noun, None)
        if thing is None:
            return "nothing"
        self.bag[noun] = thing
        return "taken " + noun

    def do_read(self, noun):
        return self.bag[noun].text if noun in self.bag else "you do not have it"

    def do_look(self, noun):
        return ", ".join(sorted(self.room.things)) or "empty"


cellar = Room("cellar", "dark").add(Thing("letter", source()), Thing("coin", "a coin"))
hall = Room("hall", "a hall", down=cellar)
cellar.exits["up"] = hall
game = Game(hall)
sink(game.play(["go west"]))
sink(game.play(["go down"]))
sink(game.play(["look"]))
sink(game.play(["read letter"]))
sink(game.play(["take letter"]))
sink(game.play(["look"]))
sink(game.play(["read letter"]))
sink(game.play(["go up"]))
sink(game.play(["dance"]))
sink(game.out[-1])
sink(list(game.bag))
sink([thing.text for thing in cellar.things.values()])
sink(game.out)
