from probe import source, sink


class Engine:
    def run(self, text):
        return text


class Silent:
    def run(self, text):
        return ""


class Worker:
    engine: Engine

    def __init__(self, engine):
        self.engine = engine

    def work(self, text):
        return self.engine.run(text)


sink(Worker(Engine()).work(source()))
sink(Worker(Silent()).work(source()))
workers = [Worker(Silent()), Worker(Engine())]
sink(workers[0].work(source()))
sink(workers[1].work(source()))
