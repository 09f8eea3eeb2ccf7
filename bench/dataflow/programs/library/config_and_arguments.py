import argparse
import configparser
import io
import os
from probe import source, sink

secret = source()
parser = argparse.ArgumentParser()
parser.add_argument("--note", default="none")
parser.add_argument("--name", default="n")
parser.add_argument("rest", nargs="*")
options = parser.parse_args(["--note", secret])
sink(options.note)
sink(vars(options)["note"])
options = parser.parse_args([])
sink(options.name)
config = configparser.ConfigParser()
config.read_dict({"main": {"user": "u", "password": secret}})
sink(config["main"]["password"])
sink(config.get("main", "password"))
config.set("main", "user", secret)
sink(config["main"]["user"])
sink(config.sections())
sink(config.getint("main", "count", fallback=3))
os.environ["APP_NOTE"] = "x"
os.environ["APP_NOTE"] = secret
sink(os.environ["APP_NOTE"])
sink(os.environ.get("APP_NOTE", "none"))
sink(os.getenv("APP_MISSING", "fallback"))
os.environ.pop("APP_NOTE")
namespace = argparse.Namespace(a="1", b=secret)
sink(namespace.b)
sink(namespace.a)
