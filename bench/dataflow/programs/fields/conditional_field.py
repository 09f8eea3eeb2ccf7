from probe import source, sink


class Job:
    def __init__(self, text, debug=False):
        self.text = text
        if debug:
            self.trace = text
        else:
            self.trace = "off"


sink(Job(source()).trace)
sink(Job(source(), debug=True).trace)
sink(Job("x", debug=True).trace)
sink(Job(source()).text)
