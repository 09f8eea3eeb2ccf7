from probe import source, sink


def account(owner, memo):
    history = []

    def deposit(amount, note=""):
        history.append((amount, note))
        return len(history)

    def notes():
        return [note for _, note in history]

    def amounts():
        return [amount for amount, _ in history]

    def dispatch(action, *args):
        return {"deposit": deposit, "notes": notes, "amounts": amounts, "owner": lambda: owner, "memo": lambda: memo}[
            action
        ](*args)

    return dispatch


mine = account("me", source())
sink(mine("deposit", 5, source()))
sink(mine("notes"))
sink(mine("amounts"))
sink(mine("owner"))
sink(mine("memo"))
yours = account("you", "m")
yours("deposit", 1, "n")
sink(yours("notes"))
