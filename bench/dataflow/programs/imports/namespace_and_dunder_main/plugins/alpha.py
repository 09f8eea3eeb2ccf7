from probe import source

COUNT = "0"


def run(text):
    return text


if __name__ == "__main__":
    COUNT = source()
