from probe import source, sink


class Address:
    def __init__(self, street):
        self.street = street


class Person:
    def __init__(self, label, address):
        self.label = label
        self.address = address
        self.city = "Bern"


class Order:
    def __init__(self, person, total):
        self.person = person
        self.total = total
        self.ship_to = person.address.street


order = Order(Person("eva", Address(source())), 12)
sink(order.ship_to)
sink(order.person.label)
sink(order.person.address.street)
sink(order.total)
sink(order.person.city)
