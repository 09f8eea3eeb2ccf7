from functools import cached_property

from probe import source, sink


class Page:
    def __init__(self, body):
        self._body = body

    @property
    def body(self):
        return self._body

    @cached_property
    def title(self):
        return self._body.title()

    @cached_property
    def size(self):
        return len(self._body)

    @staticmethod
    def label(text):
        return text

    @classmethod
    def blank(cls):
        return cls("blank")


page = Page(source())
sink(page.body)
sink(page.title)
sink(page.size)
sink(Page.blank().body)
sink(Page.label(source()))
sink(Page.blank().label("x"))
