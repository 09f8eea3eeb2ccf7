from conf import defaults, Keys
from conf.defaults import TEMPLATE, Mode
from conf.texts import TEXTS
from probe import source, sink

record = {Keys.NAME: "n", Keys.NOTE: source()}
sink(record[Keys.NAME])
sink(record[Keys.NOTE])
sink(record["note"])
sink(TEMPLATE.format(name=record["name"]))
sink(TEMPLATE.format(name=record["note"]))
sink(TEXTS[Mode.SAFE](source()))
sink(TEXTS[Mode.RAW](source()))
sink(defaults.Mode.SAFE.value)
