import argparse
import configparser
import copy
import datetime
import decimal
import enum
import fractions
import functools
import io
import operator
import string
import types
from probe import source, sink

config = configparser.ConfigParser()
config.read_string("[db]\nhost = h\nport = 5\n")
config["db"]["password"] = source()
sink(config["db"]["host"])
sink(config.get("db", "password"))
sink(config.getint("db", "port"))
sink(config.sections())
sink(dict(config["db"])["password"])
parser = argparse.ArgumentParser()
parser.add_argument("--name", default="n")
parser.add_argument("text")
args = parser.parse_args([source()])
sink(args.text)
sink(args.name)
args = parser.parse_args(["--name", source(), "plain"])
sink(args.name)
sink(vars(args)["name"])
moment = datetime.date(2020, 1, 2)
sink(moment.isoformat())
sink(f"{moment:%Y}" + source())
sink(moment.replace(year=2021).year)
amount = decimal.Decimal("1.5") + 2
sink(str(amount))
sink(fractions.Fraction(1, 2))
template = string.Template("${a}")
sink(template.safe_substitute(a=source()))
sink(template.safe_substitute(b=source()))
frozen = types.MappingProxyType({"a": source(), "b": "b"})
sink(frozen["a"])
sink(frozen["b"])
sink(functools.reduce(operator.add, ["a", source()]))
sink(functools.reduce(lambda a, b: b, [source(), "last"]))
sink(copy.replace({"a": 1}) if hasattr(copy, "missing") else "no")
out = io.StringIO()
out.write("a")
out.write(source())
sink(out.getvalue())
sink(io.BytesIO(source().encode()).read())
sink(io.BytesIO(b"x").getvalue())


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


sink({Level.LOW: source(), Level.HIGH: "h"}[Level.HIGH])
sink({Level.LOW: source(), Level.HIGH: "h"}[Level(1)])
sink(Level.HIGH.name)
sink(Level.LOW + 1)
