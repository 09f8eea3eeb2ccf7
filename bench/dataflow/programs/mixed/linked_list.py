from probe import source, sink


class Node:
    def __init__(self, value, rest=None):
        self.value = value
        self.rest = rest


class LinkedList:
    def __init__(self):
        self.head = None

    def push(self, value):
        self.head = Node(value, self.head)

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.rest


secret, plain = LinkedList(), LinkedList()
secret.push("a")
secret.push(source())
plain.push("x")
sink(list(secret))
sink(list(plain))
sink(secret.head.value)
sink(secret.head.rest.value)
sink([len(value) for value in secret])
