from probe import source, sink


class HookError(Exception):
    pass


class Host:
    def __init__(self):
        self._hooks = {}
        self.errors = []

    def hook(self, name, priority=0):
        def decorate(function):
            self._hooks.setdefault(name, []).append((priority, len(self._hooks), function))
            return function

        return decorate

    def filter(self, name, value, **context):
        for _, _, function in sorted(self._hooks.get(name, []), key=lambda entry: entry[:2]):
            try:
                value = function(value, **context)
            except HookError as error:
                self.errors.append(str(error))
        return value

    def fire(self, name, *args):
        return [function(*args) for _, _, function in self._hooks.get(name, [])]


host = Host()


@host.hook("text")
def strip(value, **_):
    return value.strip()


@host.hook("text", priority=5)
def sign(value, *, user="u", **_):
    return f"{value} - {user}"


@host.hook("hidden")
def hide(value, **_):
    return ""


@host.hook("broken")
def broken(value, **_):
    raise HookError("bad: " + value)


@host.hook("started")
def started(name):
    return name


secret = source()
sink(host.filter("text", secret))
sink(host.filter("text", "a", user=secret))
sink(host.filter("hidden", secret))
sink(host.filter("missing", secret))
sink(host.filter("broken", "ok"))
sink(host.errors)
host.filter("broken", secret)
sink(host.errors)
sink(host.fire("started", secret))
sink(host.fire("stopped", secret))
