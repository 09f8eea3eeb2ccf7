from probe import source, sink


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


def last(node):
    while (following := node.next) is not None:
        node = following
    return node


def find(node, wanted):
    while node and (value := node.value) != wanted:
        node = node.next
    return node


chain = Node("head", Node("mid", Node(source())))
sink(last(chain).value)
sink(last(Node("only")).value)
sink(find(chain, "mid").value)
sink(find(chain, "head").value)


def first_true(items, test):
    for item in items:
        if result := test(item):
            return item, result
    return None, None


sink(first_true([{"k": ""}, {"k": source()}], lambda d: d["k"])[1])
sink(first_true([{"k": ""}, {"k": "x"}], lambda d: d["k"])[0])
sink(first_true([0, 5], lambda n: n > 1)[1])


def memo(cache, key, make):
    if (hit := cache.get(key)) is None:
        hit = cache[key] = make()
    return hit


cache = {"warm": "w"}
sink(memo(cache, "warm", source))
sink(memo(cache, "cold", source))
sink(memo(cache, "cold", lambda: "never"))
sink(cache["warm"])


def chunk(text):
    parts = []
    while (cut := text[:3]):
        parts.append(cut)
        text = text[3:]
    return parts


sink(chunk("abcdef"))
sink(chunk(source()))
if any((found := word) == "b" for word in ("a", "b", "c")):
    sink(found)
if all((each := word) for word in ("a", source())):
    sink(each)
numbers = [n for line in ("1", "x") if (n := int(line) if line.isdigit() else None) is not None]
sink(numbers)
