from probe import source, sink


def make(secret, label):
    def get():
        return label

    def reveal():
        return secret

    get.reveal = reveal
    return get


get = make(source(), "label")
sink(get())
sink(get.reveal())
sink(get.__name__)


def defer(function, *args, **kwargs):
    def run():
        return function(*args, **kwargs)

    return run


def greet(name, title="Dr."):
    return f"Hello {title}"


jobs = [defer(greet, source()), defer(greet, "x", title=source()), defer(str.upper, source())]
sink(jobs[0]())
sink(jobs[1]())
sink(jobs[2]())
sink([job() for job in jobs[:1]])
