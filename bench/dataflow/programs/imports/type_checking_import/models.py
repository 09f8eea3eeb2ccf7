class Person:
    def __init__(self, name, ssn):
        self.name = name
        self.ssn = ssn

    def full(self):
        return self.name + self.ssn
