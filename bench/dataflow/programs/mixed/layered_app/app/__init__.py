from .audit import Audit
from .repository import Repository
from .service import Service
from .web import App


def build(settings):
    audit = Audit() if settings.get("audit") else None
    repository = Repository()
    return App(Service(repository, settings.get("mask", ())), repository, audit)
