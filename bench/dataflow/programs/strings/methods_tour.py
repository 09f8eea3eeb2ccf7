from probe import source, sink


def test_case():
    s = source()
    sink(s.upper())
    sink(s.title().swapcase())
    sink(s.isalpha())
    sink(s.find("a"))
    sink(s.count(" "))
    sink(s.startswith("x"))


def test_replace():
    s = source()
    sink("abc".replace("b", s))
    sink("abc".replace(s, "b"))
    sink(s.replace(s, "gone"))
    sink(s.replace("a", "b"))


def test_split():
    line = "id:" + source()
    sink(line.split(":")[0])
    sink(line.split(":")[1])
    sink(line.partition(":")[2])
    sink(line.partition(":")[1])
    sink(line.removeprefix("id:"))
    sink(line.split(":", 1)[-1])
    a, b = line.split(":")
    sink(a)
    sink(b)


def test_join():
    s = source()
    sink(",".join(["a", s]))
    sink(s.join(["a", "b"]))
    sink(s.join(["a"]))
    sink("".join(reversed(s)))


def test_slices():
    s = "head" + source()
    sink(s[:4])
    sink(s[4:])
    sink(s[0])
    sink(s[:0])


def test_bytes():
    b = source().encode("utf-8")
    sink(b)
    sink(b.decode())
    sink(b"x".join([b"a"]))
    sink(len(b))
    sink(bytearray(b))
    sink(b"".hex())


def test_translate():
    s = source()
    sink(s.translate({ord("a"): "b"}))
    sink("abc".translate(str.maketrans("a", "b")))
    sink("x".ljust(len(s), "."))
    sink("x".center(3, s[0]))
    sink(s.zfill(99))
    sink(s.encode().hex()[:0])


test_case()
test_replace()
test_split()
test_join()
test_slices()
test_bytes()
test_translate()
