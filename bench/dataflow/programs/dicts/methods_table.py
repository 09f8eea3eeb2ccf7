from probe import source, sink


class Shell:
    def __init__(self):
        self.last = source()
        self.commands = {"echo": self.echo, "last": self.show_last, "count": self.count}

    def echo(self, text):
        return text

    def show_last(self, _):
        return self.last

    def count(self, text):
        return len(text)

    def run(self, name, text):
        return self.commands[name](text)


shell = Shell()
sink(shell.run("echo", "hello"))
sink(shell.run("last", "hello"))
sink(shell.run("count", source()))
sink(shell.commands["echo"](source()))
sink(shell.commands["last"]("x"))
