from probe import source, sink


class Job:
    def __init__(self, function, *args, **kwargs):
        self.function = function
        self.args = args
        self.kwargs = kwargs

    def run(self, **overrides):
        return self.function(*self.args, **{**self.kwargs, **overrides})


def report(title, body, footer="end"):
    return {"title": title, "body": body, "footer": footer}


result = Job(report, "t", source()).run()
sink(result["title"])
sink(result["body"])
sink(result["footer"])
again = Job(report, "t", "b", footer=source()).run(footer="clean")
sink(again["footer"])
sink(again["body"])
third = Job(report, "t", "b").run(footer=source())
sink(third["footer"])
sink(third["title"])
