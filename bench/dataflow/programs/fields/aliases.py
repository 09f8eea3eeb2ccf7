from probe import source, sink


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


first = Node("a")
second = Node(source())
first.next = second
sink(first.value)
sink(first.next.value)
alias = first.next
alias.value = "clean"
sink(second.value)
sink(first.next.value)
first.next = Node(source())
sink(second.value)
sink(first.next.value)
