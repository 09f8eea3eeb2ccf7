from probe import source, sink
from abc import ABC, abstractmethod


class Store(ABC):
    @abstractmethod
    def get(self, key):
        ...

    def fetch(self, key):
        return "value:" + self.get(key)


class Fixed(Store):
    def get(self, key):
        return "fixed"


class Echo(Store):
    def get(self, key):
        return key


class Remote(Store):
    def get(self, key):
        return source()


sink(Fixed().fetch(source()))
sink(Echo().fetch(source()))
sink(Echo().fetch("k"))
sink(Remote().fetch("k"))
