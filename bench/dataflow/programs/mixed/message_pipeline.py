from probe import source, sink


class Stage:
    def __init__(self, function, name=None):
        self.function = function
        self.name = name or function.__name__

    def __or__(self, other):
        return Pipeline([self, other])

    def __call__(self, message):
        return self.function(message)


class Pipeline:
    def __init__(self, stages):
        self.stages = stages

    def __or__(self, other):
        return Pipeline([*self.stages, other])

    def __call__(self, message):
        for stage in self.stages:
            message = stage(message)
        return message

    def names(self):
        return " > ".join(stage.name for stage in self.stages)


def parse(message):
    return {"user": message["from"], "text": message["body"]}


def redact(message):
    return {**message, "text": "[removed]"}


def anonymous(message):
    return {k: v for k, v in message.items() if k != "user"}


def summarise(message):
    return {"size": len(message["text"]), **{k: v for k, v in message.items() if k != "text"}}


def stamp(tag):
    return Stage(lambda message: {**message, "tag": tag}, f"stamp-{tag}")


full = Stage(parse) | Stage(summarise) | stamp("done")
clean = Stage(parse) | Stage(redact) | stamp("clean")
quiet = Stage(parse) | Stage(anonymous)
note = {"from": "ann", "body": source()}
sink(full(note))
sink(clean(note))
sink(quiet(note))
sink(quiet({"from": source(), "body": "hello"}))
sink(full({"from": source(), "body": "hello"}))
sink(full({"from": source(), "body": "hello"})["size"])
sink(full.names())
sink((Stage(parse) | stamp(source()))({"from": "bob", "body": "hi"})["tag"])
sink((Stage(parse) | stamp(source()))({"from": "bob", "body": "hi"})["text"])
