from probe import source, sink


class Log:
    def __init__(self):
        self.lines = []

    def __iadd__(self, line):
        self.lines.append(line)
        return self

    def __ior__(self, lines):
        self.lines = list(lines)
        return self


log = Log()
alias = log
log += "start"
sink(log.lines)
log += source()
sink(log.lines)
sink(alias.lines)
log |= ["clean"]
sink(alias.lines)
other = Log()
other += "x"
sink(other.lines)
