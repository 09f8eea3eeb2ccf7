import shlex
from probe import source, sink


class Shell:
    def __init__(self):
        self.vars = {}
        self.history = []
        self.aliases = {"p": "print"}

    def run(self, line):
        self.history.append(line)
        words = shlex.split(line)
        if not words:
            return ""
        name, *args = words
        name = self.aliases.get(name, name)
        try:
            method = getattr(self, f"cmd_{name}")
        except AttributeError:
            return f"{name}: not found"
        return method(*args)

    def cmd_set(self, key, *values):
        self.vars[key] = " ".join(values)
        return "ok"

    def cmd_print(self, *keys):
        return ",".join(self.vars.get(key, "?") for key in keys)

    def cmd_unset(self, key):
        return str(self.vars.pop(key, None) is not None)


shell = Shell()
sink(shell.run("set a one two"))
sink(shell.run("print a b"))
sink(shell.run("p a"))
shell.vars["s"] = source()
sink(shell.run("print s"))
sink(shell.run("print a"))
sink(shell.run("unset s"))
sink(shell.run("print s"))
sink(shell.run("nope"))
sink(shell.run(""))
sink(shell.history)
