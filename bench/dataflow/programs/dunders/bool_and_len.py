from probe import source, sink


class Result:
    def __init__(self, value, ok):
        self.value = value
        self.ok = ok
        self.checked = "no"

    def __bool__(self):
        self.checked = self.value
        return self.ok


result = Result(source(), True)
sink(result.checked)
sink(result.value if result else "none")
sink(result.checked)
other = Result("x", False)
sink("fallback" if not other else other.value)
sink(other.checked)
sink(bool(result))
