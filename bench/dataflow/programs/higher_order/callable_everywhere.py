from probe import source, sink


def make():
    return source()


def clean():
    return "clean"


class Holder:
    function = staticmethod(clean)

    def __init__(self, function):
        self.call = function
        self.table = {"f": function, "g": [clean, function]}

    def via(self, name="f"):
        return self.table[name]()


h = Holder(make)
sink(h.call())
sink(h.function())
sink(h.via())
sink(h.table["g"][0]())
sink(h.table["g"][1]())
sink(h.table["g"][-1]())
h.call = clean
sink(h.call())
h.table["f"] = clean
sink(h.via())
functions = [clean]
functions.append(make)
sink(functions[0]())
sink(functions[1]())
sink(functions.pop()())
(only,) = functions
sink(only())
table = dict(a=make)
table.update(a=clean, b=make)
sink(table["a"]())
sink(table["b"]())
sink((table.get("c") or clean)())
sink({**table}["b"]())
sink((make if len(functions) > 5 else clean)())
sink([function() for function in {"a": clean}.values()])
matrix = ((clean, make), (make, clean))
sink(matrix[0][0]())
sink(matrix[1][0]())
