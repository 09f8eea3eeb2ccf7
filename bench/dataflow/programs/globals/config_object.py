from probe import source, sink


class Config:
    def __init__(self):
        self.key = ""
        self.region = "eu"


CONFIG = Config()


def configure():
    CONFIG.key = source()


def client():
    return CONFIG.key, CONFIG.region


configure()
sink(CONFIG.key)
sink(CONFIG.region)
sink(client()[0])
sink(client()[1])
