from db import db


def load():
    return db.rows[0]


def name():
    return db.name
