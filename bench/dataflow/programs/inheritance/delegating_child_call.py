from probe import source, sink


class Handler:
    def process(self, request):
        prepared = self.prepare(request)
        return self.finish(prepared)

    def prepare(self, request):
        return dict(request)

    def finish(self, request):
        return request


class Audited(Handler):
    def __init__(self):
        self.trail = []

    def finish(self, request):
        self.trail.append(request.get("id"))
        return super().finish(request)


class Trimmed(Audited):
    def prepare(self, request):
        prepared = super().prepare(request)
        prepared.pop("body", None)
        return prepared


request = {"id": "7", "body": source()}
sink(Handler().process(request))
audited = Audited()
sink(audited.process(request))
sink(audited.trail)
trimmed = Trimmed()
sink(trimmed.process(request))
sink(request)
sink(request["id"])
audited.process({"id": source()})
sink(audited.trail)
sink(trimmed.trail)
