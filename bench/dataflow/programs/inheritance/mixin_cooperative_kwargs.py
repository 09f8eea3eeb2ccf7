from probe import source, sink


class Base:
    def __init__(self, *, name="base"):
        self.name = name


class TimestampMixin(Base):
    def __init__(self, *, created="now", **kwargs):
        super().__init__(**kwargs)
        self.created = created


class OwnerMixin(Base):
    def __init__(self, *, owner="nobody", **kwargs):
        super().__init__(**kwargs)
        self.owner = owner.title()


class Document(TimestampMixin, OwnerMixin):
    def __init__(self, text, **kwargs):
        super().__init__(**kwargs)
        self.text = text


secret = source()
doc = Document("hello", owner=secret, name="n")
sink(doc.text)
sink(doc.owner)
sink(doc.created)
sink(doc.name)
doc = Document(secret, created="y")
sink(doc.text)
sink(doc.owner)
doc = Document("t", name=secret)
sink(doc.name)
