from functools import wraps

from probe import source, sink


def requires(role):
    def decorate(method):
        @wraps(method)
        def checked(self, *args):
            if self.role != role:
                return "denied"
            return method(self, *args)

        return checked

    return decorate


def returns_self(method):
    @wraps(method)
    def chain(self, *args):
        method(self, *args)
        return self

    return chain


def validated(check):
    def decorate(function):
        def inner(value):
            if not check(value):
                raise ValueError("bad")
            return function(value)

        return inner

    return decorate


class Desk:
    def __init__(self, role):
        self.role = role
        self.parts = []

    @requires("doctor")
    def chart(self, text):
        return text

    @returns_self
    def add(self, part):
        self.parts.append(part)
        return "ignored"

    @staticmethod
    @validated(str.isascii)
    def ascii_only(value):
        return value


sink(Desk("doctor").chart(source()))
sink(Desk("clerk").chart(source()))
sink(Desk("x").add("a").add(source()).parts)
sink(Desk("x").add("a").add("b").parts)
sink(Desk.ascii_only("x"))
try:
    sink(Desk.ascii_only(source()))  # dead
except ValueError as error:
    sink(str(error))
