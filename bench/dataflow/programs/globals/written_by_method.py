from probe import source, sink

latest = "none"
errors = 0


class Tracker:
    def track(self, item):
        global latest
        latest = item

    def fail(self):
        global errors
        errors += 1
        return errors


def report():
    return {"latest": latest, "errors": errors}


tracker = Tracker()
tracker.fail()
sink(report()["latest"])
tracker.track(source())
sink(report()["latest"])
sink(report()["errors"])
sink(latest)
