from probe import source, sink


class Shell:
    def __init__(self):
        self.commands = {"echo": self.echo, "count": self.count, "set": self.set, "get": self.get}
        self.memory = {}

    def echo(self, *words):
        return " ".join(words)

    def count(self, *words):
        return str(len(words))

    def set(self, key, value):
        self.memory[key] = value
        return "ok"

    def get(self, key):
        return self.memory.get(key, "")

    def run(self, line):
        name, *words = line if isinstance(line, list) else line.split()
        command = self.commands.get(name, lambda *_: "unknown")
        return command(*words)


shell = Shell()
secret = source()
sink(shell.run(["echo", "a", secret]))
sink(shell.run(["count", "a", secret]))
sink(shell.run(["set", "k", secret]))
sink(shell.run("get k"))
sink(shell.run("get other"))
sink(shell.run("nothing here"))
sink(Shell().run("get k"))
