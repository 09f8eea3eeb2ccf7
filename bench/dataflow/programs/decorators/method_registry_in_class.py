from probe import source, sink


class Registry(dict):
    def register(self, key):
        def decorate(function):
            self[key] = function
            return function

        return decorate


class Commands:
    table = Registry()
    audit = []

    @table.register("echo")
    def echo(self, *args):
        return " ".join(args)

    @table.register("count")
    def count(self, *args):
        return len(args)

    def run(self, line, *extra):
        name, *args = line.split()
        Commands.audit.append(name)
        return self.table[name](self, *args, *extra)


commands = Commands()
sink(commands.run("echo a", source()))
sink(commands.run("count a", source()))
sink(commands.run("echo a b"))
sink(Commands.audit)
sink(sorted(Commands.table))
sink(Commands.table["echo"](None, source()))
sink(Commands.table["count"](None, source()))
