from probe import source, sink


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class Stack:
    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1
        return self

    def pop(self):
        node, self.head = self.head, self.head.next
        self.size -= 1
        return node.value

    def peek(self):
        return self.head.value

    def to_list(self):
        out, node = [], self.head
        while node:
            out.append(node.value)
            node = node.next
        return out


s = Stack().push("a").push(source()).push("c")
sink(s.peek())
sink(s.size)
sink(s.to_list())
sink(s.pop())
sink(s.to_list())
sink(s.pop())
sink(s.to_list())
sink(s.peek())
t = Stack().push("x")
sink(t.to_list())
a = Node("a")
b = Node(source(), a)
a.next = b
sink(a.value)
sink(a.next.value)
sink(a.next.next.value)
sink(b.next.next.value)
