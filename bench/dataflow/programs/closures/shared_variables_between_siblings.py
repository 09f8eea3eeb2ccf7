from probe import source, sink


def build():
    current = "initial"
    log = []

    class Cursor:
        label = current

        def set(self, value):
            nonlocal current
            current = value
            log.append(len(value))

        def get(self):
            return current

    def peek():
        return current

    def history():
        return log

    return Cursor(), peek, history


cursor, peek, history = build()
sink(peek())
cursor.set(source())
sink(peek())
sink(cursor.get())
sink(cursor.label)
sink(history())
fresh, fresh_peek, _ = build()
sink(fresh_peek())
cursor.set("done")
sink(peek())


def outer(text):
    def set_text(value):
        nonlocal text
        text = value

    def run(action):
        action(set_text)
        return text

    return run


run = outer("start")
sink(run(lambda set_text: None))
sink(run(lambda set_text: set_text(source())))
sink(run(lambda set_text: set_text("end")))
