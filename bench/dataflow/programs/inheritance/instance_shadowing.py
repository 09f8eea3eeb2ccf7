from probe import source, sink


class Widget:
    label = "widget"

    def title(self):
        return self.label


class Secret(Widget):
    def __init__(self, label=None):
        if label:
            self.label = label


sink(Secret(source()).title())
sink(Secret().title())
sink(Widget().title())
secret = Secret(source())
del secret.label
sink(secret.title())
Widget.label = source()
sink(Secret().title())
