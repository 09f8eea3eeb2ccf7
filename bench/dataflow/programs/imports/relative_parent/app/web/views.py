from ..settings import KEY, TITLE
from .. import settings


def page(public=False):
    if public:
        return TITLE
    return settings.KEY


def footer():
    return TITLE + " footer"
