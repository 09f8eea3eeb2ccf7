from probe import source, sink


def make_account(opening):
    balance = {"note": opening}
    history = []

    def deposit(note):
        history.append(note)
        balance["note"] = note

    def show():
        return balance["note"]

    def audit():
        return list(history)

    def reset():
        nonlocal history
        history = []
        balance.clear()
        balance["note"] = "empty"

    return deposit, show, audit, reset


deposit, show, audit, reset = make_account("open")
other_deposit, other_show, other_audit, _ = make_account(source())
sink(show())
sink(other_show())
deposit(source())
sink(show())
sink(audit())
sink(other_audit())
reset()
sink(show())
sink(audit())
other_deposit("clean")
sink(other_show())
