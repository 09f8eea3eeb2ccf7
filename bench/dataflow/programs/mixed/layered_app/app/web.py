from .service import NotFound


class App:
    def __init__(self, service, repository, audit=None):
        self.service, self.repository, self.audit = service, repository, audit

    def handle(self, method, path, body):
        if self.audit is not None:
            self.audit.record(method, path)
        try:
            action = getattr(self, "_" + method.lower(), None)
            if action is None:
                return {"status": 405, "body": None}
            return {"status": 200, "body": action(path, body)}
        except NotFound as error:
            return {"status": 404, "body": str(error)}

    def _post(self, path, body):
        return self.service.create(body)

    def _get(self, path, body):
        return self.service.read(int(path.rsplit("/", 1)[1]))
