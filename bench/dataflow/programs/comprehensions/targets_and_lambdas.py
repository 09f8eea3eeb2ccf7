from probe import source, sink


def test_unpacked_targets():
    pairs = [("a", (source(), "x"))]
    sink([inner for _, (_, inner) in pairs])
    sink([inner for _, (inner, _) in pairs])


def test_starred_target():
    lists = [["a", source(), "c"]]
    sink([first for first, *rest in lists])
    sink([rest for first, *rest in lists])
    sink([last for *_, last in lists])


def test_list_of_lambdas():
    makers = [lambda: "a", lambda: source()]
    sink(makers[0]())
    sink([m() for m in makers])


def test_generator_argument():
    sink("".join(c for c in source()))
    sink(sum(1 for c in source()))
    sink(max(len(w) for w in source().split()))
    sink(max(w for w in source().split()))


def test_keys_only():
    d = {source(): 1}
    sink([v for v in d.values()])
    sink([k for k in d])


def test_walrus():
    sink([y for x in ("a", source()) if (y := x.strip())])
    sink([len(y) for x in ("a", source()) if (y := x.strip())])


test_unpacked_targets()
test_starred_target()
test_list_of_lambdas()
test_generator_argument()
test_keys_only()
test_walrus()
