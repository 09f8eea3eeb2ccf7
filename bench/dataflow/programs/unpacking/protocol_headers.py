from probe import source, sink


def parse(line):
    method, path, *rest = line.split(" ")
    return method, path, rest


def header(line):
    name, _, value = line.partition(": ")
    return name, value


def request(lines):
    first, *headers = lines
    method, path, _ = parse(first)
    return {"method": method, "path": path, "headers": dict(header(h) for h in headers)}


def rotate(items):
    head, *tail = items
    return [*tail, head]


def ends(items):
    first, *_, last = items
    return first, last


r = request(["GET /a HTTP", "Host: h", "Auth: " + source()])
sink(r["method"])
sink(r["path"])
sink(r["headers"]["Host"])
sink(r["headers"]["Auth"])
sink(len(r["headers"]))
sink(rotate([source(), "b"])[0])
sink(rotate([source(), "b"])[1])
sink(rotate(rotate([source(), "b"]))[0])
sink(ends(["a", source(), "c"]))
sink(ends(["a", "b", source()])[0])
sink(ends(["a", "b", source()])[1])
