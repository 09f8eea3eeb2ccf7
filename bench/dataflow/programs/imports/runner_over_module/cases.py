from helpers import clean, echo, keep_in, wrap
from probe import source, sink


def test_echo():
    sink(echo(source()))


def test_clean():
    sink(clean(source()))


def test_wrap():
    w = wrap(source(), "b")
    sink(w.left)
    sink(w.right)


def test_keep():
    store = {}
    keep_in(store, "a", source())
    keep_in(store, "b", "b")
    sink(store["a"])
    sink(store["b"])


def test_local_import():
    from helpers import echo as again, clean as echo

    sink(again(source()))
    sink(echo(source()))


def test_module():
    import helpers

    sink(helpers.echo(source()))
    sink(helpers.clean(source()))
    sink(helpers.CONSTANT)


def uncalled(x):
    sink(x)  # dead
