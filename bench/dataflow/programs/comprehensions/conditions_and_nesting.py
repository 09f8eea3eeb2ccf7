from probe import source, sink


def test_filter_by_key():
    rows = [{"k": "a", "v": source()}, {"k": "b", "v": "x"}]
    sink([r["k"] for r in rows])
    sink([r["v"] for r in rows])


def test_enumerated():
    items = ["a", source()]
    sink([i for i, _ in enumerate(items)])
    sink([x for _, x in enumerate(items)])


def test_nested():
    grid = [["a", source()], ["b", "c"]]
    sink([cell for row in grid for cell in row])
    sink([row[0] for row in grid])
    sink([[cell for cell in row] for row in grid][1])


def test_conditional_expression():
    items = [source(), "a"]
    sink(["*" if x != "a" else x for x in items])
    sink([x if x != "a" else "*" for x in items])


def test_dict_comp():
    data = {"a": source(), "b": "x"}
    sink({k: len(v) for k, v in data.items()})
    sink({v: k for k, v in data.items()})
    sink({k: v for k, v in data.items() if k == "b"})
    sink({k: v for k, v in data.items() if k != "b"})


def test_zip():
    sink([a for a, b in zip(["x"], [source()])])
    sink([b for a, b in zip(["x"], [source()])])


test_filter_by_key()
test_enumerated()
test_nested()
test_conditional_expression()
test_dict_comp()
test_zip()
