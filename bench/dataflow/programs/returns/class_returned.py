from probe import source, sink


def make_class(default):
    class Field:
        value = default

        def get(self):
            return default

    return Field


Secret = make_class(source())
Plain = make_class("plain")
sink(Secret().get())
sink(Plain().get())
sink(Secret.value)
sink(Plain.value)
