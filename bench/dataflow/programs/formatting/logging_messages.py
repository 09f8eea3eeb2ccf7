from probe import source, sink


class Record:
    def __init__(self, message, args):
        self.message = message
        self.args = args

    def text(self):
        return self.message % self.args if self.args else self.message


class Logger:
    def __init__(self):
        self.lines = []

    def info(self, message, *args):
        self.lines.append(Record(message, args).text())


app, audit = Logger(), Logger()
app.info("user %s", "ana")
sink(app.lines)
audit.info("token %s from %s", source(), "web")
sink(audit.lines)
sink(Record("token %s", (source(),)).text())
sink(Record("token %s", (source(),)).message)
