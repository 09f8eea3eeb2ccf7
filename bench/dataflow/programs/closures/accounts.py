from probe import source, sink


def account(owner, balance=0):
    history = []

    def deposit(amount, memo=""):
        nonlocal balance
        balance += amount
        history.append((amount, memo))
        return balance

    def rename(new):
        nonlocal owner
        old, owner = owner, new
        return old

    def statement():
        return f"{owner}: {balance}"

    def memos():
        return [memo for _, memo in history]

    return {"deposit": deposit, "rename": rename, "statement": statement, "memos": memos}


one = account("ann")
two = account(source())
sink(one["statement"]())
sink(two["statement"]())
sink(one["deposit"](5, memo=source()))
sink(one["memos"]())
sink(two["memos"]())
sink(two["rename"]("bob"))
sink(two["statement"]())
sink(one["rename"](source()))
sink(one["statement"]())


def layered(first):
    def middle(second):
        def inner(third):
            return [first, second, third]

        return inner

    return middle


got = layered("a")(source())("c")
sink(got[0])
sink(got[1])
sink(got[2])
makers = [layered(x) for x in ("p", source())]
sink(makers[0]("q")("r"))
sink(makers[1]("q")("r")[0])
sink(makers[1]("q")("r")[1])
