import functools


def tool(function=None, *, name=None):
    if function is None:
        return functools.partial(tool, name=name)
    function.tool_name = name or function.__name__
    return function


class Toolbox:
    def __init__(self, *functions):
        self._tools = {function.tool_name: function for function in functions}

    def call(self, name, /, **arguments):
        return self._tools[name](**arguments)

    def names(self):
        return sorted(self._tools)
