import argparse

from probe import sink, source

parser = argparse.ArgumentParser()
parser.add_argument("--note", "-n", default="none")
parser.add_argument("--name", default="x")
parser.add_argument("rest", nargs="*")
options = parser.parse_args(["--note", source()])
sink(options.note)
sink(vars(options)["note"])
sink(options.name)
sink(parser.parse_args(["-n", source()]).note)
sink(parser.parse_args([source()]).rest)
sink(parser.parse_args([source()]).note)
sink(argparse.Namespace(a="x", b=source()).b)
sink(argparse.Namespace(a="x", b=source()).a)
