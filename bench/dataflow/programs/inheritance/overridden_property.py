from probe import source, sink


class Person:
    def __init__(self, name, ssn):
        self.name = name
        self.ssn = ssn

    @property
    def display(self):
        return self.name


class Employee(Person):
    @property
    def display(self):
        return super().display + self.ssn


class Guest(Person):
    @property
    def ssn(self):
        return "none"

    @ssn.setter
    def ssn(self, value):
        pass


sink(Person("Ana", source()).display)
sink(Employee("Ana", source()).display)
sink(Guest("Ana", source()).ssn)
