from probe import source, sink

RAW = {"title": "t", "body": source()}

for _name, _value in RAW.items():
    globals()[_name.upper()] = _value

TABLE = []
for _key in ("a", "b"):
    TABLE.append((_key, RAW.get(_key, "none")))

if len(RAW) > 1:
    MODE = "many"
else:
    MODE = source()

try:
    EXTRA = RAW["extra"]
except KeyError:
    EXTRA = "default"


class Settings:
    for _key in RAW:
        pass
    last = RAW[_key]
    first = RAW["title"]


sink(TITLE)
sink(BODY)
sink(TABLE)
sink(MODE)
sink(EXTRA)
sink(Settings.last)
sink(Settings.first)
