from probe import source, sink


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def last(node):
    while node.next is not None:
        node = node.next
    return node.value


def length(node):
    return 1 + length(node.next) if node else 0


chain = Node("a", Node("b", Node(source())))
sink(last(chain))
sink(chain.value)
sink(chain.next.value)
sink(chain.next.next.value)
sink(length(chain))
sink(last(Node("x", Node("y"))))
