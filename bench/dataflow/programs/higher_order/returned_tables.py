from probe import source, sink


def api(secret):
    def read():
        return secret

    def version():
        return "1"

    def echo(text):
        return text

    return {"read": read, "version": version, "nested": {"echo": echo}}


def call(table, path, *args):
    target = table
    for part in path.split("."):
        target = target[part]
    return target(*args)


private, public = api(source()), api("p")
sink(private["read"]())
sink(private["version"]())
sink(public["read"]())
sink(private["nested"]["echo"]("x"))
sink(private["nested"]["echo"](source()))
sink(call(public, "nested.echo", "x"))
sink(call(private, "read"))
