from probe import source, sink


class Base:
    def __init__(self, token):
        self.__token = token

    def base_token(self):
        return self.__token


class Child(Base):
    def __init__(self, token):
        super().__init__("base")
        self.__token = token

    def child_token(self):
        return self.__token


child = Child(source())
sink(child.base_token())
sink(child.child_token())
sink(child._Base__token)
sink(child._Child__token)
