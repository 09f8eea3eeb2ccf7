def mask(card):
    return "*" * len(card)
