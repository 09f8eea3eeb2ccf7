from probe import source, sink


class Address:
    def __init__(self, street, city):
        self.street = street
        self.city = city

    @property
    def line(self):
        return f"{self.street}, {self.city}"


class Person:
    def __init__(self, name, address):
        self.name = name
        self.address = address

    @property
    def label(self):
        return self.name + " / " + self.address.line


person = Person("Ana", Address(source(), "Porto"))
sink(person.label)
sink(person.address.line)
sink(person.address.city)
sink(person.name)
sink(Person("Bo", Address("s", "c")).label)
