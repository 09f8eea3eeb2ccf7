from probe import source, sink


def make_cell(start):
    value = start

    def get():
        return value

    def put(new):
        nonlocal value
        value = new

    return get, put


def two_cells():
    get_a, put_a = make_cell("a")
    get_b, put_b = make_cell("b")
    put_a(source())
    sink(get_a())
    sink(get_b())
    put_a("x")
    sink(get_a())


def order():
    get, put = make_cell("a")
    sink(get())
    put(source())
    sink(get())


def late_binding():
    text = "before"

    def show():
        return text

    first = show()
    text = source()
    sink(first)
    sink(show())


def loop_lambdas():
    functions = []
    for item in ("a", "b", source()):
        functions.append(lambda: item)
    sink(functions[0]())
    frozen = []
    for item in ("a", "b", source()):
        frozen.append(lambda item=item: item)
    sink(frozen[0]())
    sink(frozen[2]())


two_cells()
order()
late_binding()
loop_lambdas()
