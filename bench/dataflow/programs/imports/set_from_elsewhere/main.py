from probe import source, sink
import config
import reader

config.TOKEN = source()
config.region = "eu"
sink(reader.token())
sink(reader.region())
sink(reader.name())
sink(config.TOKEN)
