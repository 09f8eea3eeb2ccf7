from probe import source, sink


def codec():
    def encode(text):
        return text[::-1]

    def size(text):
        return len(text)

    return encode, size


encode, size = codec()
pairs = [codec(), (str.upper, lambda text: "fixed")]
secret = source()
sink(encode(secret))
sink(size(secret))
sink(pairs[1][0](secret))
sink(pairs[1][1](secret))
for forward, back in pairs[1:]:
    sink(forward(secret))
    sink(back(secret))
