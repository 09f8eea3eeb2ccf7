from ...core import Database
from .. import VERSION

_db = Database()


def put(key, value):
    _db.put(key, value)


def get(key):
    return _db.get(key)


def get_or(key, default):
    return _db.get(key, default)


def describe(key):
    return f"{key}: {len(_db.get(key))}"


def drop(key):
    _db.drop(key)
