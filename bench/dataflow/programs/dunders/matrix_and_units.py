from functools import total_ordering
from probe import source, sink


@total_ordering
class Length:
    def __init__(self, value, unit="m", origin=""):
        self.value, self.unit, self.origin = value, unit, origin

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return self.value < other.value

    def __add__(self, other):
        if isinstance(other, (int, float)):
            return Length(self.value + other, self.unit, self.origin)
        return Length(self.value + other.value, self.unit, self.origin + other.origin)

    __radd__ = __add__

    def __sub__(self, other):
        return Length(self.value - other.value, self.unit, other.origin)

    def __truediv__(self, other):
        return self.value / other.value if isinstance(other, Length) else Length(self.value / other, origin=self.origin)

    def __abs__(self):
        return Length(abs(self.value), self.unit)

    def __float__(self):
        return float(self.value)

    def __round__(self, digits=0):
        return self.origin

    def __divmod__(self, other):
        return self.origin, other.origin

    def __invert__(self):
        return self.unit

    def __hash__(self):
        return hash(self.value)

    def __str__(self):
        return f"{self.value}{self.unit}"


a, b = Length(1, origin=source()), Length(2, unit=source(), origin="b")
sink((a + b).origin)
sink((a + b).unit)
sink((b + 1).origin)
sink((1 + a).origin)
sink((a - b).origin)
sink((b - a).origin)
sink(a / b)
sink((a / 2).origin)
sink(abs(a).origin)
sink(float(a))
sink(round(a))
sink(round(b))
sink(divmod(a, b)[0])
sink(divmod(a, b)[1])
sink(~a)
sink(~b)
sink(str(a))
sink(str(b))
sink(max(a, b).origin)
sink(min(a, b).origin)
sink(sum([a, b], Length(0)).origin)
sink(sum([b, b], Length(0)).origin)
sink(a <= b)
sink({a: "k"}[Length(1)])
sink(sorted([b, a])[0].origin)
sink(sorted([b, a])[1].origin)
a += b
sink(a.unit)
sink(a.origin)
