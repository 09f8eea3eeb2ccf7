from probe import source, sink


class Secret:
    def text(self):
        return source()


class Plain:
    def text(self):
        return "plain"


def show_secret(item: Secret) -> str:
    return item.text()


def show_plain(item: Plain) -> str:
    return item.text()


sink(show_secret(Secret()))
sink(show_plain(Plain()))
sink(Plain().text())
