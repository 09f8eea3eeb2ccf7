from probe import source, sink


class Token:
    def __init__(self, text):
        if len(text) > 3:
            raise ValueError("too long", text)
        self.text = text


def make(text):
    try:
        return Token(text).text
    except ValueError as error:
        return error.args


sink(make(source())[1])
sink(make(source())[0])
sink(make("abc"))
sink(make("abcdef"))
