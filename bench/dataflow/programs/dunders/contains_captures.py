from probe import source, sink


class Recorder:
    def __init__(self):
        self.asked = []
        self.last = "none"

    def __contains__(self, item):
        self.asked.append(item)
        self.last = item
        return False


recorder = Recorder()
sink("a" in recorder)
sink(recorder.asked)
if source() not in recorder:
    sink(recorder.last)
sink(recorder.asked)
"b" in recorder
sink(recorder.last)
