class Null:
    def put(self, key, value):
        pass

    def get(self, key):
        return "null"
