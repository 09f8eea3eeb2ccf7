from probe import source, sink


def parse(text):
    try:
        number = int(text)
    except ValueError:
        return "bad"
    else:
        return number + 1


def convert(table, key):
    try:
        value = table[key]
    except KeyError as missing:
        return f"no {missing.args[0]}"
    else:
        return value
    finally:
        seen.append(key)


seen = []
sink(parse("12"))
sink(parse(source()))
sink(convert({"a": "x"}, "a"))
sink(convert({"a": source()}, "a"))
sink(convert({"a": source()}, "b"))
sink(convert({}, source()))
sink(seen)
