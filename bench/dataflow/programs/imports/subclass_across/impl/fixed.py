import base


class Fixed(base.Store):
    def read(self):
        return "fixed"
