from ..billing.invoices import card


def name():
    return "Ana"


def salary():
    return "salary on " + card()
