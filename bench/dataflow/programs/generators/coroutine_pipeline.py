from probe import source, sink


def sink_to(target):
    while True:
        item = yield
        target.append(item)


def split(ok, bad):
    while True:
        kind, item = yield
        (ok if kind == "ok" else bad).send(item)


def upper(target):
    try:
        while True:
            target.send((yield).upper())
    finally:
        done.append("closed")


done, good, wrong = [], [], []
ok, bad = upper(g := sink_to(good)), sink_to(wrong)
next(g), next(ok), next(bad)
main = split(ok, bad)
next(main)
main.send(("ok", "plain"))
main.send(("bad", source()))
sink(good)
sink(wrong)
main.send(("ok", source()))
sink(good)
sink(good[0])
ok.close()
sink(done)
