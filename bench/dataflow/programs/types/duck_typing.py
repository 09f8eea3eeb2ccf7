from probe import source, sink


class Duck:
    sound = "quack"

    def speak(self):
        return self.sound


class Parrot:
    def __init__(self, heard):
        self.heard = heard

    def speak(self):
        return self.heard


class Robot:
    speak = staticmethod(lambda: "beep")


def chorus(*animals):
    return [a.speak() for a in animals]


def first_word(animal):
    try:
        return animal.speak()
    except AttributeError:
        return "mute"


def loud(animal):
    speak = getattr(animal, "speak", None)
    return speak().upper() if speak else "none"


sink(chorus(Duck(), Robot()))
sink(chorus(Duck(), Parrot(source())))
sink(chorus(Duck(), Parrot(source()))[0])
sink(first_word(Parrot(source())))
sink(first_word(source()))
sink(loud(Parrot(source())))
sink(loud(Robot()))
sink(loud(source()))
duck = Duck()
duck.sound = source()
sink(duck.speak())
sink(Duck().speak())
duck.speak = lambda: "replaced"
sink(duck.speak())
