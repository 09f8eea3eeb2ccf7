from probe import source, sink


class Recorder:
    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        def call(*args):
            self.calls.append((name, args))
            return self

        return call


recorder = Recorder()
recorder.open("file").write("x")
sink(recorder.calls)
recorder.write(source())
sink(recorder.calls)
sink([name for name, _ in recorder.calls])
sink(Recorder().close().calls)
