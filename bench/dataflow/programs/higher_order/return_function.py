from probe import source, sink


def chooser(private):
    def read_private():
        return source()

    def read_public():
        return "public"

    if private:
        return read_private
    return read_public


sink(chooser(True)())
sink(chooser(False)())
reader = chooser(True)
sink([reader(), 1])
sink(chooser)  # a function is no text
