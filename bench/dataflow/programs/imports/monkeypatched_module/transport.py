settings = {"prefix": "p"}


def deliver(text):
    return settings["prefix"] + text
