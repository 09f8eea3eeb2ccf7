from probe import source, sink


def tokens(text):
    for number, line in enumerate(text.splitlines(), 1):
        for word in line.split():
            yield number, word


def words(stream):
    for _, word in stream:
        yield word


def numbers(stream):
    for number, _ in stream:
        yield number


text = "one\n" + source()
sink(list(words(tokens(text))))
sink(list(numbers(tokens(text))))
sink(list(words(tokens("x y"))))
sink(max(numbers(tokens(text))))
sink({number: word for number, word in tokens(text)})
