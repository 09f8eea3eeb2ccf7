from probe import source, sink


class Log:
    text = ""
    lines = 0

    def write(self, piece):
        Log.text += piece
        Log.lines += 1
        return self


log = Log()
log.write("a")
sink(Log.text)
log.write(source()).write("b")
sink(Log.text)
sink(log.text)
sink(Log.lines)
Log.text = ""
sink(log.text)
