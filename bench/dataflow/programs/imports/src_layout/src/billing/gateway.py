from billing.masking import mask


def charge(card):
    return {"card": card}


def receipt(card):
    return mask(card)
