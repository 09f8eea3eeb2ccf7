from .alpha import run as alpha_run


def run(text):
    alpha_run(text)
    return "beta"
