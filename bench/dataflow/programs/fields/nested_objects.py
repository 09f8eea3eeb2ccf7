from probe import source, sink


class Address:
    def __init__(self, street, city):
        self.street = street
        self.city = city


class Order:
    def __init__(self, number, address):
        self.number = number
        self.address = address

    def where(self):
        return self.address.city

    def move(self, city):
        self.address.city = city


home = Address(source(), "Bern")
order = Order(12, home)
sink(order.address.street)
sink(order.where())
sink(order.number)
order.move(source())
sink(home.city)
sink(order.where())
home.street = "public"
sink(order.address.street)
