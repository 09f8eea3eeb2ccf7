from .core import service as svc
from .core.service import remember


def main(argv):
    command, text = argv
    if command == "show":
        return svc.show(text)
    return svc.hide(text)
