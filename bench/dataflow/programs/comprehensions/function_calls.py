from probe import source, sink


def clean(text):
    return text.strip()


def hide(text):
    return "hidden"


seen = []
words = ["a", source()]
sink([clean(word) for word in words])
sink([hide(word) for word in words])
sink([function("x") for function in (clean, hide)])
sink([function(words[1]) for function in (clean, hide)])
[seen.append(word) for word in words]
sink(seen)
sink([seen.append(word) for word in words])
