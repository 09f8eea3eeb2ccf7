import string
from probe import source, sink

s = source()


class Env(dict):
    def __missing__(self, key):
        return "{" + key + "}"


sink("{a} {b}".format_map(Env(a="x")))
sink("{a} {b}".format_map(Env(a=s)))
sink(string.Template("$who: $what").substitute({"who": "w"}, what=s))
sink(string.Template("$who").substitute(who="w", what=s))


def render(template, **values):
    out = template
    for key, value in values.items():
        out = out.replace("{{" + key + "}}", str(value))
    return out


sink(render("a {{x}} b", x=s))
sink(render("a {{x}} b", x="plain", y=s))
sink(render("none"))


def query(url):
    _, _, tail = url.partition("?")
    return dict(part.split("=", 1) for part in tail.split("&"))


q = query("http://x/y?a=1&b=" + s)
sink(q["a"])
sink(query("http://x/y?a=1&b=2")["b"])
sink(query("http://x/y?a=" + s)["a"])
header = f"Name: ann; Note: {s}"
sink(header.split(";")[0])
sink(header.split("; ")[1])
sink(header.index(";"))
key, colon, value = f"note:{s}".partition(":")
sink(key)
sink(colon)
sink(value)
path = f"/users/{s}/notes"
sink(path.split("/")[1])
sink(path.split("/")[2])
sink(path.endswith("/notes"))
sink(path.lstrip("/").split("/")[0])
words = "the quick fox".split()
sink(words[1])
sink(" ".join([words[0], s]).split()[0])
sink(f"{'id':<5}{s}"[:5])
sink(f"{7:03d}-{s}"[:3])
csv = ",".join(["a", s, "c"])
sink(csv.split(",")[0])
sink(csv.rsplit(",", 1)[1])
sink(csv.rsplit(",", 1)[0])
sink("%s=%s" % ("k", s))
sink(("%s=%s" % ("k", s))[:2])
sink("k=v".split("=")[1] + s[:0])
sink(str([s, 1])[0])
sink("".join(sorted("ba")))
sink("abc"[::-1])
sink((s + "!")[-1])
sink(s.partition("!")[1])
sink("x".join("abc").split("x")[1])
sink(bytes("a" + s, "utf-8")[:1])
sink(("a" + s).encode()[:1])
