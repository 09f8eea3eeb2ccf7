import argparse
import json
import sys
from probe import source, sink

COMMANDS = {}


def command(*arguments):
    def register(function):
        COMMANDS[function.__name__] = (function, arguments)
        return function

    return register


def argument(*names, **options):
    return names, options


@command(argument("text"), argument("--upper", action="store_true"))
def echo(options):
    return options.text.upper() if options.upper else options.text


@command(argument("text"))
def size(options):
    return {"size": len(options.text)}


@command(argument("pairs", nargs="+"))
def table(options):
    return dict(pair.split("=", 1) for pair in options.pairs)


def main(argv):
    parser = argparse.ArgumentParser()
    parsers = parser.add_subparsers(dest="command")
    for name, (function, arguments) in COMMANDS.items():
        sub = parsers.add_parser(name)
        for names, options in arguments:
            sub.add_argument(*names, **options)
        sub.set_defaults(run=function)
    options = parser.parse_args(argv)
    return options.run(options)


secret = source()
sink(main(["echo", secret]))
sink(main(["size", secret]))
sink(main(["table", "a=b", "c=" + secret]))
sink(json.dumps(main(["size", "x"])))
sink(sorted(COMMANDS))
sink(len(sys.argv))
