__all__ = ("Note",)


class Note:
    def __init__(self, user, text):
        self.user = user
        self.text = text
