from probe import source, sink


class Field:
    def __init__(self, name):
        self.name = name

    def __eq__(self, value):
        return Clause(f"{self.name} = ?", value)

    def __gt__(self, value):
        return Clause(f"{self.name} > ?", value)

    def __getitem__(self, key):
        return Field(f"{self.name}.{key}")

    __hash__ = None


class Clause:
    def __init__(self, text, *values):
        self.text, self.values = text, values

    def __and__(self, other):
        return Clause(f"({self.text} and {other.text})", *self.values, *other.values)

    def __invert__(self):
        return Clause(f"not {self.text}", *self.values)

    def __iter__(self):
        yield self.text
        yield self.values


name, age = Field("name"), Field("age")
clause = (name == source()) & (age > 3)
sink(clause.text)
sink(clause.values)
sink(clause.values[1])
text, values = ~clause
sink(text)
sink(values[0])
sink((name["first"] == "x").text)
sink(Field(source())["k"].name)
sink((~(age > 1)).values)
