from probe import source, sink


def make_class(prefix, secret):
    class Reader:
        label = prefix

        def read(self):
            return secret

        def name(self):
            return prefix

    return Reader


Private = make_class("private", source())
Public = make_class("public", "open")
sink(Private().read())
sink(Private().name())
sink(Private.label)
sink(Public().read())
sink(make_class(source(), "x").label)
