from db import db


def save(row):
    db.insert(row)
