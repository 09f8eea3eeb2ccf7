from contextlib import contextmanager
from decimal import Decimal
from probe import source, sink


class InsufficientFunds(Exception):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} lacks {needed}")
        self.account = account
        self.needed = needed


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = Decimal(balance)
        self.memos = []

    def withdraw(self, amount, memo=None):
        if amount > self.balance:
            raise InsufficientFunds(self, amount - self.balance)
        self.balance -= amount
        if memo:
            self.memos.append(memo)

    def deposit(self, amount, memo=None):
        self.balance += amount
        self.memos.append(memo or "deposit")


class Ledger:
    def __init__(self):
        self.accounts = {}
        self.journal = []

    def open(self, owner, balance=0):
        return self.accounts.setdefault(owner, Account(owner, balance))

    @contextmanager
    def transaction(self):
        saved = [(a, a.balance, list(a.memos)) for a in self.accounts.values()]
        try:
            yield self
        except InsufficientFunds as error:
            for account, balance, memos in saved:
                account.balance, account.memos = balance, memos
            self.journal.append(str(error))
        else:
            self.journal.append("ok")

    def transfer(self, a, b, amount, memo=None):
        self.accounts[a].withdraw(amount, memo)
        self.accounts[b].deposit(amount, memo)


ledger = Ledger()
ann, bob = ledger.open("ann", 10), ledger.open("bob")
with ledger.transaction() as t:
    t.transfer("ann", "bob", 5)
sink(ledger.journal)
sink(bob.memos)
with ledger.transaction() as t:
    t.transfer("ann", "bob", 2, source())
sink(bob.memos)
sink(ann.memos[0])
sink(ann.balance)
sink(ledger.journal)
with ledger.transaction() as t:
    t.transfer("bob", "ann", 99, "big")
sink(ledger.journal[-1])
eve = ledger.open(source())
with ledger.transaction() as t:
    t.transfer(eve.owner, "ann", 1)
sink(ledger.journal[-1])
sink(ledger.journal[0])
sink([a.balance for a in ledger.accounts.values()])
sink(list(ledger.accounts))
