from probe import source, sink


def cell(initial):
    value = initial

    def get():
        return value

    def put(new):
        nonlocal value
        old, value = value, new
        return old

    return get, put


get, put = cell("plain")
other_get, other_put = cell("other")
sink(get())
sink(put(source()))
sink(get())
sink(other_get())
sink(put("again"))
sink(get())
other_put(source())
sink(get())
sink(other_get())
apply = [cell(source())[0], cell("x")[0]]
sink(apply[1]())
sink(apply[0]())
