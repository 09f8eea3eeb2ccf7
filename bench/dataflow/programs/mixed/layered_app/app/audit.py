class Audit:
    def __init__(self):
        self.lines = []

    def record(self, method, path):
        self.lines.append(f"{method} {path}")
