DEFAULTS = {"token": "none", "mode": "slow"}
TOKEN = DEFAULTS["token"]
MODE = DEFAULTS["mode"]


def override(**values):
    for name, value in values.items():
        globals()[name.upper()] = value


def reset():
    global TOKEN, MODE
    TOKEN, MODE = DEFAULTS["token"], DEFAULTS["mode"]
