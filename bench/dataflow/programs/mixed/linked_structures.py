from probe import source, sink


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class Chain:
    def __init__(self, values=()):
        self.head = None
        for value in reversed(list(values)):
            self.push(value)

    def push(self, value):
        self.head = Node(value, self.head)

    def pop(self):
        node, self.head = self.head, self.head.next
        return node.value

    def reverse(self):
        previous, node = None, self.head
        while node is not None:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def remove(self, value):
        if self.head and self.head.value == value:
            self.head = self.head.next
            return
        node = self.head
        while node.next and node.next.value != value:
            node = node.next
        if node.next:
            node.next = node.next.next


chain = Chain(["a", "b"])
sink(list(chain))
chain.push(source())
sink(chain.head.value)
sink(chain.head.next.value)
sink(list(chain))
sink(chain.pop())
sink(list(chain))
chain.push(source())
chain.reverse()
sink(chain.head.value)
sink(list(chain))
other = Chain("xy")
other.remove("x")
sink(list(other))
