from probe import source, sink


class Scanner:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def peek(self):
        return self.text[self.position] if self.position < len(self.text) else ""

    def take(self):
        char = self.peek()
        self.position += 1
        return char

    def rest(self):
        return self.text[self.position :]

    def count(self):
        total = 0
        while self.take():
            total += 1
        return total

    def collect(self):
        out = []
        while char := self.take():
            out.append(char)
        return "".join(out)


def rot(text):
    return "".join(chr(ord(c) + 1) for c in text)


def unrot(text):
    return "".join(chr(ord(c) - 1) for c in text)


def run_lengths(text):
    out, previous, count = [], None, 0
    for char in text:
        if char == previous:
            count += 1
        else:
            if previous is not None:
                out.append((previous, count))
            previous, count = char, 1
    return out


def checksum(text):
    total = 0
    for char in text:
        total = (total * 31 + ord(char)) % 997
    return total


def escape(text):
    table = {"<": "&lt;", ">": "&gt;"}
    return "".join(table.get(char, char) for char in text)


def stars(text):
    return "".join("*" for _ in text)


sink(Scanner(source()).take())
sink(Scanner(source()).rest())
sink(Scanner(source()).position)
sink(Scanner(source()).count())
sink(Scanner(source()).collect())
sink(Scanner("plain").collect())
sink(unrot(rot(source())))
sink(run_lengths(source()))
sink(checksum(source()))
sink(escape(source()))
sink(escape("plain"))
sink(stars(source()))
sink(source().encode("utf-8").decode("utf-8"))
sink(len(source().encode("utf-8")))
sink(str(source().encode("utf-8"), "utf-8"))
