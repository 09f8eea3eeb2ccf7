value = "initial"


def read():
    return value


def function():
    return "original"


def replace(new):
    global function
    function = new


class Holder:
    item = "none"

    def get(self):
        return self.item
