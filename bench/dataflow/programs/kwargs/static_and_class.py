from probe import source, sink


class Formatter:
    @staticmethod
    def pair(left, right):
        return left

    @classmethod
    def labelled(cls, text, *, label="none"):
        return {"class": cls.__name__, "label": label, "text": text}


secret = source()
sink(Formatter.pair(secret, "x"))
sink(Formatter.pair("x", secret))
sink(Formatter().pair(right="x", left=secret))
entry = Formatter.labelled("public", label=secret)
sink(entry["label"])
sink(entry["text"])
sink(entry["class"])
