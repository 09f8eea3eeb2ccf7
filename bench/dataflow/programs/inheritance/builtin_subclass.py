from probe import source, sink


class Headers(dict):
    def auth(self):
        return self["auth"]

    def kind(self):
        return self.get("kind")


class Stack(list):
    def push(self, item):
        self.append(item)

    def peek(self):
        return self[-1]


headers = Headers(auth=source(), kind="json")
sink(headers.auth())
sink(headers.kind())
stack = Stack()
stack.push(source())
sink(stack.peek())
sink(Stack().__len__())
