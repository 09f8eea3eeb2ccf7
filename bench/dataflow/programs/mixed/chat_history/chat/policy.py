class Policy:
    def __init__(self, redact):
        self.redact = redact

    def apply(self, text):
        if self.redact:
            return "[redacted]"
        return text
